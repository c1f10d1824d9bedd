import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { Grant } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { addWords, startTexts, switchLanguage } from '@wuxin/web/i18n'
import { ModuleScope } from '@wuxin/web/module-context'
import { queryClient } from '@wuxin/web/query-client'
import { BrowserRouter, Route, Routes } from '@wuxin/web/router'
import { FixedSession } from '@wuxin/web/session'
import { StaffProvider } from '@wuxin/web/staff-provider'
import { staffWords } from '@wuxin/web/staff-words'
import type { ComponentType } from 'react'
import { vi } from 'vitest'
import face from './module.tsx'

/** What a service answers to a step: a value, or what it makes of the input. */
export type Answers = Record<string, unknown>

/** One question or step that a page sent. */
export interface Asked {
  step: string
  input: unknown
}

/** A refusal, as services answer it. */
export class Refused extends Error {
  readonly code: string
  readonly params: Record<string, unknown>
  readonly status: number

  constructor(code: string, params: Record<string, unknown> = {}, status = 409) {
    super(code)
    this.code = code
    this.params = params
    this.status = status
  }
}

const refusal = ({ code, params, status }: Refused) => ({
  error: { message: code, code: -32_000, data: { code: 'CONFLICT', httpStatus: status, domain: { code, params, level: 'refused' }, requestId: 'r-1' } },
})

function answer(answers: Answers, step: string, input: unknown): { status: number; body: unknown } {
  const given = answers[step]
  try {
    if (given === undefined) throw new Refused('NOT_FOUND', {}, 404)
    return { status: 200, body: { result: { data: typeof given === 'function' ? (given as (input: unknown) => unknown)(input) : given } } } // a test's own function
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { status: error.status, body: refusal(error) }
  }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** Puts a service behind fetch: procedures by their name, plain addresses by `METHOD /path`. Returns what was asked, in order. */
export function fakeService(answers: Answers): Asked[] {
  const asked: Asked[] = []
  const reply = (step: string, input: unknown) => {
    asked.push({ step, input })
    return answer(answers, step, input)
  }
  vi.stubGlobal('fetch', async (address: string | URL, init: RequestInit = {}) => {
    const url = new URL(address, location.origin)
    const steps = /\/trpc\/(.*)$/.exec(url.pathname)?.[1]
    const sent: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    if (!steps) {
      const { status, body } = reply(`${init.method ?? 'GET'} ${url.pathname}`, sent)
      return json((body as { result?: { data: unknown } }).result?.data ?? body, status) // made above
    }
    if (init.method === 'POST') {
      const { status, body } = reply(steps, sent)
      return json(body, status)
    }
    const inputs = JSON.parse(url.searchParams.get('input') ?? '{}') as Record<string, unknown> // the client's own batch
    const replies = steps.split(',').map((step, index) => reply(step, inputs[index]))
    return json(replies.map(({ body }) => body), replies.some(({ status }) => status >= 400) ? 207 : 200)
  })
  return asked
}

export const county = '140226'
export const compound = '140226100019001'

/** Somebody who holds these roles in the whole county, or at a place. */
export const callerOf = (roles: readonly Role[], area = county) => ({
  id: '0197a9a0-0000-7000-8000-00000000000a',
  name: '李敏',
  userName: 'zuoyun.community',
  kind: 'staff' as const,
  county,
  grants: roles.map((role): Grant => ({ role, area, unit: null })),
})

interface Drawn {
  Page: ComponentType
  roles: readonly Role[]
  /** Where the roles are held; the county unless said otherwise. */
  area?: string
  /** Address below the module: `areas/140226`. */
  at: string
  pattern?: string
}

/** Draws a page of the platform as the shell does, in Chinese, to somebody who holds the roles. */
export async function drawPage({ Page, roles, area, at, pattern = at }: Drawn): Promise<UserEvent> {
  startTexts({ web: staffWords })
  await addWords('platform', face.locales)
  await switchLanguage('zh-CN')
  queryClient.clear()
  queryClient.setDefaultOptions({ queries: { retry: false, staleTime: 10_000, networkMode: 'always' }, mutations: { retry: false, networkMode: 'always' } })
  history.replaceState(null, '', `/m/platform/${at}`)
  document.body.innerHTML = ''
  render(
    <StaffProvider>
      <FixedSession caller={callerOf(roles, area)}>
        <ModuleScope face={face}>
          <BrowserRouter>
            <Routes>
              <Route path={`/m/platform/${pattern.split('?')[0]}${pattern.endsWith('?') ? '?' : ''}`} element={<Page />} />
              <Route path="*" element={null} />
            </Routes>
          </BrowserRouter>
        </ModuleScope>
      </FixedSession>
    </StaffProvider>,
  )
  return userEvent.setup()
}

/** A list's answer. */
export const listed = (rows: readonly unknown[], more: object = {}) => ({ rows, total: rows.length, asOf: '2025-06-02T01:00:00.000Z', empty: rows.length ? null : 'nothing-yet', ...more })

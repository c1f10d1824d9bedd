import { render } from '@testing-library/react'
import type { MatterRecord } from '@wuxin/meetings/matter.schema'
import type { Caller, Grant } from '@wuxin/platform/caller'
import { startTexts } from '@wuxin/web/i18n'
import { ModuleScope } from '@wuxin/web/module-context'
import { queryClient } from '@wuxin/web/query-client'
import { FixedSession } from '@wuxin/web/session'
import { StaffProvider } from '@wuxin/web/staff-provider'
import { staffWords } from '@wuxin/web/staff-words'
import type { ComponentType } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { vi } from 'vitest'
import face from './module.tsx'

const compound = '140226100019001'
const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who work with a matter. */
export const staff = {
  community: of('community', '李敏', { role: 'community_worker', area: compound.slice(0, 12) }),
  leader: of('leader', '赵县长', { role: 'county_leader', area: '140226' }),
}

/** A matter that was just entered. */
export const matterRecord = (overrides: Partial<MatterRecord> = {}): MatterRecord => ({
  id: '0192f3a0-1111-7000-8000-000000000012', version: 1, number: 'SX-2025-0012', title: '北门路灯', state: 'open', area: compound,
  place: '云兴镇 · 云和园社区 · 云泰园小区', words: '三盏不亮', addedAt: '2025-04-21T02:00:00.000Z', addedBy: '李敏', end: null, ...overrides,
})

/** Stands in for the service: answers procedures by their path, and keeps what was sent. */
export function fakeService(answers: Record<string, (input: never) => unknown>) {
  const sent: { path: string; input: unknown }[] = []
  const answer = (path: string, input: unknown) => {
    const given = answers[path]
    if (!given) throw new Error(`nobody answers ${path}`)
    sent.push({ path, input })
    return { result: { data: given(input as never) } }
  }
  vi.stubGlobal('fetch', async (address: string | URL, { method, body }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(address), location.href)
    const paths = pathname.replace('/api/meetings/trpc/', '').split(',')
    const input = JSON.parse(method === 'POST' ? String(body) : (searchParams.get('input') ?? '{}')) as Record<string, unknown>
    return Response.json(searchParams.has('batch') ? paths.map((path, index) => answer(path, input[index])) : answer(paths[0] ?? '', input))
  })
  return { inputsOf: (path: string) => sent.filter((each) => each.path === path).map(({ input }) => input) }
}

/** Prepares texts and an empty cache; call it before each test. */
export async function freshPage(): Promise<void> {
  queryClient.clear()
  queryClient.setDefaultOptions({ queries: { retry: false } })
  await startTexts({ web: staffWords, [face.id]: face.locales })
}

/** Draws a page of this module for a caller, at an address. */
export function draw(Page: ComponentType, { as, path, at = path }: { as: Caller; path: string; at?: string }) {
  return render(
    <StaffProvider>
      <MemoryRouter initialEntries={[at]}>
        <FixedSession caller={as}>
          <ModuleScope face={face}>
            <Routes>
              <Route path={path} element={<Page />} />
            </Routes>
          </ModuleScope>
        </FixedSession>
      </MemoryRouter>
    </StaffProvider>,
  )
}

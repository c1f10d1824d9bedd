import { render } from '@testing-library/react'
import type { CaseRecord, CaseRow } from '@wuxin/feedback/case-view.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
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

/** The present in these tests. */
export const present = new Date('2025-04-12T10:00:00+08:00')
export const compound = '140226100005003'
export const [lights, property] = ['0192f3a0-0000-7000-8000-000000000001', '0192f3a0-0000-7000-8000-000000000002']

const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who work with a case. */
export const staff = {
  community: of('community', '李敏', { role: 'community_worker', area: compound.slice(0, 12) }),
  secretary: of('secretary', '王强', { role: 'branch_secretary', area: compound }),
  electrician: of('electrician', '赵亮', { role: 'department_officer', area: '140226', unit: lights }),
  manager: of('manager', '孙丽', { role: 'property_manager', area: compound, unit: property }),
  township: of('township', '周洁', { role: 'township_officer', area: compound.slice(0, 9) }),
  admin: of('admin', '吴涛', { role: 'county_admin', area: '140226' }),
}

/** Somebody without an account. */
export const resident: Caller = { id: 'resident', name: '居民', userName: null, kind: 'resident', county: null, grants: [] }

const id = '0192f3a0-1111-7000-8000-000000000412'
const place = { code: compound, name: '云泰园小区', path: '云兴镇 · 云泰园社区 · 云泰园小区' }
const because = { code: 'default' as const, rule: null, params: { area: compound, category: null } }

/** A report of street lights, just received. */
export const caseRecord = (overrides: Partial<CaseRecord> = {}): CaseRecord => ({
  id, version: 3, number: 'MQ-2025-0412', title: '北门路灯不亮', state: 'discover', emergency: false, place, category: { code: '0401', name: '路灯照明' },
  channel: 'resident_page', reportedAt: '2025-04-11T01:00:00.000Z', dueAt: '2025-04-14T15:59:59.999Z', owner: '王强', supervised: false, escalatedTo: null,
  outcome: null, rating: null, area: compound, spot: '北门东侧', words: '北门路灯坏了三盏，晚上看不清台阶。', photos: ['/files/one?until=1&sign=x'],
  reporter: { anonymous: false, name: '张*', phone: '138****5678', masked: true }, firstReceiver: null, receiver: { role: 'branch_secretary', area: compound },
  dispatch: { receiver: { role: 'branch_secretary', area: compound, because }, unit: { id: lights, because: { code: 'category', rule: id, params: { area: '140226', category: '0401' } } } },
  leadUnit: null, whistles: [], plan: null, tabled: false, extensionAsked: false, extension: null, extensions: 0, reopened: 0, callBackDue: false, result: null, answer: null,
  ratings: [], clock: { amount: 1, unit: 'workingDays' }, settingsVersion: 0,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'report', actor: { name: '居民', role: null, unit: null }, words: null, photos: [], params: { role: 'branch_secretary', area: compound, place: '云泰园小区', name: '王强' } }],
  ...overrides,
})

/** One unit's part in a case. */
export const whistle = (unit: string, overrides: Partial<CaseRecord['whistles'][number]> = {}): CaseRecord['whistles'][number] => ({
  unit, name: unit === lights ? '县城管局' : '安居物业', kind: 'enforcement', status: 'pending', blownAt: '2025-04-12T01:00:00.000Z', due: '2025-04-14T15:59:59.999Z',
  answeredAt: null, reason: null, should: null, ...overrides,
})

/** The same report as a row of the list. */
export const caseRow = (overrides: Partial<CaseRow> = {}): CaseRow => {
  const { version, number, title, state, emergency, category, channel, reportedAt, dueAt, owner, supervised, escalatedTo, outcome, rating } = caseRecord()
  return { id, version, number, title, state, emergency, place, category, channel, reportedAt, dueAt, owner, leadUnit: null, supervised, escalatedTo, outcome, rating, ...overrides }
}

export const caseList = (rows: CaseRow[]) => ({
  rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const),
  chips: { mine: 1, due_soon: 0, overdue: 2, under_way: 5, to_rate: 1, supervised: 0, closed: 9 },
})

/** A refusal as services answer it. */
export class Refused {
  readonly code: string
  readonly params: object
  constructor(code: string, params: object = {}) {
    this.code = code
    this.params = params
  }
}

/** What a procedure answers, by its input. */
type Answers = Record<string, (input: never) => unknown>

const always: Answers = {
  'feedback.categories.list': () => defaultCategories.map((each) => ({ ...each, version: null })),
  'feedback.cases.list': () => caseList([]),
  'feedback.audit.verify': () => ({ entries: 27, fault: null }),
  'platform.directory.areas': ({ within }: { within: string }) => [{ code: within, name: within === compound ? '云泰园小区' : '左云县', path: null }],
  'platform.units.get': () => ({ id: lights, name: '县城管局' }),
}

const refusal = ({ code, params }: Refused) => ({ error: { message: code, code: -32000, data: { code: 'CONFLICT', httpStatus: 409, domain: { code, params, level: 'conflict' }, requestId: null } } })

function answer(answers: Answers, procedure: string, input: unknown) {
  const given = { ...always, ...answers }[procedure]
  if (!given) throw new Error(`nobody answers ${procedure}`)
  const data = given(input as never)
  return data instanceof Refused ? refusal(data) : { result: { data } }
}

/** Stands in for the network: procedures by `<module>.<path>`. What was sent is kept, the latest last. */
export function fakeNetwork(answers: Answers) {
  const sent: { procedure: string; input: unknown }[] = []
  vi.stubGlobal('fetch', async (address: string | URL, { method, body }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(address), location.href)
    const [, module, paths = ''] = /^\/api\/([a-z]+)\/trpc\/(.+)$/.exec(pathname) ?? []
    if (!module) throw new Error(`nobody answers ${pathname}`)
    const isBatch = searchParams.has('batch')
    const inputs = JSON.parse(method === 'POST' ? String(body ?? '{}') : (searchParams.get('input') ?? '{}')) as Record<string, unknown>
    const answered = paths.split(',').map((path, index) => {
      const input = isBatch ? inputs[index] : inputs
      sent.push({ procedure: `${module}.${path}`, input })
      return answer(answers, `${module}.${path}`, input)
    })
    return Response.json(isBatch ? answered : answered[0], { status: answered.some((each) => 'error' in each) ? 409 : 200 })
  })
  return { sent, inputsOf: (procedure: string) => sent.filter((each) => each.procedure === procedure).map(({ input }) => input) }
}

/** Prepares texts, an empty cache and an empty phone; call it before each test. */
export async function freshPage(): Promise<void> {
  localStorage.clear()
  queryClient.clear()
  queryClient.setDefaultOptions({ queries: { retry: false } })
  await startTexts({ web: staffWords, feedback: face.locales })
}

/** Draws a page of this module for a caller, at an address. */
export function draw(Page: ComponentType, { as, path = '/', at = path }: { as: Caller; path?: string; at?: string }) {
  return render(
    <StaffProvider>
      <MemoryRouter initialEntries={[at]}>
        <FixedSession caller={as}>
          <ModuleScope face={face}>
            <Routes>
              <Route path={path} element={<Page />} />
              <Route path="*" element={<p>elsewhere</p>} />
            </Routes>
          </ModuleScope>
        </FixedSession>
      </MemoryRouter>
    </StaffProvider>,
  )
}

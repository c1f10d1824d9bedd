import { render } from '@testing-library/react'
import type { BodyRecord, BodyRow } from '@wuxin/meetings/body.schema'
import { sixParties } from '@wuxin/meetings/settings.schema'
import type { TopicRecord, TopicRow } from '@wuxin/meetings/topic-view.schema'
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
export const [property, lights] = ['0192f3a0-0000-7000-8000-000000000002', '0192f3a0-0000-7000-8000-000000000001']
export const bodyId = '0192f3a0-2222-7000-8000-000000000001'
export const topicId = '0192f3a0-1111-7000-8000-000000000012'
export const meetingId = '0192f3a0-3333-7000-8000-000000000003'

const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who confer. */
export const staff = {
  secretary: of('secretary', '王强', { role: 'branch_secretary', area: compound }),
  community: of('community', '李敏', { role: 'community_worker', area: compound.slice(0, 12) }),
  township: of('township', '周洁', { role: 'township_officer', area: compound.slice(0, 9) }),
  leader: of('leader', '赵县长', { role: 'county_leader', area: '140226' }),
  manager: of('manager', '孙丽', { role: 'property_manager', area: compound, unit: property }),
  committee: of('committee', '钱进', { role: 'committee_member', area: compound }),
  electrician: of('electrician', '赵亮', { role: 'department_officer', area: '140226', unit: lights }),
  admin: of('admin', '吴涛', { role: 'county_admin', area: '140226' }),
  auditor: of('auditor', '郑明', { role: 'audit_admin', area: '140226' }),
}

/** Somebody without an account. */
export const resident: Caller = { id: 'resident', name: '居民', userName: null, kind: 'resident', county: null, grants: [] }

export const place = { code: compound, name: '云泰园小区', path: '云兴镇 · 云泰园社区 · 云泰园小区' }
const body = { id: bodyId, name: '云泰园小区六方联席会议', kind: 'six_party' as const }

/** A topic that a resident has just raised. */
export const topicRecord = (overrides: Partial<TopicRecord> = {}): TopicRecord => ({
  id: topicId, version: 2, number: 'YT-2025-0012', title: '电动车充电棚选址', state: 'screen', place, body: null, source: 'resident', proposedAt: '2025-04-11T01:00:00.000Z',
  dueAt: '2025-04-16T15:59:59.999Z', supervised: false, outcome: null, confirmed: false, area: compound, units: [], words: '东门外没有充电的地方，都往楼道里拉线。', photos: ['/files/one?until=1&sign=x'],
  proposer: { name: '张*', phone: '138****5678', masked: true }, proposerId: null, fromOutside: true, sourceRef: null, reserved: null, reason: null, mergedInto: null, merged: [],
  meeting: null, resolutions: [], tasks: [], verification: null, answer: null, settingsVersion: 0,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'propose', actor: { name: '居民', role: null, unit: null }, words: null, params: { place: '云泰园小区' } }],
  ...overrides,
})

/** The same topic as a row of the pool. */
export const topicRow = (overrides: Partial<TopicRow> = {}): TopicRow => {
  const { id, version, number, title, state, source, proposedAt, dueAt, supervised, outcome, confirmed } = topicRecord()
  return { id, version, number, title, state, place, body, source, proposedAt, dueAt, supervised, outcome, confirmed, ...overrides }
}

export const topicList = (rows: TopicRow[]) => ({
  rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const),
  chips: { mine: 1, open: 7, to_screen: 2, queued: 3, under_way: 4, to_verify: 1, due_soon: 0, overdue: 2, closed: 9 },
})

/** The six-party meeting of the compound. */
export const bodyRecord = (overrides: Partial<BodyRecord> = {}): BodyRecord => ({
  ...body, version: 4, place, area: compound, units: [property], openTopics: 3, nextMeeting: '2025-04-18T07:00:00.000Z', metAt: '2025-03-21T07:00:00.000Z', closed: false,
  recurrence: { every: 'monthly', from: '2025-01-17', at: '15:00', length: 90, place: '红色港湾' },
  quorum: { needed: 4, party: 'branch' },
  parties: sixParties.map((party) => ({ ...party, people: party.id === 'police' ? [] : [{ user: `u-${party.id}`, name: party.name.slice(0, 2), role: party.role, unit: party.id === 'property' ? { id: property, name: '安居物业' } : null }] })),
  members: [{ id: '0192f3a0-4444-7000-8000-000000000001', name: '马律师', position: 'member', party: null, user: null, unit: null, standing: '律师', from: '2025-01-01', to: '2025-12-31', isCurrent: true }],
  settingsVersion: 0, closedReason: null,
  ...overrides,
})

/** The same body as a row of the list. */
export const bodyRow = (overrides: Partial<BodyRow> = {}): BodyRow => {
  const { id, version, kind, name, openTopics, nextMeeting, metAt, closed } = bodyRecord()
  return { id, version, kind, name, place, openTopics, nextMeeting, metAt, closed, members: 6, ...overrides }
}

/** A page of rows that has no chips. */
export const listed = <Row,>(rows: Row[]) => ({ rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const) })

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
export type Answers = Record<string, (input: never) => unknown>

const always: Answers = {
  'meetings.audit.verify': () => ({ entries: 27, fault: null }),
  'meetings.bodies.list': () => listed([bodyRow()]),
  'platform.directory.areas': ({ within }: { within?: string }) => [{ code: within ?? compound, name: within === compound ? '云泰园小区' : '左云县', path: null }],
  'platform.directory.units': () => [{ id: property, name: '安居物业', path: null }, { id: lights, name: '县城管局', path: null }],
  'platform.units.get': ({ id }: { id: string }) => ({ id, name: id === lights ? '县城管局' : '安居物业' }),
  'platform.rules.inForce': () => [],
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
  vi.stubGlobal('fetch', async (address: string | URL, { method, body: given }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(address), location.href)
    const [, module, paths = ''] = /^\/api\/([a-z]+)\/trpc\/(.+)$/.exec(pathname) ?? []
    if (!module) throw new Error(`nobody answers ${pathname}`)
    const isBatch = searchParams.has('batch')
    const inputs = JSON.parse(method === 'POST' ? String(given ?? '{}') : (searchParams.get('input') ?? '{}')) as Record<string, unknown>
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
  await startTexts({ web: staffWords, meetings: face.locales })
}

/** Draws a page of this module for a caller, at an address. */
export function draw(Page: ComponentType, { as, path: pattern = '/', at = pattern }: { as: Caller; path?: string; at?: string }) {
  return render(
    <StaffProvider>
      <MemoryRouter initialEntries={[at]}>
        <FixedSession caller={as}>
          <ModuleScope face={face}>
            <Routes>
              <Route path={pattern} element={<Page />} />
              <Route path="*" element={<p>elsewhere</p>} />
            </Routes>
          </ModuleScope>
        </FixedSession>
      </MemoryRouter>
    </StaffProvider>,
  )
}

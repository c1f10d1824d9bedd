import type { ListingRecord, ListingRow } from '@wuxin/volunteers/listing.schema'
import type { ProjectRecord, ProjectRow } from '@wuxin/volunteers/project.schema'
import { compound, place, property } from '@wuxin/web/people.fixture'

export const needId = '0192f3a0-1111-7000-8000-000000000021'
export const resourceId = '0192f3a0-1111-7000-8000-000000000022'
export const projectId = '0192f3a0-1111-7000-8000-000000000023'

const by = (name: string, role: ListingRecord['steps'][number]['actor']['role']) => ({ name, role, unit: null })

/** What the compound needs, published. */
export const need = (overrides: Partial<ListingRecord> = {}): ListingRecord => ({
  id: needId, version: 2, number: 'QD-2025-0021', title: '小学生周末托管', place, area: compound, units: [], settingsVersion: 0, side: 'need', kind: 'talent', state: 'published', unit: null,
  owner: { id: compound, name: '云泰园小区', isUnit: false }, amount: 12, measure: '场', free: 12, from: '2025-04-01', expiresOn: '2025-06-30', publishedAt: '2025-04-01T02:00:00.000Z',
  words: '周末上午，需要老师陪伴写作业', reason: null, projects: [],
  steps: [{ id: 'one', at: '2025-04-01T02:00:00.000Z', action: 'publish', actor: by('王强', 'branch_secretary'), words: null, params: {}, photos: [] }],
  ...overrides,
})

/** What the property company gives, published. */
export const resource = (overrides: Partial<ListingRecord> = {}): ListingRecord => need({
  id: resourceId, number: 'QD-2025-0022', title: '物业的活动助教', side: 'resource', unit: property, units: [property], owner: { id: property, name: '安居物业', isUnit: true }, words: '周末两名员工',
  amount: 8, free: 8, ...overrides,
})

/** A listing as a row of its list. */
export const rowOf = ({ id, version, number, title, place: where, side, kind, state, owner, amount, measure, free, from, expiresOn, publishedAt }: ListingRecord): ListingRow =>
  ({ id, version, number, title, place: where, side, kind, state, owner, amount, measure, free, from, expiresOn, publishedAt })

type Party = ProjectRecord['parties'][number]
const party = (overrides: Partial<Party>): Party => ({
  key: `area:${compound}`, name: '云泰园小区', unit: null, area: compound, sides: ['need'], agreed: false, agreedAt: null, signed: null, evaluated: false, actors: [], evaluation: null, ...overrides,
})
const digest = 'a1b2c3d4'.repeat(8)
const contract = { edition: 1, text: '周末课堂 服务契约\n甲方（需求方）：云泰园小区\n乙方（资源方）：安居物业', digest, by: '王强', at: '2025-04-10T02:00:00.000Z' }
const agreed = { agreed: true, agreedAt: '2025-04-09T02:00:00.000Z' } as const
const company = party({ key: `unit:${property}`, name: '安居物业', unit: property, sides: ['resource'], ...agreed })

/** A project that the property company claimed; the compound has not answered. */
export const project = (overrides: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id: projectId, version: 1, number: 'XM-2025-0023', title: '周末课堂', place, area: compound, units: [property], settingsVersion: 0, state: 'claim', needs: ['小学生周末托管'], resources: ['物业的活动助教'],
  claimedAt: '2025-04-09T02:00:00.000Z', signedAt: null, dueAt: '2025-04-16T15:59:59.999Z', from: '2025-04-12', to: '2025-06-30', supervised: false, words: null,
  parts: [
    { listing: needId, number: 'QD-2025-0021', title: '小学生周末托管', side: 'need', kind: 'talent', owner: { id: compound, name: '云泰园小区' }, amount: 4, measure: '场', delivered: 0 },
    { listing: resourceId, number: 'QD-2025-0022', title: '物业的活动助教', side: 'resource', kind: 'talent', owner: { id: property, name: '安居物业' }, amount: 4, measure: '场', delivered: 0 },
  ],
  parties: [party({}), company], claimedBy: company.key, edition: 0, contract: null, signatures: [], deliveries: [], acceptance: null, reason: null,
  steps: [{ id: 'one', at: '2025-04-09T02:00:00.000Z', action: 'claim', actor: by('孙丽', 'property_manager'), words: null, params: { from: '2025-04-12', to: '2025-06-30' }, photos: [] }],
  ...overrides,
})

/** The same, agreed and with a contract that waits for its signatures. */
export const toSign = (overrides: Partial<ProjectRecord> = {}): ProjectRecord => project({ version: 3, state: 'sign', edition: 1, contract, parties: [party(agreed), company], ...overrides })

/** The same, signed by both; `delivered` of four so far. */
export const carried = (delivered: number, overrides: Partial<ProjectRecord> = {}): ProjectRecord => {
  const signature = (key: string, name: string, role: 'branch_secretary' | 'property_manager', who: string) => ({ party: key, for: who, name, role, at: '2025-04-11T02:00:00.000Z', edition: 1, digest })
  return toSign({
    version: 5, state: 'carry', signedAt: '2025-04-11T02:00:00.000Z', parties: [party({ ...agreed, signed: 1 }), { ...company, signed: 1 }],
    signatures: [signature(`area:${compound}`, '王强', 'branch_secretary', '云泰园小区'), signature(company.key, '孙丽', 'property_manager', '安居物业')],
    parts: project().parts.map((part) => (part.side === 'resource' ? { ...part, delivered } : part)), ...overrides,
  })
}

/** A project as a row of its list. */
export const projectRow = (overrides: Partial<ProjectRow> = {}): ProjectRow => {
  const { id, version, number, title, state, needs, resources, claimedAt, signedAt, dueAt, from, to, supervised } = project()
  return { id, version, number, title, place, state, needs, resources, parties: ['云泰园小区', '安居物业'], claimedAt, signedAt, dueAt, from, to, supervised, ...overrides }
}

import { compound } from '../web.fixture.tsx'
import type { AreaView } from './area.rules.ts'

/** A compound as the service answers it. */
export const compoundView = (overrides: Partial<AreaView> = {}): AreaView => ({
  id: '0197a9a0-0000-7000-8000-000000000019',
  version: 3,
  code: compound,
  level: 'compound',
  name: '云泰园小区',
  path: '云兴镇 · 云和园社区 · 云泰园小区',
  brand: '网格联动·服务连心·管理联网',
  position: null,
  tags: [],
  buildings: ['1号楼', '2号楼'],
  households: 510,
  responsibleUnit: null,
  propertyCompany: { id: '0197a9a0-0000-7000-8000-000000000101', name: '云泰物业服务有限公司' },
  ownersCommittee: true,
  risk: null,
  retired: null,
  children: 1,
  ...overrides,
})

const grid = { code: `${compound}001`, name: '第1微网格', level: 'grid' as const, brand: null, children: 0, communities: 0, compounds: 0, grids: 0 }

/** The tree around the compound: the county's top, and one grid below. */
export const trees = ({ code }: { code?: string }) =>
  code === compound
    ? { above: [{ code: '140226', name: '左云县' }], nodes: [grid] }
    : { above: [], nodes: [{ ...grid, code: compound, name: '云泰园小区', level: 'compound', children: 1, grids: 1 }] }

/** A post held at the compound. */
export const post = (overrides: object = {}) => ({
  id: '0197a9a0-0000-7000-8000-000000000201',
  version: 1,
  person: { id: '0197a9a0-0000-7000-8000-000000000301', name: '王秀兰' },
  role: 'branch_secretary',
  area: compound,
  path: '云兴镇 · 云和园社区 · 云泰园小区',
  unit: null,
  from: '2023-03-15',
  to: null,
  chosen: 'owners_election',
  profession: '律师',
  isCurrent: true,
  ...overrides,
})

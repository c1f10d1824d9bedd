import type { Caller, Grant } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import { staffMember } from '@wuxin/service/test-people'
import { directoryOnly } from '@wuxin/service/testing'

/** A piece of Zuoyun: one compound of 云和园社区 with its people, and the neighbouring community. */
export const county = '140226'
export const township = '140226100'
export const community = '140226100019'
export const compound = '140226100019001'
export const grid = '140226100019001002'
export const neighbourCommunity = '140226100018'
export const neighbourCompound = '140226100018001'

const post = (user: string, name: string, role: Grant['role'], area: string, unit: string | null = null) => ({ user, name, role, area, unit })

const posts = [
  post('grid-worker', '贾丽', 'grid_worker', grid, 'yunhe'),
  post('secretary', '张国强', 'branch_secretary', compound),
  post('worker', '李敏', 'community_worker', community, 'yunhe'),
  post('township', '王海', 'township_officer', township),
  post('leader', '赵县长', 'county_leader', community),
  post('power', '孙电', 'department_officer', county, 'power'),
  post('street', '周路', 'enforcement_officer', township, 'street'),
  post('water', '吴水', 'department_officer', county, 'water'),
  post('admin', '郑管', 'county_admin', county),
  post('neighbour', '冯邻', 'community_worker', neighbourCommunity, 'neighbours'),
]

export const directory: DirectorySnapshot = {
  revision: '1',
  county,
  areas: [
    { code: county, name: '左云县' },
    { code: township, name: '云兴镇' },
    { code: community, name: '云和园社区' },
    { code: compound, name: '云泰园小区' },
    { code: grid, name: '云泰园二网格' },
    { code: neighbourCommunity, name: '西街社区' },
    { code: neighbourCompound, name: '西街小区' },
  ],
  units: [
    { id: 'power', name: '左云供电公司', kind: 'enterprise' },
    { id: 'street', name: '综合执法队', kind: 'department' },
    { id: 'water', name: '自来水公司', kind: 'enterprise' },
    { id: 'yunhe', name: '云和园居委会', kind: 'department' },
    { id: 'neighbours', name: '西街居委会', kind: 'department' },
  ],
  posts,
  calendar: { '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' },
}

export const reach = new Map([['platform', directoryOnly(directory)]])

/** Everybody of the directory, signed in. */
export const people = Object.fromEntries(
  posts.map(({ user: id, name, role, area, unit }) => [id, staffMember([{ role, area, unit }], { id, name, userName: `zuoyun.${id}` })]),
) as Record<'grid-worker' | 'secretary' | 'worker' | 'township' | 'leader' | 'power' | 'street' | 'water' | 'admin' | 'neighbour', Caller> // the ids of `posts`

/** A Monday at ten. */
export const monday = new Date('2025-04-21T10:00:00+08:00')

/** What a resident sends, unless told otherwise. */
export const lamp = { area: compound, category: '0401', words: '北门路灯三天不亮了。晚上老人出行不便。', name: '王秀兰', phone: '13812345678' }

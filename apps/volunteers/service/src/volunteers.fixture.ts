import { randomUUID } from 'node:crypto'
import type { Caller, Grant, ScopePart } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import type { Reach } from '@wuxin/service/peers'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { staffMember } from '@wuxin/service/test-people'
import { directoryOnly } from '@wuxin/service/testing'
import { inWork, system, type Work } from '@wuxin/service/work'

/** A piece of Zuoyun: a compound of 云和园社区 with those who organise it and those who do, and the neighbouring community. */
export const county = '140226'
export const township = '140226100'
export const community = '140226100019'
export const compound = '140226100019001'
export const neighbourCommunity = '140226100018'

const post = (user: string, name: string, role: Grant['role'], area: string, unit: string | null = null) => ({ user, name, role, area, unit })
const posts = [
  post('secretary', '张国强', 'branch_secretary', compound),
  post('worker', '李敏', 'community_worker', community),
  post('township', '王海', 'township_officer', township),
  post('leader', '赵县长', 'county_leader', county),
  post('member', '孙洁', 'party_member', compound),
  post('volunteer', '周一', 'volunteer', community),
  post('property', '钱经理', 'property_manager', compound, 'taian'),
  post('school', '高老师', 'unit_contact', county, 'school'),
  post('neighbour', '冯邻', 'community_worker', neighbourCommunity),
  post('admin', '郑管', 'county_admin', county),
  post('auditor', '沈计', 'audit_admin', county),
]

/** What the platform tells of it. */
export const directory: DirectorySnapshot = {
  revision: '1',
  county,
  areas: [
    { code: county, name: '左云县' },
    { code: township, name: '云兴镇' },
    { code: community, name: '云和园社区' },
    { code: compound, name: '云泰园小区', buildings: ['1号楼', '2号楼', '3号楼'] },
    { code: neighbourCommunity, name: '西街社区' },
  ],
  units: [
    { id: 'taian', name: '泰安物业', kind: 'property_company', area: county },
    { id: 'school', name: '左云县第一小学', kind: 'public_institution', area: county },
    { id: 'sunset', name: '夕阳红志愿服务队', kind: 'social_organisation', area: county },
  ],
  posts,
  calendar: {},
}

/** Everybody of the directory, signed in. */
export const people = Object.fromEntries(
  posts.map(({ user: id, name, role, area, unit }) => [id, staffMember([{ role, area, unit }], { id, name, userName: `zuoyun.${id}`, county })]),
) as Record<'secretary' | 'worker' | 'township' | 'leader' | 'member' | 'volunteer' | 'property' | 'school' | 'neighbour' | 'admin' | 'auditor', Caller> // the users of `posts`

/** The platform, as this service asks it. */
export const reach = new Map<string, Reach>([['platform', directoryOnly(directory)]])

/** Runs in a work of the service's own, or in somebody's scope. */
export const within = <Result>(service: Running, run: (work: Work) => Promise<Result>, scope: ScopePart[] = everywhere): Promise<Result> =>
  inWork(service, { caller: system('volunteers'), now: new Date('2025-04-21T10:00:00+08:00'), procedure: 'test', requestId: randomUUID() }, scope, run)

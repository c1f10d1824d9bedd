import { parentOf } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import { personNames } from './person-names.ts'
import { communitiesOf, compoundNamed, compoundsOf, counties, grids, townshipsOf, type County, type SampleCompound } from './places.ts'
import { committeeOf, propertyOf, unitKey, units } from './units.ts'

/** A role at a place, for a unit (by its key) where the person acts for one. */
export interface SampleGrant {
  role: Role
  area: string
  unit: string | null
}

/** How a post was filled: 组织任命, 业主内选举, 公开招聘. */
export type Chosen = 'appointed' | 'elected' | 'recruited'

/** A member of staff; all names are made up. */
export interface SamplePerson {
  userName: string
  name: string
  county: County
  grants: SampleGrant[]
  profession: string | null
  chosen: Chosen
  /** First day in the post. */
  since: string
  /** Offered on the sign-in page, one click away. */
  offered: boolean
}

type Post = Pick<SamplePerson, 'userName' | 'grants' | 'chosen'>

const grant = (role: Role, area: string, unit: string | null = null): SampleGrant => ({ role, area, unit })
const post = (userName: string, grants: SampleGrant[], chosen: Chosen = 'appointed'): Post => ({ userName, grants, chosen })
/** Community and compound as they end a user name: 019001. */
const tail = (code: string): string => code.slice(9)

/** Posts whose user names people are told (architecture.md); all others are named by role and code. */
const told: Readonly<Record<string, string>> = {
  [`zuoyun.secretary.${tail(compoundNamed('云泰园小区'))}`]: 'zuoyun.secretary.yuntai',
  [`zuoyun.grid.${tail(compoundNamed('云泰园小区'))}-1`]: 'zuoyun.grid',
  'zuoyun.community.019-1': 'zuoyun.community',
  'zuoyun.department.municipal': 'zuoyun.department',
  'zuoyun.department.enforcement': 'zuoyun.department2',
  'zuoyun.township.100-1': 'zuoyun.township',
  'zuoyun.leader.019': 'zuoyun.leader',
  'zuoyun.property.019-1': 'zuoyun.property',
  [`hunyuan.secretary.${tail(compoundNamed('凯德世家三号院'))}`]: 'hunyuan.secretary.kaide',
  [`hunyuan.secretary.${tail(compoundNamed('恒源首席'))}`]: 'hunyuan.secretary.hengyuan',
  [`hunyuan.secretary.${tail(compoundNamed('上城时代'))}`]: 'hunyuan.secretary.shangcheng',
  [`hunyuan.grid.${tail(compoundNamed('凯德世家三号院'))}-1`]: 'hunyuan.grid',
  'hunyuan.community.010-1': 'hunyuan.community',
  'hunyuan.department.municipal': 'hunyuan.department',
  'hunyuan.township.100-1': 'hunyuan.township',
  'hunyuan.leader.010': 'hunyuan.leader',
  'hunyuan.property.010-1': 'hunyuan.property',
}
const alwaysOffered = /\.(admin|security|audit)$/
const named: Readonly<Record<string, { name?: string; profession?: string; chosen?: Chosen }>> = {
  'zuoyun.community': { name: '李敏' },
  'hunyuan.secretary.shangcheng': { profession: '专职律师', chosen: 'elected' },
}

/** Micro-grids that one grid worker looks after. */
const gridsOfOneWorker = 4

function administrators(county: County): Post[] {
  const area = counties[county]
  return [
    post(`${county}.admin`, [grant('county_admin', area)]),
    post(`${county}.security`, [grant('security_admin', area)]),
    post(`${county}.audit`, [grant('audit_admin', area)]),
  ]
}

/** One leader for the whole county (一线指挥), and one bound to each community (包抓). */
function leaders(county: County): Post[] {
  const bound = communitiesOf(county).map((each) => post(`${county}.leader.${each.code.slice(9)}`, [grant('county_leader', each.code)]))
  return [post(`${county}.leader.county`, [grant('county_leader', counties[county])]), ...bound]
}

/** Three in the county town, one in every other township. */
function townshipOfficers(county: County): Post[] {
  return townshipsOf(county).flatMap(({ code }) =>
    Array.from({ length: code.endsWith('100') ? 3 : 1 }, (_, index) => post(`${county}.township.${code.slice(6)}-${index + 1}`, [grant('township_officer', code)])),
  )
}

/** Four workers in each community, who also act for its committee; a police officer and an enforcement officer beside them. */
function communityPosts(county: County): Post[] {
  return communitiesOf(county).flatMap(({ code }) => [
    ...[1, 2, 3, 4].map((each) => post(`${county}.community.${code.slice(9)}-${each}`, [grant('community_worker', code, committeeOf(code))], 'recruited')),
    post(`${county}.police.${code.slice(9)}`, [grant('police_officer', code, unitKey(county, 'police'))]),
    post(`${county}.enforcement.${code.slice(9)}`, [grant('enforcement_officer', code, unitKey(county, 'enforcement'))]),
  ])
}

/** The secretary (小区党支部书记) of each compound, its grid workers, and one of its owners' committee where it has one. */
function compoundPosts(county: County): Post[] {
  return compoundsOf(county).flatMap((compound) => [
    post(`${county}.secretary.${tail(compound.code)}`, [grant('branch_secretary', compound.code)], Number(compound.code.slice(-3)) % 3 === 0 ? 'elected' : 'appointed'),
    ...gridWorkers(county, compound),
    ...(compound.ownersCommittee ? [post(`${county}.owners.${tail(compound.code)}`, [grant('committee_member', compound.code)], 'elected')] : []),
  ])
}

function gridWorkers(county: County, compound: SampleCompound): Post[] {
  const own = grids.filter((each) => parentOf(each.code) === compound.code)
  const committee = committeeOf(compound.code)
  return Array.from({ length: Math.ceil(own.length / gridsOfOneWorker) }, (_, index) => {
    const group = own.slice(index * gridsOfOneWorker, (index + 1) * gridsOfOneWorker)
    return post(`${county}.grid.${tail(compound.code)}-${index + 1}`, group.map((each) => grant('grid_worker', each.code, committee)), 'recruited')
  })
}

/** One officer for each department and public institution, one contact for each enterprise. */
function unitPosts(county: County): Post[] {
  return units
    .filter((each) => each.county === county && each.area === counties[county] && each.kind !== 'property_company')
    .map(({ key, kind, area }) => {
      const role = kind === 'enterprise' ? 'unit_contact' : 'department_officer'
      return post(`${county}.${role === 'unit_contact' ? 'contact' : 'department'}.${key.slice(county.length + 1)}`, [grant(role, area, key)])
    })
}

/** A property company's manager for its compounds in one community. */
function propertyManagers(county: County): Post[] {
  const groups = Map.groupBy(compoundsOf(county), (each) => `${each.code.slice(9, 12)} ${propertyOf(each) ?? ''}`)
  const serial = new Map<string, number>()
  return [...groups].flatMap(([key, group]) => {
    const [community = '', company = ''] = key.split(' ')
    if (company === '') return []
    serial.set(community, (serial.get(community) ?? 0) + 1)
    const grants = group.map((each) => grant('property_manager', each.code, company))
    return [post(`${county}.property.${community}-${serial.get(community)}`, grants, 'recruited')]
  })
}

function postsOf(county: County): Post[] {
  return [administrators, leaders, townshipOfficers, communityPosts, compoundPosts, unitPosts, propertyManagers].flatMap((kind) => kind(county))
}

const names = personNames('staff', Object.values(named).flatMap((each) => each.name ?? []))

/** Everybody who works in the two counties. */
export const people: readonly SamplePerson[] = (['zuoyun', 'hunyuan'] as const).flatMap((county) =>
  postsOf(county).map((each, index) => {
    const userName = told[each.userName] ?? each.userName
    const own = named[userName]
    return {
      county,
      userName,
      name: own?.name ?? names.next().value,
      grants: each.grants,
      profession: own?.profession ?? null,
      chosen: own?.chosen ?? each.chosen,
      since: `202${1 + (index % 3)}-0${1 + (index % 9)}-01`,
      offered: userName !== each.userName || alwaysOffered.test(userName),
    }
  }),
)

/** Who holds the role at the place, or nearest above it; for a unit where one is named. Null where nobody does. */
export function holderOf(role: Role, area: string, unit?: string): SamplePerson | null {
  const fits = (each: SampleGrant) => each.role === role && area.startsWith(each.area) && (unit === undefined || each.unit === unit)
  const reach = (person: SamplePerson) => Math.max(0, ...person.grants.filter(fits).map((each) => each.area.length))
  const found = people.filter((each) => reach(each) > 0).sort((a, b) => reach(b) - reach(a))[0]
  return found ?? null
}

/** Somebody who answers the whistle for a unit at the place: those nearest to it first. Null where nobody does. */
export function officerFor(unit: string, area: string): SamplePerson | null {
  const roles: Role[] = ['property_manager', 'department_officer', 'unit_contact', 'enforcement_officer', 'police_officer', 'community_worker']
  return roles.map((role) => holderOf(role, area, unit)).find((each) => each !== null) ?? null
}

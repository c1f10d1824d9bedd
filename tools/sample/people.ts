import { parentOf } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import { doerPosts } from './doers.ts'
import { personNames } from './person-names.ts'
import { communitiesOf, compoundsOf, counties, grids, nameOf, townshipsOf, type County, type SampleCompound } from './places.ts'
import { known, roleNames, told, type Chosen } from './told-accounts.ts'
import { committeeOf, propertyOf, unitKey, units } from './units.ts'

/** A role at a place, for a unit (by its key) where the person acts for one. */
export interface SampleGrant {
  role: Role
  area: string
  unit: string | null
}

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
  /** What the sign-in page offers the account as; null where it is not offered. */
  label: string | null
}

type Post = Pick<SamplePerson, 'userName' | 'grants' | 'chosen'>

const grant = (role: Role, area: string, unit: string | null = null): SampleGrant => ({ role, area, unit })
const post = (userName: string, grants: SampleGrant[], chosen: Chosen = 'appointment'): Post => ({ userName, grants, chosen })
/** Community and compound as they end a user name: 019001. */
const tail = (code: string): string => code.slice(9)

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

/** The leader of the county's front line (县委一线指挥), who reads the whole county. */
function frontLine(county: County): Post[] {
  return [post(`${county}.leader.000`, [grant('county_leader', counties[county])], 'leader_binding')]
}

/** A leader bound to each community (包抓). */
function leaders(county: County): Post[] {
  return communitiesOf(county).map(({ code }) => post(`${county}.leader.${code.slice(9)}`, [grant('county_leader', code)], 'leader_binding'))
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
    ...[1, 2, 3, 4].map((each) => post(`${county}.community.${code.slice(9)}-${each}`, [grant('community_worker', code, committeeOf(code))], 'recruitment')),
    post(`${county}.police.${code.slice(9)}`, [grant('police_officer', code, unitKey(county, 'police'))], 'delegation'),
    post(`${county}.enforcement.${code.slice(9)}`, [grant('enforcement_officer', code, unitKey(county, 'enforcement'))], 'delegation'),
  ])
}

/** The secretary (小区党支部书记) of each compound, its grid workers, and one of its owners' committee where it has one. */
function compoundPosts(county: County): Post[] {
  return compoundsOf(county).flatMap((compound) => [
    post(`${county}.secretary.${tail(compound.code)}`, [grant('branch_secretary', compound.code)], Number(compound.code.slice(-3)) % 3 === 0 ? 'owners_election' : 'appointment'),
    ...gridWorkers(county, compound),
    ...(compound.ownersCommittee ? [post(`${county}.owners.${tail(compound.code)}`, [grant('committee_member', compound.code)], 'owners_election')] : []),
  ])
}

function gridWorkers(county: County, compound: SampleCompound): Post[] {
  const own = grids.filter((each) => parentOf(each.code) === compound.code)
  const committee = committeeOf(compound.code)
  return Array.from({ length: Math.ceil(own.length / gridsOfOneWorker) }, (_, index) => {
    const group = own.slice(index * gridsOfOneWorker, (index + 1) * gridsOfOneWorker)
    return post(`${county}.grid.${tail(compound.code)}-${index + 1}`, group.map((each) => grant('grid_worker', each.code, committee)), 'recruitment')
  })
}

/** One officer for each department and public institution, one contact for each enterprise. */
function unitPosts(county: County): Post[] {
  return units
    .filter((each) => each.county === county && each.area === counties[county] && each.kind !== 'property_company' && each.kind !== 'social_organisation')
    .map(({ key, kind, area }) => {
      const role = kind === 'enterprise' ? 'unit_contact' : 'department_officer'
      return post(`${county}.${role === 'unit_contact' ? 'contact' : 'department'}.${key.slice(county.length + 1)}`, [grant(role, area, key)], 'delegation')
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
    return [post(`${county}.property.${community}-${serial.get(community)}`, grants, 'delegation')]
  })
}

/** Those who do something for others beside their work: 党员, 志愿者, contacts of social organisations. */
const doers = (county: County): Post[] => doerPosts(county).map(({ userName, role, area, unit }) => post(userName, [grant(role, area, unit)], unit === null ? 'recruitment' : 'delegation'))

function postsOf(county: County): Post[] {
  return [administrators, leaders, townshipOfficers, communityPosts, compoundPosts, unitPosts, propertyManagers, frontLine].flatMap((kind) => kind(county))
}

/** 云泰园小区 · 小区党支部书记; officers of a unit by its name. */
function labelOf({ grants: [first] }: Post): string {
  if (!first) throw new RangeError('a post without a place')
  const unit = first.role === 'department_officer' || first.role === 'unit_contact' ? units.find((each) => each.key === first.unit)?.name : undefined
  const place = first.role === 'grid_worker' ? nameOf(first.area.slice(0, 15)) : nameOf(first.area)
  return `${unit ?? place} · ${roleNames[first.role] ?? first.role}`
}

const names = personNames('staff', Object.values(known).flatMap((each) => each.name ?? []))

/** Everybody who works in the two counties or does something for others there. */
export const people: readonly SamplePerson[] = [postsOf, doers].flatMap((kind) => (['zuoyun', 'hunyuan'] as const).flatMap((county) => kind(county).map((each, index) => personOf(county, each, index))))

function personOf(county: County, post: Post, index: number): SamplePerson {
  const userName = told[post.userName] ?? post.userName
  const own = known[userName]
  return {
    county,
    userName,
    name: own?.name ?? names.next().value,
    grants: post.grants,
    profession: own?.profession ?? null,
    chosen: own?.chosen ?? post.chosen,
    since: `202${1 + (index % 3)}-0${1 + (index % 9)}-01`,
    label: userName !== post.userName || /\.(admin|security|audit)$/.test(userName) ? labelOf(post) : null,
  }
}

const posts = Map.groupBy(people.flatMap((person) => person.grants.map((held) => ({ person, ...held }))), (each) => each.role)

/** All who hold the role at the place, or else nearest above it; for a unit where one is named. */
export function holdersOf(role: Role, area: string, unit?: string): SamplePerson[] {
  const fitting = (posts.get(role) ?? []).filter((each) => area.startsWith(each.area) && (unit === undefined || each.unit === unit))
  const nearest = Math.max(...fitting.map((each) => each.area.length))
  return fitting.filter((each) => each.area.length === nearest).map((each) => each.person)
}

/** The first of them; null where nobody holds it. */
export function holderOf(role: Role, area: string, unit?: string): SamplePerson | null {
  return holdersOf(role, area, unit)[0] ?? null
}

/** Somebody who answers the whistle for a unit at the place: those nearest to it first. Null where nobody does. */
export function officerFor(unit: string, area: string): SamplePerson | null {
  const roles: Role[] = ['property_manager', 'department_officer', 'unit_contact', 'enforcement_officer', 'police_officer', 'community_worker']
  return roles.map((role) => holderOf(role, area, unit)).find((each) => each !== null) ?? null
}

/** Somebody who is there. Throws a RangeError where nobody is. */
export function named(person: SamplePerson | null, what = 'post'): SamplePerson {
  if (person === null) throw new RangeError(`nobody holds ${what}`)
  return person
}

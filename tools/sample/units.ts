import { creditCheckCharacter } from '@wuxin/platform/credit-code'
import type { UnitKind } from '@wuxin/platform/unit.schema'
import { communitiesOf, compoundsOf, counties, nameOf, type County, type SampleCompound } from './places.ts'
import { countyUnits, propertyCompanies, socialOrganisations } from './unit-names.ts'

/** A unit (单位) of the sample; `key` is what other sample data call it: `zuoyun-heating`. Its credit code is made up. */
export interface SampleUnit {
  key: string
  name: string
  kind: UnitKind
  county: County
  /** The place that it is of: the county's code, for a residents' committee its community's. */
  area: string
  creditCode: string
}

/** Registering body and kind of body, the first two characters of a credit code (GB 32100-2015, tables 1 and 3). */
const bodies: Record<UnitKind, string> = {
  department: '11',
  public_institution: '12',
  enterprise: '91',
  property_company: '91',
  committee: '55',
  social_organisation: '51',
}

/** Every unit of both counties. */
export const units: readonly SampleUnit[] = (['zuoyun', 'hunyuan'] as const).flatMap(unitsOf)

/** The key of a social organisation (社会组织) of this name in the county. */
export function organisationKey(county: County, key: string): string {
  return unitKey(county, `society-${key}`)
}

/** The key of the unit of this name in the county: `heating` becomes `zuoyun-heating`. */
export function unitKey(county: County, key: string): string {
  return `${county}-${key}`
}

/** The residents' committee (居委会) of a community, which handles what the community settles itself. */
export function committeeOf(community: string): string {
  return `committee-${community.slice(0, 12)}`
}

/** The property company that looks after a compound; courtyards without one are their committee's. */
export function propertyOf(compound: SampleCompound): string | null {
  return propertyByCompound.get(compound.code) ?? null
}

/**
 * The responsible unit (责任单位) of a micro-grid: each compound has one of the alliance, shared with its neighbours
 * (1+1, N+1); it looks after all of the compound's grids.
 */
export function responsibleUnitOf(grid: string): string {
  const county = grid.startsWith(counties.zuoyun) ? 'zuoyun' : 'hunyuan'
  const index = compoundsOf(county).findIndex((each) => grid.startsWith(each.code))
  const unit = countyUnits[index % countyUnits.length]
  if (index < 0 || !unit) throw new RangeError(`no compound holds ${grid}`)
  return unitKey(county, unit.key)
}

const propertyByCompound = new Map((['zuoyun', 'hunyuan'] as const).flatMap(sharesOfProperty))

function unitsOf(county: County): SampleUnit[] {
  const code = counties[county]
  const ofCounty = countyUnits.map((each) => ({ ...each, key: unitKey(county, each.key), name: `${nameOf(code)}${each.name}`, area: code }))
  const property = propertyCompanies[county].map((name, index) => ({ key: propertyKey(county, index), name, kind: 'property_company' as const, area: code }))
  const committees = communitiesOf(county).map((each) => ({
    key: committeeOf(each.code), name: `${each.name}居民委员会`, kind: 'committee' as const, area: each.code,
  }))
  const organisations = socialOrganisations[county].map(({ key, kind, name }) => ({ key: organisationKey(county, key), kind, name: `${nameOf(code)}${name}`, area: code }))
  return [...ofCounty, ...property, ...committees, ...organisations].map((each, index) => ({ ...each, county, creditCode: creditCodeOf(each.kind, code, index + 1) }))
}

function propertyKey(county: County, index: number): string {
  return unitKey(county, `property-${index + 1}`)
}

/** Compounds of one community fall to one company, as they do where a company takes over a neighbourhood. */
function sharesOfProperty(county: County): [string, string][] {
  const communities = communitiesOf(county).map((each) => each.code)
  const companies = propertyCompanies[county].length
  return compoundsOf(county)
    .filter((each) => !each.name.endsWith('片区'))
    .map((each) => [each.code, propertyKey(county, companyFor(county, each, communities.indexOf(each.code.slice(0, 12)), companies))])
}

/** The company of the compound's own name, else that of its community. */
function companyFor(county: County, compound: SampleCompound, community: number, companies: number): number {
  const own = propertyCompanies[county].findIndex((name) => name.slice(0, 2) === compound.name.slice(0, 2))
  return own >= 0 ? own : community % companies
}

/** A code whose organisation part begins with zeros, as none in use does. */
function creditCodeOf(kind: UnitKind, county: string, serial: number): string {
  const organisation = String(serial).padStart(8, '0')
  const first17 = `${bodies[kind]}${county}${organisation}${organisationCheck(organisation)}`
  return `${first17}${creditCheckCharacter(first17)}`
}

/** Check character of an organisation code (组织机构代码), GB 11714-1997: weights mod 11. */
function organisationCheck(digits: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0)
  return '0123456789X0'.charAt(11 - (sum % 11))
}

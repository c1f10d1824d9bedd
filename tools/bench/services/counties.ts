import { bulkCaller, bulkDirectory, bulkOfficer, bulkPlaces, type BulkCounty } from '@wuxin/feedback-service/bulk/bulk-place.fixture'
import type { Caller } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'

/** What the bench's own platform answers of a county. */
export const directoryOf = (county: string): DirectorySnapshot => bulkDirectory(county)

/** Those who look at cases, by the level that they stand at; an officer sees what a unit of the county was called to. */
export interface Standings {
  community: Caller
  township: Caller
  county: Caller
  officer: Caller
}

/** The seat of a county is its first place: some 11 of 100 cases lie in its community, 32 in its township. */
const seat = bulkPlaces[0]?.suffix ?? ''

/** Who looks at the seat of a county. */
export const standingsIn = (county: string): Standings => ({
  community: bulkCaller('community_worker', county + seat.slice(0, 6)),
  township: bulkCaller('township_officer', county + seat.slice(0, 3)),
  county: bulkCaller('county_leader', county),
  officer: bulkOfficer(county, 1),
})

/** A compound of a county, the seat's first: where a new case may be reported. */
export const compoundIn = (county: string, at = 0): string => county + (bulkPlaces[at % bulkPlaces.length]?.suffix ?? seat)

/** Counties around a quantile of size, the median where none is named; 1 are the largest. */
export function countiesAround(counties: readonly BulkCounty[], amount: number, quantile = 0.5): BulkCounty[] {
  const sorted = counties.toSorted((a, b) => a.cases - b.cases)
  const first = Math.min(Math.max(0, Math.round(quantile * sorted.length - amount / 2)), Math.max(0, sorted.length - amount))
  return sorted.slice(first, first + amount)
}

/** Counties whose cases are nearest to a number, the same at any size of the whole: what grows with them is other counties' rows alone. */
export const countiesNear = (counties: readonly BulkCounty[], cases: number, amount: number): BulkCounty[] =>
  counties.toSorted((a, b) => Math.abs(a.cases - cases) - Math.abs(b.cases - cases)).slice(0, amount)

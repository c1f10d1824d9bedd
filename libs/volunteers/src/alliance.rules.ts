import { isWithin, levelOf } from '@wuxin/platform/area'
import { doTermsOverlap, isHeldOn, type Term } from '@wuxin/platform/post.rules'
import type { UnitKind } from '@wuxin/platform/unit.schema'
import type { Day } from '@wuxin/platform/working-day'

/** A pairing (联盟结对) of a unit with one community and at least one of its compounds, from-to. */
export interface Alliance extends Term {
  unit: string
  community: string
  compounds: readonly string[]
}

/** Units that are expected to have a community: 党政部门, 事业单位, 企业. */
export const pairedKinds = ['department', 'public_institution', 'enterprise'] as const satisfies readonly UnitKind[]

/** 1+1: one unit with one compound; N+1: several units with it. */
export const pairings = ['one_to_one', 'many_to_one'] as const
export type Pairing = (typeof pairings)[number]

/** What is wrong with the places of a pairing; null where nothing is. */
export function placesFault(community: string, compounds: readonly string[]): 'level' | 'elsewhere' | null {
  if (levelOf(community) !== 'community' || compounds.some((code) => levelOf(code) !== 'compound')) return 'level'
  return compounds.every((code) => isWithin(code, community)) ? null : 'elsewhere'
}

/** The unit's pairing with another community at the same time: it has one only. */
export const rivalOf = <Row extends Alliance>(wanted: Alliance, others: readonly Row[]): Row | null =>
  others.find((each) => each.unit === wanted.unit && each.community !== wanted.community && doTermsOverlap(each, wanted)) ?? null

/** Those that stand on a day. */
export const standingOn = <Row extends Term>(all: readonly Row[], day: Day): Row[] => all.filter((each) => isHeldOn(each, day))

/** How a place is paired, counted from the units that are paired with it; null where none is. */
export const pairingOf = (place: string, all: readonly Alliance[]): Pairing | null => {
  const units = new Set(all.filter(({ community, compounds }) => community === place || compounds.includes(place)).map(({ unit }) => unit))
  if (units.size === 0) return null
  return units.size === 1 ? 'one_to_one' : 'many_to_one'
}

/** Who has nobody: units without a community, communities and compounds without a unit. */
export interface Uncovered {
  units: string[]
  communities: string[]
  compounds: string[]
}

/** What the pairings of a day leave out, of the units and places that should have one. */
export function uncoveredBy(all: readonly Alliance[], should: { units: readonly string[]; communities: readonly string[]; compounds: readonly string[] }): Uncovered {
  const units = new Set(all.map(({ unit }) => unit))
  const communities = new Set(all.map(({ community }) => community))
  const compounds = new Set(all.flatMap((each) => each.compounds))
  return {
    units: should.units.filter((id) => !units.has(id)),
    communities: should.communities.filter((code) => !communities.has(code)),
    compounds: should.compounds.filter((code) => !compounds.has(code)),
  }
}

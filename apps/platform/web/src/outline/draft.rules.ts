import { crossingsOf, neatRing, type Corner } from '@wuxin/platform/outline.rules'
import type { Ring } from '@wuxin/platform/outline.schema'
import { metresBetween, movedBy } from './ground.rules.ts'

/** Outlines as they are being drawn: the corners of each place in their order, the last one not said twice. A place without an outline is not in it. */
export type Drafts = Readonly<Record<string, readonly Corner[]>>
/** A corner of a place's outline, and the places whose outlines go along where they share it. */
export interface At {
  code: string
  index: number
  along: readonly string[]
}

const isSame = (one: Corner | undefined, other: Corner | undefined): boolean => one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1]
const closed = (corners: readonly Corner[]): Ring => [...corners, ...corners.slice(0, 1)].map(([lng, lat]) => [lng, lat])

/** What is kept, as it is drawn. */
export const draftsOf = (places: readonly { code: string; ring: Ring | null }[]): Drafts =>
  Object.fromEntries(places.flatMap(({ code, ring }) => (ring ? [[code, ring.slice(0, -1)]] : [])))

/** A place's outline as it is kept; null where it has none, or no area. */
export function ringOf(drafts: Drafts, code: string): Ring | null {
  const corners = drafts[code]
  return corners && corners.length >= 3 ? neatRing(closed(corners)) : null
}

/** The places whose outline is not what is kept any more. */
export const changedCodes = (kept: Drafts, drafts: Drafts): string[] =>
  [...new Set([...Object.keys(kept), ...Object.keys(drafts)])].filter((code) => code in kept !== code in drafts || JSON.stringify(ringOf(kept, code)) !== JSON.stringify(ringOf(drafts, code))).toSorted()

/** Where outlines cross themselves, by place: none of these can be kept. */
export const crossed = (drafts: Drafts, codes: readonly string[]): string[] =>
  codes.filter((code) => {
    const corners = drafts[code]
    return corners !== undefined && (ringOf(drafts, code) === null || crossingsOf(closed(corners)).length > 0)
  })

/** Moves a corner, and the neighbours' corners at the same spot with it: a shared border stays shared. */
export function moveCorner(drafts: Drafts, { code, index, along }: At, to: Corner): Drafts {
  const from = drafts[code]?.[index]
  if (!from) return drafts
  return Object.fromEntries(Object.entries(drafts).map(([each, corners]) => [
    each, corners.map((corner, at) => ((each === code && at === index) || (along.includes(each) && isSame(corner, from)) ? to : corner)),
  ]))
}

/** Adds a corner between two that follow one another; a neighbour with the same stretch of border gets it as well. */
export function insertCorner(drafts: Drafts, { code, index, along }: At, corner: Corner): Drafts {
  const own = drafts[code]
  const [from, to] = [own?.[index], own?.[(index + 1) % (own.length || 1)]]
  if (!own || !from || !to) return drafts
  return Object.fromEntries(Object.entries(drafts).map(([each, corners]) => {
    const before = each === code ? index : !along.includes(each) ? -1 : corners.findIndex((one, at) => isSame(one, to) && isSame(corners[(at + 1) % corners.length], from))
    return [each, before < 0 ? corners : corners.toSpliced(before + 1, 0, corner)]
  }))
}

/** Takes a corner away, of the neighbours that have it as well; an outline keeps three. */
export function removeCorner(drafts: Drafts, { code, index, along }: At): Drafts {
  const gone = drafts[code]?.[index]
  if (!gone || (drafts[code]?.length ?? 0) <= 3) return drafts
  return Object.fromEntries(Object.entries(drafts).map(([each, corners]) => {
    const at = each === code ? index : !along.includes(each) ? -1 : corners.findIndex((corner) => isSame(corner, gone))
    return [each, at < 0 || corners.length <= 3 ? corners : corners.toSpliced(at, 1)]
  }))
}

/** The spot between a corner and the next. */
export function middleOf(corners: readonly Corner[], index: number): Corner {
  const [fromLng, fromLat] = corners[index] ?? [0, 0]
  const [toLng, toLat] = corners[(index + 1) % corners.length] ?? [0, 0]
  return [(fromLng + toLng) / 2, (fromLat + toLat) / 2]
}

/** The spot of a neighbour's corner or border within so many metres, the corners first; else where it was put. */
export function snapped(to: Corner, others: readonly (readonly Corner[])[], within: number): Corner {
  const nearest = (spots: readonly Corner[]) => spots.map((spot) => ({ spot, metres: metresBetween(spot, to) })).filter(({ metres }) => metres <= within).toSorted((one, other) => one.metres - other.metres)[0]?.spot
  return nearest(others.flat()) ?? nearest(others.flatMap((corners) => corners.map((from, index) => footOn(from, corners[(index + 1) % corners.length] ?? from, to)))) ?? to
}

/** The spot on a stretch of border that is nearest to another. */
function footOn(from: Corner, to: Corner, point: Corner): Corner {
  const narrow = Math.cos((from[1] * Math.PI) / 180)
  const [alongX, alongY] = [(to[0] - from[0]) * narrow, to[1] - from[1]]
  const long = alongX * alongX + alongY * alongY
  const part = long === 0 ? 0 : Math.min(1, Math.max(0, ((point[0] - from[0]) * narrow * alongX + (point[1] - from[1]) * alongY) / long))
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/** A square to begin with, of so many metres each way. */
export const squareAt = (centre: Corner, metres: number): Corner[] =>
  ([[-1, -1], [1, -1], [1, 1], [-1, 1]] as const).map(([east, north]) => movedBy(centre, { east: (east * metres) / 2, north: (north * metres) / 2 }))

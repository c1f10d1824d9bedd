import type { Corner } from '@wuxin/platform/outline.rules'

/** Metres of a degree of latitude; at the size of a compound the ground is flat. */
const metresOfDegree = 111_195
const narrowing = (lat: number): number => Math.cos((lat * Math.PI) / 180)

/** Metres from one spot to another. */
export const metresBetween = ([lng, lat]: Corner, [toLng, toLat]: Corner): number =>
  Math.hypot((toLng - lng) * metresOfDegree * narrowing(lat), (toLat - lat) * metresOfDegree)

/** A spot so many metres east and north of another. */
export const movedBy = ([lng, lat]: Corner, { east, north }: { east: number; north: number }): Corner =>
  [lng + east / (metresOfDegree * narrowing(lat)), lat + north / metresOfDegree]

/** What a map shows: the spot in its middle, how many metres it is wide, and its width by its height. */
export interface View {
  centre: Corner
  metres: number
  ratio: number
}

const margin = 1.3
const least = 60

/** The view that holds all of these corners; null where there are none. */
export function viewOf(corners: readonly Corner[], ratio: number): View | null {
  if (corners.length === 0) return null
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)]
  const centre: Corner = [(west + east) / 2, (south + north) / 2]
  const wide = metresBetween([west, centre[1]], [east, centre[1]])
  const high = metresBetween([west, south], [west, north])
  return { centre, ratio, metres: Math.max(least, wide * margin, high * margin * ratio) }
}

/** Where a spot lies in a view, from its upper left corner, each way from 0 to 1. */
export function placeIn({ centre, metres, ratio }: View, [lng, lat]: Corner): { x: number; y: number } {
  const east = (lng - centre[0]) * metresOfDegree * narrowing(centre[1])
  const north = (lat - centre[1]) * metresOfDegree
  return { x: 0.5 + east / metres, y: 0.5 - (north * ratio) / metres }
}

/** The spot that lies there in a view. */
export const spotAt = ({ centre, metres, ratio }: View, { x, y }: { x: number; y: number }): Corner =>
  movedBy(centre, { east: (x - 0.5) * metres, north: ((0.5 - y) * metres) / ratio })

/** A round number of metres that takes about a quarter of a view, for the bar of its scale. */
export function scaleOf({ metres }: View): number {
  const power = 10 ** Math.floor(Math.log10(metres / 4))
  return power * ([5, 2, 1].find((each) => each * power <= metres / 4) ?? 1)
}

/** Where a name stands in a ring: the middle of its area, or of its corners where it has none. */
export function middleOfArea(corners: readonly Corner[]): Corner {
  const [first = [0, 0]] = corners
  const near = corners.map(([lng, lat]): Corner => [lng - first[0], lat - first[1]])
  const parts = near.map(([x, y], index) => {
    const [nextX, nextY] = near[(index + 1) % near.length] ?? [x, y]
    const cross = x * nextY - nextX * y
    return { cross, x: (x + nextX) * cross, y: (y + nextY) * cross }
  })
  const sum = (of: 'cross' | 'x' | 'y') => parts.reduce((total, part) => total + part[of], 0)
  const double = sum('cross')
  const mean = (axis: 0 | 1) => corners.reduce((total, corner) => total + corner[axis], 0) / Math.max(1, corners.length)
  return double === 0 ? [mean(0), mean(1)] : [first[0] + sum('x') / (3 * double), first[1] + sum('y') / (3 * double)]
}

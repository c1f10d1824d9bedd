import { area } from '@turf/area'
import { difference } from '@turf/difference'
import { featureCollection, polygon } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import { kinks } from '@turf/kinks'
import { union } from '@turf/union'

/**
 * Outlines of places (网格边界) on the map: closed rings in degrees, WGS 84. Geometry is Turf's (its clipping is polyclip-ts, exact where naive
 * clipping breaks on shared borders), which pages and services load where they compare outlines, not with the tree.
 */
export type Corner = [lng: number, lat: number]
/** A place with its ring; the last corner is the first. */
export interface Outlined {
  code: string
  ring: readonly Corner[]
}

/** What can be wrong between outlines: one crosses itself, two overlap, one reaches out of the place above, or a piece of that belongs to none. */
export const outlineFaultKinds = ['crosses', 'overlap', 'outside', 'gap'] as const
/** One of them, with the places that it is about and the rings of where it is. */
export interface OutlineFault {
  kind: (typeof outlineFaultKinds)[number]
  areas: string[]
  squareMetres: number
  rings: Corner[][]
}

/** Less than this between two outlines is what hands and roundings leave: 1 m². */
const negligible = 1

type Shape = ReturnType<typeof shapeOf>
const shapeOf = (ring: readonly Corner[]) => polygon([ring.map((each) => [...each])])
const sameCorner = (one: Corner | undefined, other: Corner | undefined): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1]

/** Where a ring crosses or touches itself; empty where it is simple. A corner that comes twice is a touch as well. */
export function crossingsOf(ring: readonly Corner[]): Corner[] {
  const corners = ring.slice(0, -1)
  const touched = corners.filter((corner, index) => corners.findIndex((other) => sameCorner(corner, other)) < index)
  return [...touched, ...kinks(shapeOf(ring)).features.map(({ geometry }) => geometry.coordinates as Corner)] // points in the plane
}

/** Decimals of a degree that are kept: about a centimetre. */
const precision = 1e7
const rounded = (degrees: number): number => Math.round(degrees * precision) / precision

/** A ring as it is kept: to the centimetre, no corner twice in a row, counter-clockwise (RFC 7946). Null where nothing of an area is left. */
export function neatRing(ring: readonly Corner[]): Corner[] | null {
  const corners = ring.slice(0, -1).map(([lng, lat]): Corner => [rounded(lng), rounded(lat)])
  const distinct = corners.filter((corner, index) => !sameCorner(corner, corners.at(index - 1)))
  const [first] = distinct
  if (!first || distinct.length < 3) return null
  const closed = [...distinct, first]
  if (squareMetresOf(closed) < negligible && crossingsOf(closed).length === 0) return null
  return isClockwise(closed) ? closed.toReversed() : closed
}

/** Square metres within a ring. */
export const squareMetresOf = (ring: readonly Corner[]): number => area(shapeOf(ring))

/** The outer rings of whatever is left of shapes, where it is more than negligible. */
function piecesOf(found: { geometry: { type: string; coordinates: unknown } } | null): { squareMetres: number; rings: Corner[][] } | null {
  if (!found) return null
  const squareMetres = area(found as Parameters<typeof area>[0]) // a polygon or several
  if (squareMetres < negligible) return null
  const parts = (found.geometry.type === 'Polygon' ? [found.geometry.coordinates] : found.geometry.coordinates) as Corner[][][] // RFC 7946
  return { squareMetres, rings: parts.flatMap(([outer]) => (outer && squareMetresOf(outer) >= negligible ? [outer] : [])) }
}

/** By twice its area in the plane (Gauss), which is positive clockwise as it is summed here. */
function isClockwise(ring: readonly Corner[]): boolean {
  const parts = ring.slice(1).map(([lng, lat], index) => {
    const [fromLng, fromLat] = ring[index] ?? [lng, lat]
    return (lng - fromLng) * (lat + fromLat)
  })
  return parts.reduce((sum, part) => sum + part, 0) > 0
}

/** How often borders may cross before their pieces are not cut out any more: neighbours drawn by hand cross some ten times, and each crossing costs time. */
const mostCrossings = 100
/** The same of all borders below one place together. */
const mostCrossingsInAll = 1000

/** On which side of a line a corner lies. */
const sideOf = ([x1, y1]: Corner, [x2, y2]: Corner, [x, y]: Corner): number => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))

/** Corners before which the border of one crosses that of another, as many as `most` and one more; borders that run along one another do not cross. */
function crossingsBetween(one: Drawn, other: Drawn, most: number): Corner[] {
  const found: Corner[] = []
  if (!doMeet(one.box, other.box)) return found
  for (const [a, b] of one.edges) {
    for (const [c, d] of other.edges) {
      if (sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0 && found.push(a) > most) return found
    }
  }
  return found
}
const edgesOf = (ring: readonly Corner[]): Edge[] => ring.slice(1).map((corner, index) => [ring[index] ?? corner, corner])

type Edge = [from: Corner, to: Corner]
/** A sound outline as it is compared. */
interface Drawn extends Outlined {
  shape: Shape
  box: Box
  edges: Edge[]
}

/** Outlines that cross others too often for their pieces: said with where, and left out of all else. */
function tangled(whole: Drawn | null, sound: readonly Drawn[]): OutlineFault[] {
  let all = 0
  const left = new Set<string>()
  const pairs = [...sound.flatMap((one, index) => sound.slice(index + 1).map((other) => [one, other] as const)), ...(whole ? sound.map((each) => [each, whole] as const) : [])]
  return pairs.flatMap(([one, other]) => {
    if (left.has(one.code) || left.has(other.code)) return []
    const at = crossingsBetween(one, other, mostCrossings)
    if (at.length <= mostCrossings && all + at.length <= mostCrossingsInAll) {
      all += at.length
      return []
    }
    const areas = other === whole ? [one.code] : [one.code, other.code]
    areas.forEach((code) => left.add(code))
    return [{ kind: other === whole ? ('outside' as const) : ('overlap' as const), areas, squareMetres: 0, rings: at.map((corner) => [corner]) }]
  })
}

type Box = [west: number, south: number, east: number, north: number]
const boxOf = (ring: readonly Corner[]): Box => [Math.min(...ring.map(([lng]) => lng)), Math.min(...ring.map(([, lat]) => lat)), Math.max(...ring.map(([lng]) => lng)), Math.max(...ring.map(([, lat]) => lat))]
const doMeet = (one: Box, other: Box): boolean => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]

/**
 * Everything that is wrong between the outlines of one place's grids, and of those with the place's own where it has one. Without it a gap is a
 * hole that the grids leave between them. One that crosses itself is told, and left out of all else: what lies within it is not defined. So is one that crosses
 * others very often: `squareMetres` is 0 then, and `rings` are the corners where it does.
 */
export function outlineFaults(parent: Outlined | null, below: readonly Outlined[]): OutlineFault[] {
  const crossing = [...(parent ? [parent] : []), ...below].flatMap(({ code, ring }) => {
    const at = crossingsOf(ring)
    return at.length > 0 ? [{ kind: 'crosses' as const, areas: [code], squareMetres: 0, rings: at.map((corner) => [corner]) }] : []
  })
  const isSound = ({ code }: Outlined) => !crossing.some(({ areas }) => areas.includes(code))
  const drawnAs = (each: Outlined): Drawn => ({ ...each, shape: shapeOf(each.ring), box: boxOf(each.ring), edges: edgesOf(each.ring) })
  const whole = parent && isSound(parent) ? drawnAs(parent) : null
  const simple = below.filter(isSound).map(drawnAs)
  const tangles = tangled(whole, simple)
  const sound = simple.filter(({ code }) => !tangles.some(({ areas }) => areas.includes(code)))
  const overlaps = sound.flatMap((one, index) =>
    sound.slice(index + 1).flatMap((other) => {
      const pieces = doMeet(one.box, other.box) ? piecesOf(intersect(featureCollection([one.shape, other.shape]))) : null
      return pieces ? [{ kind: 'overlap' as const, areas: [one.code, other.code], ...pieces }] : []
    }),
  )
  const outside = whole
    ? sound.flatMap(({ code, shape }) => {
        const pieces = piecesOf(difference(featureCollection([shape, whole.shape])))
        return pieces ? [{ kind: 'outside' as const, areas: [code], ...pieces }] : []
      })
    : []
  return [...crossing, ...tangles, ...overlaps, ...outside, ...gapsBetween(whole, sound.map(({ shape }) => shape))]
}

/** What of a place none of its grids covers; without its outline, the holes between them. Nothing where nothing is drawn. */
function gapsBetween(whole: { code: string; shape: Shape } | null, shapes: readonly Shape[]): OutlineFault[] {
  const [first, ...others] = shapes
  if (!first) return []
  const covered = others.length > 0 ? union(featureCollection([first, ...others])) : first
  if (!covered) return []
  if (whole) {
    const pieces = piecesOf(difference(featureCollection<typeof whole.shape.geometry | typeof covered.geometry>([whole.shape, covered])))
    return pieces ? [{ kind: 'gap', areas: [whole.code], ...pieces }] : []
  }
  const parts = (covered.geometry.type === 'Polygon' ? [covered.geometry.coordinates] : covered.geometry.coordinates) as Corner[][][] // RFC 7946
  const holes = parts.flatMap(([, ...inner]) => inner).filter((hole) => squareMetresOf(hole) >= negligible)
  return holes.length > 0 ? [{ kind: 'gap', areas: [], squareMetres: holes.reduce((sum, hole) => sum + squareMetresOf(hole), 0), rings: holes }] : []
}

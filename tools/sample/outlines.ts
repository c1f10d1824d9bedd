import { parentOf } from '@wuxin/platform/area'
import type { Corner } from '@wuxin/platform/outline.rules'
import { communitiesOf, compoundsOf, grids, type County } from './places.ts'
import { Random } from './random.ts'

/** A place with its made-up outline, its last corner the first, and its middle. */
export interface SampleOutline {
  code: string
  ring: [number, number][]
  centre: Corner
}

/** About the middle of each county town; what lies around it is made up. */
const towns = { zuoyun: [112.703, 40.013], hunyuan: [113.699, 39.693] } as const satisfies Record<County, Corner>
/** A metre on the ground, in degrees at these latitudes. */
const metre = { lng: 1 / 85_200, lat: 1 / 111_195 } as const
/** Metres from the middle of one compound to the next, and of each without its streets. */
const block = { step: 260, side: 210 } as const
/** Part of a compound by which its corners, and the borders of its grids, are moved. */
const bent = 0.08

const centimetres = (degrees: number) => Math.round(degrees * 1e7) / 1e7
const middle = (corners: readonly Corner[]): Corner => [0, 1].map((axis) => centimetres(corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length)) as Corner // two of them

/** Outlines of every compound of a county town and of its grids. Those of a compound share their corners to the centimetre: they neither overlap nor leave gaps. */
export function outlinesOf(county: County): SampleOutline[] {
  return communitiesOf(county).flatMap(({ code }, index) => {
    const own = compoundsOf(county).filter((each) => parentOf(each.code) === code)
    const across = Math.ceil(Math.sqrt(own.length))
    // Communities lie in rows of four, each as a square of its compounds with a wider street around it.
    const west = (index % 4) * 5.4 - 10.8
    const south = Math.floor(index / 4) * -5.4
    return own.flatMap((compound, at) => outlinesIn(compound.code, towns[county], [west + (at % across), south - Math.floor(at / across)]))
  })
}

type Spot = (along: number, up: number) => Corner

/** A compound at a place of the town's pattern, and its grids. */
function outlinesIn(code: string, [lng, lat]: Corner, [right, up]: readonly [number, number]): SampleOutline[] {
  const random = new Random(`outline ${code}`)
  const own = grids.filter((each) => parentOf(each.code) === code)
  const corner = (east: number, north: number) => {
    const sway = () => (random.next() - 0.5) * 2 * bent * block.side
    return [lng + (right * block.step + east * block.side + sway()) * metre.lng, lat + (up * block.step + north * block.side + sway()) * metre.lat] as const
  }
  const [southWest, southEast, northEast, northWest] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]
  const between = (axis: 0 | 1, along: number, height: number) =>
    centimetres((1 - height) * ((1 - along) * southWest[axis] + along * southEast[axis]) + height * ((1 - along) * northWest[axis] + along * northEast[axis]))
  const rows = rowsOf(own.length, random)
  const spot: Spot = (along, height) => [between(0, along, height), between(1, along, height)]
  const all = [{ code, ring: wholeRing(rows, spot) }, ...ringsOf(rows, spot).map((ring, index) => ({ code: own[index]?.code ?? code, ring }))]
  return all.map((each) => ({ ...each, centre: middle(each.ring.slice(1)) }))
}

/** So many grids in rows from south to north, each with where its cells begin and end from west to east. */
function rowsOf(count: number, random: Random): number[][] {
  const rows = Math.max(1, Math.round(Math.sqrt(count)))
  return Array.from({ length: rows }, (_, row) => {
    const cells = Math.floor(((row + 1) * count) / rows) - Math.floor((row * count) / rows)
    return Array.from({ length: cells + 1 }, (_each, cut) => (cut === 0 || cut === cells ? cut / cells : (cut + (random.next() - 0.5) * 4 * bent) / cells))
  })
}

/** Every corner on the border below a row, of the cells on either side: both have all of them. */
const cutsAt = (rows: readonly number[][], border: number): number[] => [...new Set([...(rows[border - 1] ?? []), ...(rows[border] ?? [])])].toSorted((one, other) => one - other)

function ringsOf(rows: readonly number[][], spot: Spot): [number, number][][] {
  return rows.flatMap((cuts, row) =>
    cuts.slice(1).map((end, cell) => {
      const begin = cuts[cell] ?? 0
      const onBorder = (border: number) => cutsAt(rows, border).filter((cut) => cut >= begin && cut <= end).map((cut) => spot(cut, border / rows.length))
      return closed([...onBorder(row), ...onBorder(row + 1).toReversed()])
    }))
}

function wholeRing(rows: readonly number[][], spot: Spot): [number, number][] {
  const sides = rows.slice(1).map((_, index) => (index + 1) / rows.length)
  return closed([
    ...cutsAt(rows, 0).map((cut) => spot(cut, 0)), ...sides.map((height) => spot(1, height)), ...cutsAt(rows, rows.length).map((cut) => spot(cut, 1)).toReversed(), ...sides.toReversed().map((height) => spot(0, height)),
  ])
}

const closed = (corners: readonly Corner[]): [number, number][] => [...corners, ...corners.slice(0, 1)].map(([lng, lat]) => [lng, lat])

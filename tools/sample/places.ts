import { levelOf, parentOf } from '@wuxin/platform/area'
import { brands, compoundNames, hubCompounds, risks } from './compound-names.ts'
import division from './data/division.json' with { type: 'json' }
import { Random } from './random.ts'

/** The two counties (浑源县, 左云县). */
export const counties = { hunyuan: '140225', zuoyun: '140226' } as const
export type County = keyof typeof counties

/** A place of the tree by its real or made-up code; what it is known for stands in `brand`. */
export interface SamplePlace {
  code: string
  name: string
  brand: string | null
}

export interface SampleCompound extends SamplePlace {
  /** Buildings as people call them: 1号楼. A quarter of old courtyards (片区) has rows: 第1排. */
  buildings: string[]
  households: number
  risk: { reason: string; reviewOn: string } | null
  hub: boolean
  ownersCommittee: boolean
}

export interface SampleGrid extends SamplePlace {
  /** Those of the compound's buildings that it holds. */
  buildings: string[]
  households: number
}

const real = Object.entries(division.areas)

/** Counties, townships and communities of both counties, by their statistical codes of 2023. */
export const realPlaces: readonly SamplePlace[] = real.map(([code, official]) => placeAt(code, shortName(official)))

/** Compounds of both county towns. */
export const compounds: readonly SampleCompound[] = Object.entries(compoundNames).flatMap(([community, names]) =>
  names.map((name, index) => compoundAt(childCode(community, index), name)),
)

/** Micro-grids that 左云县 has in its county town. */
const zuoyunGrids = 573

/** Micro-grids (微网格) of all compounds: 573 in 左云县; in 浑源县 as many as some fifty households each make. */
export const grids: readonly SampleGrid[] = [
  ...gridsOf(compoundsOf('zuoyun'), sharesOf(compoundsOf('zuoyun'), zuoyunGrids)),
  ...gridsOf(compoundsOf('hunyuan'), compoundsOf('hunyuan').map((each) => Math.max(2, Math.round(each.households / 60)))),
]

/** Every place of both counties, parents before children. */
export const places: readonly SamplePlace[] = [...realPlaces, ...compounds, ...grids]

export function compoundsOf(county: County): SampleCompound[] {
  return compounds.filter((each) => each.code.startsWith(counties[county]))
}

/** The communities (社区) that have compounds; villages have none. */
export function communitiesOf(county: County): SamplePlace[] {
  const codes = new Set(compoundsOf(county).map((each) => parentOf(each.code)))
  return realPlaces.filter((each) => codes.has(each.code))
}

/** Is it a village (村): the statistical bureau numbers residents' committees from 001 and 400, villages from 200 and 500. */
export function isVillage(code: string): boolean {
  return levelOf(code) === 'community' && /^.{9}[235]/.test(code)
}

export function townshipsOf(county: County): SamplePlace[] {
  return realPlaces.filter((each) => levelOf(each.code) === 'township' && each.code.startsWith(counties[county]))
}

/** The places that are known for something. */
export function brandedPlaces(): SamplePlace[] {
  return places.filter((each) => each.brand !== null)
}

const byCode = new Map(places.map((each) => [each.code, each]))

/** The name of a place. Throws a RangeError on a code that is not in the sample. */
export function nameOf(code: string): string {
  const place = byCode.get(code)
  if (!place) throw new RangeError(`no place ${code}`)
  return place.name
}

/** The code of a compound by its name. Throws a RangeError where there is none. */
export function compoundNamed(name: string): string {
  const compound = compounds.find((each) => each.name === name)
  if (!compound) throw new RangeError(`no compound ${name}`)
  return compound.code
}

function placeAt(code: string, name: string): SamplePlace {
  return { code, name, brand: brands[name] ?? null }
}

/** 云兴街社区居委会 is the committee, 云兴街社区 the place; likewise 陈家河村委会 and 陈家河村. */
function shortName(official: string): string {
  return official.replace(/村?村(?:民委员|委)会$/, '村').replace(/居委会$/, '')
}

function childCode(parent: string, index: number): string {
  return `${parent}${String(index + 1).padStart(3, '0')}`
}

function compoundAt(code: string, name: string): SampleCompound {
  const random = new Random(`compound ${code}`)
  const old = name.endsWith('片区')
  const single = /家属楼$|教师楼$/.test(name)
  const count = old ? random.int(6, 10) : single ? random.int(2, 4) : random.int(6, 16)
  const households = random.int(count * 30, count * 46)
  const buildings = Array.from({ length: count }, (_, index) => (old ? `第${index + 1}排` : `${index + 1}号楼`))
  const ownersCommittee = !old && random.chance(0.5)
  return { ...placeAt(code, name), buildings, households, risk: risks[name] ?? null, hub: hubCompounds.includes(name), ownersCommittee }
}

/** So many parts for each compound, in proportion to its households, that they sum up to `total` (largest remainder). */
function sharesOf(list: readonly SampleCompound[], total: number): number[] {
  const households = list.reduce((sum, each) => sum + each.households, 0)
  const exact = list.map((each) => (each.households / households) * total)
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((share, index) => ({ index, rest: share % 1 })).sort((a, b) => b.rest - a.rest)
  const missing = total - shares.reduce((sum, share) => sum + share, 0)
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

function gridsOf(list: readonly SampleCompound[], counts: readonly number[]): SampleGrid[] {
  return list.flatMap((compound, index) => gridsIn(compound, counts[index] ?? 1))
}

/** The compound's buildings in a row, cut into `count` parts of nearly the same size. */
function gridsIn(compound: SampleCompound, count: number): SampleGrid[] {
  const { buildings, households } = compound
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * buildings.length) / count)
    const to = Math.max(Math.floor(((index + 1) * buildings.length) / count), from + 1)
    const code = childCode(compound.code, index)
    const own = Math.floor(((index + 1) * households) / count) - Math.floor((index * households) / count)
    return { ...placeAt(code, `第${index + 1}微网格`), buildings: buildings.slice(from, to), households: own }
  })
}

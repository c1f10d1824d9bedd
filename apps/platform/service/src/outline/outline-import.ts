import { parentOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { broughtFeature, outlineEnvelope, outlineFeature, type OutlineImport, type Ring } from '@wuxin/platform/outline.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Area } from '../area/area.entity.ts'
import { AreaOutline } from './outline.entity.ts'
import { outlinesAt } from './outline.queries.ts'
import { drawOutline, soundRing } from './outline.work.ts'

type Wrong = OutlineImport['wrong'][number]

/** A file with wrong features: it ends its work, so that nothing is drawn. */
export class WrongOutlines extends Error {
  readonly wrong: Wrong[]

  constructor(wrong: Wrong[]) {
    super('wrong outlines')
    this.wrong = wrong
  }
}

/** The features of a file of GeoJSON. Throws OUTLINES_UNREADABLE where it is none. */
export function featuresOf(bytes: Uint8Array): unknown[] {
  try {
    return outlineEnvelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).features
  } catch {
    throw new DomainError('OUTLINES_UNREADABLE')
  }
}

/** Draws every outline that a file has, of places in the caller's scope; all others stay. Throws WrongOutlines. */
export async function importOutlines(work: Work, features: readonly unknown[]): Promise<OutlineImport> {
  const places = new Map((await work.em.find(Area, { retiredOn: null })).map((area) => [area.area, area]))
  const known = new Map((await work.em.find(AreaOutline, {})).map((outline) => [outline.area, outline]))
  const seen = new Set<string>()
  const checked = features.map((feature, index) => check(feature, { feature: index + 1, places, seen }))
  const wrong = checked.flatMap((each) => ('problem' in each ? [each] : []))
  if (wrong.length > 0) throw new WrongOutlines(wrong)
  const asked = checked.flatMap((each) => ('area' in each ? [each] : []))
  const drawn = asked.filter(({ area, ring }) => drawOutline(work, { area, known: known.get(area.area) ?? null, ring }))
  await work.em.flush()
  return { drawn: drawn.length, unchanged: asked.length - drawn.length, wrong: [], faults: await faultsAround(work, drawn.map(({ area }) => area.area)) }
}

/** Whose outline a wrong feature is, as far as it says that. */
const codeIn = (given: unknown): string | null => outlineFeature.pick({ properties: true }).safeParse(given).data?.properties.code ?? null

/** What is wrong with a feature that cannot be read; several parts before what is wrong with any of them. */
function problemOf({ issues }: z.ZodError): Wrong['problem'] {
  if (issues.some(({ message }) => message === 'SEVERAL_PARTS')) return 'parts'
  return issues.every(({ message }) => message === 'RING_OPEN') ? 'open' : 'feature'
}

interface Against {
  feature: number
  places: ReadonlyMap<string, Area>
  /** Codes of the features before this one. */
  seen: Set<string>
}

/** A feature as a place and its ring, or what is wrong with it. */
function check(given: unknown, { feature, places, seen }: Against): Wrong | { area: Area; ring: Ring } {
  const read = broughtFeature.safeParse(given)
  if (!read.success) return { feature, code: codeIn(given), problem: problemOf(read.error) }
  const { code } = read.data.properties
  const area = places.get(code)
  const [ring] = read.data.geometry.coordinates
  if (!area) return { feature, code, problem: 'place' }
  if (seen.has(code)) return { feature, code, problem: 'twice' }
  seen.add(code)
  try {
    return ring ? { area, ring: soundRing(ring) } : { feature, code, problem: 'feature' }
  } catch (error) {
    if (error instanceof DomainError) return { feature, code, problem: error.code === 'OUTLINE_FLAT' ? 'flat' : 'crosses' }
    throw error
  }
}

/** What is wrong now in and around the places that were drawn: below each of them, and beside it. */
async function faultsAround(work: Work, codes: readonly string[]): Promise<OutlineImport['faults']> {
  const parents = [...new Set(codes.flatMap((code) => [code, parentOf(code) ?? code]))].filter((code) => work.scope.some(({ area }) => code.startsWith(area)))
  const faults: OutlineImport['faults'] = []
  for (const code of parents) faults.push(...(await outlinesAt(work, code)).faults)
  return faults
}

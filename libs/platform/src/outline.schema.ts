import { z } from 'zod'
import { areaCode } from './area.ts'
import { areaSeen } from './area.schema.ts'
import { outlineFaultKinds } from './outline.rules.ts'

/** Corners of one outline at most, and grids of one file. */
export const outlineLimits = { corners: 500, grids: 2000, bytes: 4 * 1024 * 1024 } as const

/** Degrees of longitude and latitude, WGS 84 (GeoJSON, RFC 7946). */
const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** One ring (边界): closed, its last corner is its first; at least three others. Problem RING_OPEN. Micro-grids have no holes. */
export const ring = z
  .array(corner)
  .min(4)
  .max(outlineLimits.corners)
  .refine((all) => all[0]?.[0] === all.at(-1)?.[0] && all[0]?.[1] === all.at(-1)?.[1], { error: 'RING_OPEN' })
/** A ring as it is kept. */
export type Ring = z.output<typeof ring>

/** Draws a place's outline, or takes it away. Problem OUTLINE_CROSSES for one that crosses itself; an overlap or gap is shown, not refused: two neighbours are never mended in one step. */
export const drawOutlineInput = areaSeen.extend({ ring: ring.nullable() })

/** A place with its outline as maps and editors show it; `version` is the place's. */
export const outlineView = z.object({ code: areaCode, version: z.int(), name: z.string(), ring: ring.nullable() })
/** What is wrong between the outlines of one compound; `areas` are the places that it is about, `squareMetres` how much, `rings` where. */
export const outlineFault = z.object({ kind: z.enum(outlineFaultKinds), areas: z.array(areaCode), squareMetres: z.number(), rings: z.array(z.array(corner)) })

/** The outlines of a place and of those right below it, and what is wrong between them. */
export const outlinesInput = z.object({ code: areaCode })
/** The same as an answer. */
export const outlinesView = z.object({ parent: outlineView, below: z.array(outlineView), faults: z.array(outlineFault) })

/** A file of outlines (GeoJSON, RFC 7946), out and in: `code` of each feature says whose it is; anything else in it is passed over. */
export const outlineFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({
    type: z.literal('Feature'),
    properties: z.object({ code: areaCode, name: z.string().optional() }),
    geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).length(1) }),
  })).max(outlineLimits.grids),
})
export type OutlineFile = z.output<typeof outlineFile>
/** What an import did, or would do: nothing where `wrong` names any feature, by its place in the file and why. */
export const outlineImport = z.object({ drawn: z.int(), unchanged: z.int(), wrong: z.array(z.object({ feature: z.int(), code: z.string().nullable(), problem: z.string() })), faults: z.array(outlineFault) })

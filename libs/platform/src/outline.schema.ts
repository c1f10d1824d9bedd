import { z } from 'zod'
import { areaCode } from './area.ts'
import { areaSeen, gridTags, position } from './area.schema.ts'
import { outlineFaultKinds } from './outline.rules.ts'
import { named } from './view.schema.ts'

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

/** The place whose outlines are asked for. */
export const outlinesInput = z.object({ code: areaCode })
/** One of the places right below it; of a micro-grid also what it holds, the unit that answers for it, its workers, and the lines of work that were merged into it. */
export const outlineBelow = outlineView.extend({ buildings: z.array(z.string()), tags: z.array(z.enum(gridTags)), responsibleUnit: named.nullable(), workers: z.array(z.string()) })
/**
 * The outlines of a place and of those right below it, and what is wrong between them. `around` are the places beside it, as far as the
 * caller sees them; `centre` is where one without an outline may begin, null where nothing near has a place on the map.
 */
export const outlinesView = z.object({
  parent: outlineView, below: z.array(outlineBelow), around: z.array(outlineView.omit({ version: true })), faults: z.array(outlineFault), centre: position,
})

/** One outline of a file: `code` says whose it is; anything else in it is passed over. */
export const outlineFeature = z.object({
  type: z.literal('Feature'),
  properties: z.object({ code: areaCode, name: z.string().optional() }),
  geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).length(1) }),
})
const rings = outlineFeature.shape.geometry.shape.coordinates
/**
 * The same as files bring it: QGIS writes each outline as a MultiPolygon of one part, which is that polygon. Problem SEVERAL_PARTS for one of
 * more: a place has one outline.
 */
export const broughtFeature = outlineFeature.extend({
  geometry: z.discriminatedUnion('type', [
    outlineFeature.shape.geometry,
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1).max(1, { error: 'SEVERAL_PARTS' }) }).transform(({ coordinates }) => ({ type: 'Polygon' as const, coordinates: coordinates.flat() })),
  ]),
})
/** A file of outlines (GeoJSON, RFC 7946), out and in. */
export const outlineFile = z.object({ type: z.literal('FeatureCollection'), features: z.array(outlineFeature).max(outlineLimits.grids) })
export type OutlineFile = z.output<typeof outlineFile>
/** What is at least a file of outlines; each of its features is judged by itself. */
export const outlineEnvelope = outlineFile.extend({ features: z.array(z.unknown()).max(outlineLimits.grids) })
/** Which outlines a file is to have: those of a place and below it; all of the county where left out. */
export const outlineExportInput = z.object({ within: areaCode.optional() })

/** What can be wrong with a feature of a file: no polygon of one ring, of several parts, not closed, crossing itself, of no area, of a place that is not the caller's to draw, twice. */
export const outlineProblems = ['feature', 'parts', 'open', 'crosses', 'flat', 'place', 'twice'] as const
/** What an import did: nothing where `wrong` names any feature, by its place in the file from 1. Overlaps and gaps are shown. */
export const outlineImport = z.object({
  drawn: z.int(), unchanged: z.int(), wrong: z.array(z.object({ feature: z.int(), code: z.string().nullable(), problem: z.enum(outlineProblems) })), faults: z.array(outlineFault),
})
export type OutlineImport = z.output<typeof outlineImport>

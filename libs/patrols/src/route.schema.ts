import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { reasonStep, span, step, text, title } from '@wuxin/platform/input.schema'
import { position } from '@wuxin/platform/area.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { placeView, standing } from '@wuxin/platform/view.schema'
import { placedName, spot } from './field.schema.ts'
import { limits } from './limit.rules.ts'
import { placeKinds } from './place.rules.ts'

/** A checkpoint (点位) as it is typed; `id` is the one that stays, null a new one. Its code is the service's to make. */
const typedCheckpoint = z.object({ id: z.uuid().nullable().default(null), name: text(limits.name), placeKind: z.enum(placeKinds), area: areaCode, spot: spot.nullable().default(null), position: position.default(null) })
const checkpoints = z.array(typedCheckpoint).min(1).max(limits.checkpoints)

/** A route (路线) with its checkpoints in the order in which one walks. CHECKPOINT_ELSEWHERE, CHECKPOINT_TWICE. */
export const addRouteInput = z.object({ ...placedName, checkpoints })
/** The route as it shall be: a checkpoint that is left out is taken down, its check-ins stay. */
export const amendRouteInput = step.extend({ name: title, checkpoints })
/** Nobody walks it any more; plans for it end. */
export const closeRouteInput = reasonStep
/** Another code for a checkpoint whose sheet was lost or copied: the old one no longer proves anything. */
export const renewCodeInput = step.extend({ checkpoint: z.uuid(), reason: reasonStep.shape.reason })

/** Sorted by name or place. */
export const routeListInput = listQuery(['name', 'area']).extend({ ...span, placeKind: z.enum(placeKinds).optional(), closed: z.boolean().default(false) })
export type RouteListInput = z.output<typeof routeListInput>
/** One row of the list of routes. */
export const routeRow = z.object({ id: z.uuid(), version: z.int(), name: z.string(), place: placeView, checkpoints: z.int(), plans: z.int(), walkedAt: z.iso.datetime().nullable(), closed: z.boolean() })
export type RouteRow = z.infer<typeof routeRow>
/** A page of routes. */
export const routeList = listOf(routeRow)

/** A checkpoint as a route's page shows it: no code. */
export const checkpointView = z.object({
  id: z.uuid(), name: z.string(), placeKind: z.enum(placeKinds), place: placeView, spot: z.string().nullable(), position, edition: z.int(), checkedAt: z.iso.datetime().nullable(), openHazards: z.int(),
})
export type CheckpointView = z.infer<typeof checkpointView>
/** A route as its page shows it. */
export const routeRecord = routeRow.omit({ checkpoints: true }).extend({ ...standing, checkpoints: z.array(checkpointView), closedReason: z.string().nullable() })
export type RouteRecord = z.infer<typeof routeRecord>

/** Sheets to be printed, one a checkpoint (点位二维码): the only answer that holds codes; each printing is in the audit, and kept with no key. */
export const sheetInput = z.object({ id: z.uuid(), checkpoints: z.array(z.uuid()).max(limits.checkpoints).optional() })
/** What is printed: the QR holds `code` as it is shown. */
export const sheetView = z.object({ route: z.string(), sheets: z.array(z.object({ checkpoint: z.uuid(), name: z.string(), place: z.string(), spot: z.string().nullable(), code: z.string(), edition: z.int() })) })

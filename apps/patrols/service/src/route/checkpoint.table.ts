import { defineEntity, p } from '@mikro-orm/core'
import type { PlaceKind } from '@wuxin/patrols/place.rules'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'
import { RouteSchema } from './route.table.ts'

const CheckpointSchema = defineEntity({
  name: 'Checkpoint',
  tableName: 'checkpoint',
  ...scopedPart,
  properties: {
    ...part,
    route: () => p.manyToOne(RouteSchema),
    /** Where in the order of the walk, from 1. */
    position: p.integer(),
    name: p.text(),
    placeKind: p.text().$type<PlaceKind>(),
    spot: p.text().strictNullable(),
    /** Degrees, WGS 84. */
    lng: p.double().$type<number>().strictNullable(),
    lat: p.double().$type<number>().strictNullable(),
    /** Taken down: its check-ins and hazards stay. */
    removedAt: p.datetime().strictNullable(),
  },
})
/** A checkpoint (点位) of a route, at a place within the route's. */
export class Checkpoint extends CheckpointSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Route', id: this.route.id }
  }
}
CheckpointSchema.setClass(Checkpoint)

const CheckpointCodeSchema = defineEntity({
  name: 'CheckpointCode',
  tableName: 'checkpoint_code',
  ...scopedPart,
  /** The code is a secret of the sheet: it stands here alone, and no audit repeats it. */
  properties: {
    ...part, checkpoint: () => p.manyToOne(CheckpointSchema), route: p.uuid(), code: p.text().comment(personal), edition: p.integer(), madeAt: p.datetime(), madeBy: p.text(), reason: p.text().strictNullable(),
  },
})
/** One edition of a checkpoint's code: earlier ones are kept, so that an old sheet is known as one. */
export class CheckpointCode extends CheckpointCodeSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Route', id: this.route }
  }
}
CheckpointCodeSchema.setClass(CheckpointCode)

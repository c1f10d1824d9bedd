import { defineEntity, p } from '@mikro-orm/core'
import type { Ring } from '@wuxin/platform/outline.schema'
import type { PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'

const AreaOutlineSchema = defineEntity({
  name: 'AreaOutline',
  tableName: 'area_outline',
  ...scopedPart,
  /** `place` is the id of the place whose code is `area`. */
  properties: { ...part, place: p.uuid(), ring: p.json<Ring>(), drawnAt: p.datetime(), drawnBy: p.text() },
})

/** The outline of a place on the map; a place without one has no row. Read by maps alone, so it stands beside the place and not in it. */
export class AreaOutline extends AreaOutlineSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Area', id: this.place }
  }
}
AreaOutlineSchema.setClass(AreaOutline)

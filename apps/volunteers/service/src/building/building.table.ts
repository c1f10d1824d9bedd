import { defineEntity, p } from '@mikro-orm/core'
import { record, scoped } from '@wuxin/service/record'

const ShareSchema = defineEntity({
  name: 'BuildingShare',
  tableName: 'building_share',
  ...scoped,
  /** `building` as the platform's register calls it: 3号楼. Days are both included. */
  properties: { ...record, building: p.text(), volunteer: p.uuid(), from: p.text(), to: p.text().strictNullable(), reason: p.text().strictNullable() },
})
/** A building in a member's care (分片包楼), from-to. */
export class BuildingShare extends ShareSchema.class {}
ShareSchema.setClass(BuildingShare)

const VisitSchema = defineEntity({
  name: 'BuildingVisit',
  tableName: 'building_visit',
  ...scoped,
  properties: { ...record, building: p.text(), volunteer: p.uuid().strictNullable(), byId: p.text(), by: p.text(), day: p.text(), doors: p.integer(), met: p.integer(), words: p.text(), photos: p.array().columnType('text[]'), at: p.datetime() },
})
/** A round of a building (入户走访): doors and words, no names. `volunteer` where whoever went is registered as one. */
export class BuildingVisit extends VisitSchema.class {}
VisitSchema.setClass(BuildingVisit)

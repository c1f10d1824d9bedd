import { defineEntity, p } from '@mikro-orm/core'
import type { OpeningHours, VenueFunction, VenueKind } from '@wuxin/culture/venue.schema'
import type { Role } from '@wuxin/platform/role'
import type { PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'

/** What is kept of a venue (场地); what it does is in `venue.entity.ts`. Its `units` are the one that keeps it. */
export const VenueSchema = defineEntity({
  name: 'Venue',
  tableName: 'venue',
  ...scoped,
  properties: {
    ...record,
    settingsVersion: p.integer(),
    name: p.text(),
    kind: p.text().$type<VenueKind>(),
    spot: p.text().strictNullable(),
    functions: p.array<VenueFunction>().columnType('text[]'),
    equipment: p.array().columnType('text[]'),
    capacity: p.integer().strictNullable(),
    hours: p.json<OpeningHours>(),
    keeperUnit: p.text().strictNullable(),
    keeperRole: p.text().$type<Role>().strictNullable(),
    needsApproval: p.boolean(),
    words: p.text().strictNullable(),
    retiredAt: p.datetime().strictNullable(),
    retiredReason: p.text().strictNullable(),
    closures: () => p.oneToMany(VenueClosure).mappedBy('venue').orphanRemoval().orderBy({ from: 'asc', id: 'asc' }),
  },
})

const VenueClosureSchema = defineEntity({
  name: 'VenueClosure',
  tableName: 'venue_closure',
  ...scopedPart,
  properties: { ...part, venue: () => p.manyToOne(VenueSchema), from: p.datetime(), to: p.datetime(), reason: p.text(), by: p.text(), at: p.datetime() },
})
/** A time in which a venue is closed (临时关闭). */
export class VenueClosure extends VenueClosureSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Venue', id: this.venue.id }
  }
}
VenueClosureSchema.setClass(VenueClosure)

import { defineEntity, p } from '@mikro-orm/core'
import { randomUUIDv7 } from 'node:crypto'

const PublisherKeySchema = defineEntity({
  name: 'PublisherKey',
  tableName: 'publisher_key',
  properties: {
    id: p.uuid().primary().onCreate(() => randomUUIDv7()),
    name: p.text(),
    fingerprint: p.text(),
    /** SPKI as PEM. */
    publicKey: p.text(),
    /** The county that takes its releases; empty for the installation's own key. */
    county: p.text(),
    /** Ids of modules; `*` for every one. */
    modules: p.array().columnType('text[]'),
    enrolledAt: p.datetime(),
    enrolledBy: p.text(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.text().nullable(),
  },
})

/** A department's public key, and what the county takes from it. */
export class PublisherKey extends PublisherKeySchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'PublisherKey', id: this.id }
  }

  /** Whether it signs for this module. */
  isFor(module: string): boolean {
    return this.revokedAt == null && (this.modules.includes('*') || this.modules.includes(module))
  }
}
PublisherKeySchema.setClass(PublisherKey)

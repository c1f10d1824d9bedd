import { defineEntity, p } from '@mikro-orm/core'
import { randomUUIDv7 } from 'node:crypto'

const ModuleVersionSchema = defineEntity({
  name: 'ModuleVersion',
  tableName: 'module_version',
  properties: {
    id: p.uuid().primary().onCreate(() => randomUUIDv7()),
    module: p.text(),
    version: p.text(),
    /** Path of the federation manifest below the version's folder. */
    manifest: p.text(),
    /** SHA-384 of every file by its path below the version's folder. */
    files: p.json<Record<string, string>>(),
    publishedAt: p.datetime(),
    publishedBy: p.text(),
  },
})

/** A build of a module's web as it was published; it never changes. */
export class ModuleVersion extends ModuleVersionSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Module', id: this.module }
  }
}
ModuleVersionSchema.setClass(ModuleVersion)

const ModuleChannelSchema = defineEntity({
  name: 'ModuleChannel',
  tableName: 'module_channel',
  properties: {
    id: p.uuid().primary().onCreate(() => randomUUIDv7()),
    module: p.text(),
    /** What users are given: `live` is for everybody. */
    channel: p.text().$type<'live'>(),
    version: p.text(),
    /** The last good version before this one. */
    previous: p.text().nullable(),
    since: p.datetime(),
    revision: p.integer().version(),
  },
})

/** Which version of a module a channel gives out; two who publish at once never lose one another (`revision`). */
export class ModuleChannel extends ModuleChannelSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Module', id: this.module }
  }

  /** Gives out another version from now on. */
  turnTo(version: string, now: Date): void {
    this.previous = this.version
    this.version = version
    this.since = now
  }
}
ModuleChannelSchema.setClass(ModuleChannel)

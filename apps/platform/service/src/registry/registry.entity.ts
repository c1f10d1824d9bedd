import { defineEntity, p } from '@mikro-orm/core'
import type { Contract } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import type { CanaryAudience, Part, TurnAction } from '@wuxin/platform/release.schema'
import { randomUUIDv7 } from 'node:crypto'

const id = p.uuid().primary().onCreate(() => randomUUIDv7())
const partOfModule = { module: p.text(), part: p.text().$type<Part>() } as const

const ModuleVersionSchema = defineEntity({
  name: 'ModuleVersion',
  tableName: 'module_version',
  properties: {
    id,
    ...partOfModule,
    version: p.text(),
    /** Path of the federation manifest below the version's folder; null for a service. */
    manifest: p.text().nullable(),
    /** SHA-384 of every file by its path below the version's folder. */
    files: p.json<Record<string, string>>(),
    contract: p.json<Contract>().nullable(),
    /** The very text that was signed, its signature, and the fingerprint of the key. */
    document: p.text().nullable(),
    signature: p.text().nullable(),
    key: p.text().nullable(),
    publishedAt: p.datetime(),
    publishedBy: p.text(),
  },
})

/** A build of one part of a module as it was published; it never changes. */
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
    id,
    ...partOfModule,
    /** Empty for everywhere that a county has not decided for itself. */
    county: p.text(),
    version: p.text(),
    /** The last good version before this one. */
    previous: p.text().nullable(),
    canary: p.text().nullable(),
    canaryShare: p.integer().nullable(),
    canaryAreas: p.array().columnType('text[]').default([]),
    isOff: p.boolean(),
    /** Since when, and by whose step, the live version is live. */
    since: p.datetime(),
    by: p.text(),
    /** The step that it stands at, counted over all counties: a row that was given up and begun anew never looks as it did. */
    revision: p.integer().default(1),
  },
})

const endCanary = (channel: ModuleChannel) => Object.assign(channel, { canary: null, canaryShare: null, canaryAreas: [] })

/** What users are given of one part of a module; two who turn it at once never lose one another (`revision`, under the lock of its module). */
export class ModuleChannel extends ModuleChannelSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Module', id: this.module }
  }

  /** Gives a version to everybody from now on; a canary ends with that. */
  makeLive(version: string): void {
    if (version !== this.version) this.previous = this.version
    this.version = version
    endCanary(this)
  }

  /** Gives a version to some. Throws CANARY_IS_LIVE where everybody has it already. */
  startCanary(version: string, audience: CanaryAudience): void {
    if (version === this.version) throw new DomainError('CANARY_IS_LIVE', { version })
    this.canary = version
    this.canaryShare = 'share' in audience ? audience.share : null
    this.canaryAreas = 'areas' in audience ? audience.areas : []
  }

  /** Throws NO_CANARY. */
  stopCanary(): void {
    if (!this.canary) throw new DomainError('NO_CANARY')
    endCanary(this)
  }

  /**
   * Gives the last good version to everybody again; the one that was left is no way back. Throws NO_WAY_BACK where there
   * is none before it.
   */
  rollBack(): void {
    if (!this.previous) throw new DomainError('NO_WAY_BACK', { version: this.version })
    this.version = this.previous
    this.previous = null
    endCanary(this)
  }

  /** Calls the live version good: there is no way back behind it. Throws NO_WAY_BACK where there was none. */
  settle(): void {
    if (!this.previous) throw new DomainError('NO_WAY_BACK', { version: this.version })
    this.previous = null
  }

  /** Throws MODULE_NEEDED for the part that everybody signs in by. */
  switchOff(): void {
    if (this.module === 'platform') throw new DomainError('MODULE_NEEDED', { module: this.module })
    this.isOff = true
  }

  switchOn(): void {
    this.isOff = false
  }
}
ModuleChannelSchema.setClass(ModuleChannel)

const ModuleTurnSchema = defineEntity({
  name: 'ModuleTurn',
  tableName: 'module_turn',
  properties: {
    id, ...partOfModule, county: p.text(), action: p.text().$type<TurnAction | 'published' | 'failed'>(), version: p.text().nullable(), at: p.datetime(), by: p.text(), reason: p.text(),
  },
})

/** One step in the history of a module: what was done, by whom and why. */
export class ModuleTurn extends ModuleTurnSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Module', id: this.module }
  }
}
ModuleTurnSchema.setClass(ModuleTurn)

const ModuleReleaseSchema = defineEntity({
  name: 'ModuleRelease',
  tableName: 'module_release',
  properties: { id, ...partOfModule, version: p.text(), document: p.text(), signature: p.text(), key: p.text(), at: p.datetime() },
})

/** A release whose files are on their way. */
export class ModuleRelease extends ModuleReleaseSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Module', id: this.module }
  }
}
ModuleReleaseSchema.setClass(ModuleRelease)

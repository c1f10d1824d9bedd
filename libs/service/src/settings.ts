import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from './work.ts'

/** A county's settings at one version; version 0 is the defaults. */
export interface Settings<Values> {
  version: number
  values: Values
}

/** The settings of a module: each field of the schema has a default, so that a county that never edited any has all. */
export class SettingsOf<Schema extends z.ZodObject> {
  readonly schema: Schema

  constructor(schema: Schema) {
    this.schema = schema
  }

  /** What is in force in the county of a place. */
  async current(work: Work, area: string): Promise<Settings<z.output<Schema>>> {
    return this.#row(await this.#rows(work, area, null))
  }

  /** What a record began under. */
  async at(work: Work, area: string, version: number): Promise<Settings<z.output<Schema>>> {
    return this.#row(await this.#rows(work, area, version))
  }

  /** Puts new values in force. Throws VERSION_CONFLICT where somebody saved since `seen`. */
  async save(work: Work, county: string, seen: number, values: z.output<Schema>): Promise<Settings<z.output<Schema>>> {
    const before = await this.current(work, county)
    const conflict = (theirs: number) => new DomainError('VERSION_CONFLICT', { yours: seen, theirs }, 'conflict')
    if (before.version !== seen) throw conflict(before.version)
    const version = seen + 1
    const saved = await sql`insert into setting (county, version, "values", at, actor_name) values (${county}, ${version}, ${JSON.stringify(values)}::jsonb, ${work.now}, ${work.caller.name})
      on conflict do nothing`.execute(work.db)
    if (saved.numAffectedRows === 0n) throw conflict(version)
    work.note({ record: 'Setting', recordId: county, action: 'update', area: county, before: before.values, after: values })
    return { version, values }
  }

  async #rows(work: Work, area: string, version: number | null) {
    const { rows } = await sql<{ version: number; values: unknown }>`
      select version, "values" from setting where county = ${countyOf(area)} and (${version}::int is null or version = ${version}) order by version desc limit 1`.execute(work.db)
    return rows[0]
  }

  #row(row: { version: number; values: unknown } | undefined): Settings<z.output<Schema>> {
    return { version: row?.version ?? 0, values: this.schema.parse(row?.values ?? {}) }
  }
}

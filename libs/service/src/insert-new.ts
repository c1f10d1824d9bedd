import { ChangeSet, ChangeSetType, type EntityMetadata } from '@mikro-orm/core'
import { CompiledQuery } from 'kysely'
import { collect } from './audit.ts'
import { ahead } from './postgres/connection.ts'
import type { Work } from './work.ts'

/**
 * Writes records that this work has just made and does not read again, in the order given, together with its commit: no
 * unit of work compares them, nothing is read back. They stand in the audit as all others do. Make them with
 * `em.create(…, { persist: false })`, so that the ORM does not write them too.
 */
export async function insertNew(work: Work, made: readonly object[]): Promise<void> {
  const comparator = work.em.getComparator()
  for (const entity of made) {
    const meta = work.em.getMetadata().get<object>(entity.constructor as never) // the entity's own class
    giveIds(work, entity, meta)
    const payload = comparator.prepareEntity(entity)
    const columns = Object.keys(payload).map((key) => `"${meta.properties[key as never]['fieldNames'][0]}"`)
    const text = `insert into "${meta.tableName}" (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`
    await ahead(work.db, CompiledQuery.raw(text, Object.values(payload)))
    collect(work.em, [new ChangeSet(entity, ChangeSetType.CREATE, payload as never, meta)])
  }
}

/** What the ORM gives a record that it writes itself, such as its id. */
function giveIds(work: Work, entity: object, meta: EntityMetadata<object>): void {
  for (const { name, onCreate } of meta.props) {
    const values = entity as Record<string, unknown>
    if (onCreate && values[name] === undefined) values[name] = onCreate(entity, work.em)
  }
}

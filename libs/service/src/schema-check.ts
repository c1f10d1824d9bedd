import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/core'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { ServiceSpec } from './define.ts'

/**
 * What the migrations left different from the entities, as SQL that would mend it; empty when both say the same.
 * Tables, columns and indexes that no entity names (audit, inbox, partial and expression indexes) are left alone.
 */
export async function schemaDifferences(spec: ServiceSpec, ownerUrl: string): Promise<string> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: ownerUrl,
    schema: spec.id,
    entities: spec.entities,
    extensions: [Migrator],
    schemaGenerator: { createForeignKeyConstraints: false, ignorePolicies: true },
    driverOptions: { options: `-c search_path=${spec.id}` },
  })
  try {
    return await orm.schema.getUpdateSchemaSQL({ safe: true, dropTables: false })
  } finally {
    await orm.close(true)
  }
}

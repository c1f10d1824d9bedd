import { MikroORM } from '@mikro-orm/core'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { ServiceSpec } from './define.ts'

/** PostgreSQL spells policies and comments in its own way: they always look different, and are tested by what they do. */
const tables = /^(create|alter) table(?!.*drop constraint )/

/**
 * What the migrations left different from the entities, as SQL that would mend it; empty when both say the same.
 * Tables, columns, indexes and constraints that no entity names (audit, inbox, partial and expression indexes, foreign keys, exclusions) are left alone.
 */
export async function schemaDifferences(spec: ServiceSpec, ownerUrl: string): Promise<string> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: ownerUrl,
    schema: spec.id,
    entities: spec.entities,
    schemaGenerator: { createForeignKeyConstraints: false },
    driverOptions: { options: `-c search_path=${spec.id}` },
  })
  try {
    const sql = await orm.schema.getUpdateSchemaSQL({ safe: true, dropTables: false, wrap: false })
    return sql.split('\n').filter((line) => tables.test(line)).join('\n')
  } finally {
    await orm.close(true)
  }
}

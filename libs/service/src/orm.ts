import { MikroORM } from '@mikro-orm/core'
import { Migrator } from '@mikro-orm/migrations'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type pg from 'pg'
import { AuditCollector } from './audit.ts'
import type { ServiceSpec } from './define.ts'
import { KitMigration } from './kit.migration.ts'
import { batchingDialect } from './postgres/dialect.ts'

/** The ORM of a service, on PostgreSQL. */
export type Orm = MikroORM<PostgreSqlDriver>

function options(spec: ServiceSpec, url: string) {
  return {
    driver: PostgreSqlDriver,
    // Services of one process ask each other in the middle of work: each has transactions of its own.
    contextName: spec.id,
    clientUrl: url,
    entities: spec.entities,
    extensions: [Migrator],
    subscribers: [new AuditCollector()],
    forceUtcTimezone: true,
  }
}

/** Opens a service's ORM on the connections of its own role; they end with it. */
export async function openOrm(spec: ServiceSpec, url: string, pool: pg.Pool): Promise<Orm> {
  const orm = await MikroORM.init({ ...options(spec, url), driverOptions: batchingDialect(pool) })
  for (const meta of orm.getMetadata()) {
    const isOpen = 'area' in meta.properties && !(meta.filters.scope && meta.policies.length > 0)
    if (isOpen) throw new Error(`${meta.className} has an area and no scope: spread \`scoped\` into its entity`)
  }
  return orm
}

/** Brings a service's schema up to its code, as the owner of the tables; one process at a time does it. */
export async function migrate(spec: ServiceSpec, ownerUrl: string, role: string): Promise<void> {
  const orm = await MikroORM.init({
    ...options(spec, ownerUrl),
    pool: { min: 1, max: 1 },
    driverOptions: { options: `-c search_path=${spec.id} -c wuxin.service_role=${role}` },
    migrations: { tableName: `${spec.id}.migration`, migrationsList: [{ name: 'kit', class: KitMigration }, ...spec.migrations], snapshot: false, silent: true },
  })
  try {
    await orm.em.getConnection().execute(`select pg_advisory_lock(hashtext('wuxin-migrate-${spec.id}'))`)
    await orm.migrator.up()
  } finally {
    await orm.close(true)
  }
}

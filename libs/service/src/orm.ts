import { MikroORM, type EntityClass } from '@mikro-orm/core'
import { Migrator } from '@mikro-orm/migrations'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { ScopePart } from '@wuxin/platform/caller'
import { AuditCollector } from './audit.ts'
import type { ServiceSpec } from './define.ts'
import { KitMigration } from './kit.migration.ts'
import { scopeCondition } from './scope.ts'

/** The ORM of a service, on PostgreSQL. */
export type Orm = MikroORM<PostgreSqlDriver>

const isScoped = (entity: EntityClass<object>) => 'area' in ((entity as { '~properties'?: object })['~properties'] ?? {})

function options(spec: ServiceSpec, url: string) {
  return {
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: spec.entities,
    extensions: [Migrator],
    subscribers: [new AuditCollector()],
    pool: { min: 0, max: 12 },
    forceUtcTimezone: true,
    filters: {
      scope: {
        cond: ({ parts }: { parts: ScopePart[] }) => scopeCondition(parts),
        default: true,
        entity: spec.entities.filter(isScoped),
      },
    },
    driverOptions: { application_name: `wuxin-${spec.id}`, options: `-c search_path=${spec.id}` },
  }
}

/** Opens a service's ORM in its own role. */
export const openOrm = (spec: ServiceSpec, url: string): Promise<Orm> => MikroORM.init(options(spec, url))

/** Brings a service's schema up to its code, as the owner of the tables; one process at a time does it. */
export async function migrate(spec: ServiceSpec, ownerUrl: string, role: string): Promise<void> {
  const orm = await MikroORM.init({
    ...options(spec, ownerUrl),
    pool: { min: 1, max: 1 },
    driverOptions: { options: `-c search_path=${spec.id} -c wuxin.service_role=${role}` },
    migrations: { migrationsList: [{ name: 'kit', class: KitMigration }, ...spec.migrations], snapshot: false },
  })
  try {
    await orm.em.getConnection().execute(`select pg_advisory_lock(hashtext('wuxin-migrate-${spec.id}'))`)
    await orm.migrator.up()
  } finally {
    await orm.close(true)
  }
}

import { Migration } from '@mikro-orm/migrations'

/** The processes that run services, as they show themselves. */
export class InstanceMigration extends Migration {
  override up(): void {
    this.addSql(`create table service_instance (id uuid primary key, service text not null, version text not null, address text, is_inside boolean not null, state text not null,
      started_at timestamptz not null, served_at timestamptz, seen_at timestamptz not null)`)
    this.addSql(`create index service_instance_of on service_instance (service, seen_at)`)
  }
}

import { Migration } from '@mikro-orm/migrations'

/** Published versions of modules, which never change, and which of them is live. */
export class RegistryMigration extends Migration {
  override up(): void {
    this.addSql(`create table module_version (
      id uuid primary key, module text not null, version text not null, manifest text not null, files jsonb not null,
      published_at timestamptz not null, published_by text not null)`)
    this.addSql(`create unique index module_version_of on module_version (module, version)`)
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on module_version from %I', current_setting('wuxin.service_role')); end $$`)
    this.addSql(`create table module_channel (
      id uuid primary key, module text not null, channel text not null, version text not null, previous text, since timestamptz not null,
      revision int not null default 1,
      foreign key (module, version) references module_version (module, version) deferrable initially deferred,
      foreign key (module, previous) references module_version (module, version) deferrable initially deferred)`)
    this.addSql(`create unique index module_channel_of on module_channel (module, channel)`)
  }
}

import { Migration } from '@mikro-orm/migrations'

/** Both parts of a module, what each county is given of them, whose key signed them, and how they did with users. */
export class ReleaseMigration extends Migration {
  override up(): void {
    this.addSql(`create table publisher_key (id uuid primary key, name text not null, fingerprint text not null, public_key text not null, county text not null, modules text[] not null,
      enrolled_at timestamptz not null, enrolled_by text not null, revoked_at timestamptz, revoked_by text)`)
    this.addSql(`create unique index publisher_key_of on publisher_key (fingerprint, county) where revoked_at is null`)
    this.addSql(`alter table module_version add column part text not null default 'web', add column contract jsonb, add column document text, add column signature text, add column key text`)
    this.addSql(`alter table module_version alter column part drop default, alter column manifest drop not null`)
    this.addSql(`alter table module_channel drop constraint module_channel_module_version_fkey, drop constraint module_channel_module_previous_fkey`)
    this.addSql(`drop index module_version_of`)
    this.addSql(`create unique index module_version_of on module_version (module, part, version)`)
    this.addSql(`drop index module_channel_of`)
    this.addSql(`alter table module_channel add column part text not null default 'web', add column county text not null default '', add column canary text, add column canary_share int,
      add column canary_areas text[] not null default '{}', add column is_off boolean not null default false, add column by text not null default '系统'`)
    this.addSql(`alter table module_channel alter column part drop default, alter column county drop default, alter column is_off drop default, alter column by drop default, drop column channel`)
    this.addSql(`create unique index module_channel_of on module_channel (module, part, county)`)
    for (const column of ['version', 'previous', 'canary']) {
      this.addSql(`alter table module_channel add foreign key (module, part, ${column}) references module_version (module, part, version) deferrable initially deferred`)
    }
    this.addSql(`create table module_turn (id uuid primary key, module text not null, part text not null, county text not null, action text not null, version text,
      at timestamptz not null, by text not null, reason text not null)`)
    this.addSql(`create index module_turn_of on module_turn (module, at desc)`)
    this.addSql(`create table module_release (id uuid primary key, module text not null, part text not null, version text not null, document text not null, signature text not null, key text not null,
      at timestamptz not null)`)
    this.addSql(`create table module_outcome (module text not null, version text not null, person text not null, county text not null, is_canary boolean not null, outcome text not null,
      kind text, at timestamptz not null, primary key (module, version, person))`)
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on module_turn from %I', current_setting('wuxin.service_role')); end $$`)
  }
}

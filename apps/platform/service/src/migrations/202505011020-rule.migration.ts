import { Migration } from '@mikro-orm/migrations'

const inScope = `area >= current_setting('wuxin.scope_from', true) and area < current_setting('wuxin.scope_to', true)`
const part = `id uuid primary key, area varchar(18) collate "C" not null`

/** The rules register (制度库). */
export class RuleMigration extends Migration {
  override up(): void {
    this.addSql(`create table rule (${part}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
      key text, name text not null, search_terms text not null, owner text not null, roles text[] not null default '{}', subjects text[] not null default '{}', editions int not null, repealed_reason text)`)
    this.addSql(`create index rule_area on rule (area)`)
    this.addSql(`create unique index rule_key on rule (area, key) where key is not null`)
    this.addSql(`create table rule_edition (${part}, rule uuid not null references rule (id) deferrable initially deferred, number int not null, text text not null,
      in_force_from date not null, in_force_to date, published_at timestamptz not null, published_by text not null)`)
    this.addSql(`create unique index rule_edition_number on rule_edition (rule, number)`)
    this.addSql(`create table rule_acknowledgement (${part}, rule uuid not null references rule (id) deferrable initially deferred, edition int not null, person uuid not null,
      at timestamptz not null)`)
    this.addSql(`create unique index rule_acknowledgement_person on rule_acknowledgement (rule, edition, person)`)
    for (const table of ['rule', 'rule_edition', 'rule_acknowledgement']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${inScope})`)
    }
    // A rule that holds above one's place binds there too, and one that binds others is no secret.
    this.addSql(`create policy readers on rule for select using (true)`)
    this.addSql(`create policy readers on rule_edition for select using (true)`)
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on rule_acknowledgement from %I', current_setting('wuxin.service_role')); end $$`)
  }
}

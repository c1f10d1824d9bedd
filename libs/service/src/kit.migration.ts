import { Migration } from '@mikro-orm/migrations'

/** The tables that every service has: idempotency keys, inbox, settings, audit and its seals. */
export class KitMigration extends Migration {
  override up(): void {
    this.addSql(`create table request (key uuid primary key, digest text not null, answer jsonb, at timestamptz not null)`)
    this.addSql(`create index request_at on request (at)`)
    this.addSql(`create table inbox (event uuid primary key, name text not null, at timestamptz not null)`)
    this.addSql(`create table setting (county varchar(6) collate "C", version int, "values" jsonb not null, at timestamptz not null, actor_name text not null, primary key (county, version))`)
    this.addSql(`create table audit (
      id bigint generated always as identity primary key,
      xid xid8 not null default pg_current_xact_id(),
      record text not null, record_id text not null, seq int not null, entity text not null, entity_id text not null, action text not null,
      at timestamptz not null, actor text not null, actor_name text not null, role text not null, area varchar(18) collate "C" not null,
      procedure text not null, reason text, request_id text not null, before jsonb, after jsonb, previous text not null, hash text not null,
      unique (record, record_id, seq))`)
    this.addSql(`create index audit_xid on audit (xid)`)
    this.addSql(`create index audit_county_at on audit (left(area, 6), at desc, id desc)`)
    this.addSql(`create table audit_seal (seq int primary key, at timestamptz not null, from_xid xid8 not null, to_xid xid8 not null, covers text[] not null, previous text not null, digest text not null)`)
    this.addSql(`create index audit_seal_to_xid on audit_seal (to_xid)`)
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on audit, audit_seal, setting from %I', current_setting('wuxin.service_role')); end $$`)
  }
}

import { Migration } from '@mikro-orm/migrations'

const record = `id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1,
  created_at timestamptz not null, updated_at timestamptz not null`

const inScope = `area >= current_setting('wuxin.scope_from', true) and area < current_setting('wuxin.scope_to', true)`

/** Places, units, people, posts, and the number that a county's directory stands at. */
export class RegisterMigration extends Migration {
  override up(): void {
    this.addSql(`create table area (${record}, name text not null, search_terms text not null, brand text, lng double precision, lat double precision,
      tags text[] not null default '{}', buildings text[] not null default '{}', households int, responsible_unit uuid, property_company uuid,
      owners_committee boolean not null default false, risk_reason text, risk_review_on date, retired_on date, retired_reason text)`)
    this.addSql(`create unique index area_code on area (area)`)
    this.addSql(`create index area_county on area (area) where length(area) = 6`)
    this.addSql(`create table unit (${record}, name text not null, search_terms text not null, kind text not null, credit_code text not null,
      contact_name text, contact_phone text, closed_on date, closed_reason text)`)
    this.addSql(`create index unit_area on unit (area)`)
    this.addSql(`create unique index unit_credit_code on unit (left(area, 6), credit_code)`)
    this.addSql(`create table person (${record}, name text not null, search_terms text not null, phone text, tags text[] not null default '{}')`)
    this.addSql(`create index person_area on person (area)`)
    this.addSql(`create index person_phone on person (phone) where phone is not null`)
    // Deferred: the ORM knows no relation here, and writes a work's rows in its own order.
    this.addSql(`create table post (${record}, person uuid not null references person (id) deferrable initially deferred, role text not null,
      unit uuid references unit (id) deferrable initially deferred, "from" date not null, "to" date, chosen text not null, profession text, ended_reason text)`)
    this.addSql(`create index post_area on post (area)`)
    this.addSql(`create index post_person on post (person)`)
    this.addSql(`create index post_unit on post (unit) where unit is not null`)
    this.addSql(`create index area_responsible_unit on area (responsible_unit) where responsible_unit is not null`)
    this.addSql(`create index area_property_company on area (property_company) where property_company is not null`)
    for (const table of ['area', 'unit', 'person', 'post']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${inScope})`)
    }
    // Where places lie and what units are called is public: everybody needs the names above and beside their own place.
    this.addSql(`create policy names on area for select using (true)`)
    this.addSql(`create policy names on unit for select using (true)`)
    this.addSql(`create table directory_revision (county varchar(6) collate "C" primary key, revision bigint not null)`)
  }
}

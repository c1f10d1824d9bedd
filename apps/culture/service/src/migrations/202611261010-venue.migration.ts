import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const part = `id uuid primary key, ${place}`
const clocked = 'clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text'
const begun = 'settings_version int not null'
const told = `${begun}, step_count int not null`
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`
const levelNames = ['county', 'township', 'community']

/** Venues, when they are closed, who booked them, and what a year is to bring. */
export class CreateVenues extends Migration {
  override up(): void {
    this.addSql(`create table venue (${record}, ${begun}, ${levels}, name text not null, kind text not null, spot text, functions text[] not null, equipment text[] not null, capacity int, hours jsonb not null,
      keeper_unit text, keeper_role text, needs_approval boolean not null, words text, retired_at timestamptz, retired_reason text)`)
    this.addSql(`create unique index venue_name on venue (area, name) where retired_at is null`)
    this.addSql(`create index venue_county on venue (county, area)`)
    this.addSql(`create table venue_closure (${part}, venue_id uuid not null references venue, "from" timestamptz not null, "to" timestamptz not null, reason text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create index venue_closure_of on venue_closure (venue_id, "to")`)

    this.addSql(`create table booking (${record}, ${clocked}, ${told}, ${levels}, number text not null, venue uuid not null references venue, starts timestamptz not null, ends timestamptz not null, purpose text not null, people int,
      event uuid, source jsonb, state text not null, by_id text not null, by text not null, reason text, closed_at timestamptz)`)
    // A range type of one's own needs no extension, as an exclusion over a plain uuid would (btree_gist).
    this.addSql(`create type venue_range as range (subtype = uuid)`)
    this.addSql(`alter table booking add constraint booking_hour_excl exclude using gist (venue_range(venue, venue, '[]') with &&, tstzrange(starts, ends) with &&) where (state in ('asked', 'held'))`)
    this.addSql(`create unique index booking_number on booking (county, number)`)
    this.addSql(`create unique index booking_event on booking (event) where event is not null and state in ('asked', 'held')`)
    this.addSql(`create index booking_venue on booking (venue, starts)`)
    this.addSql(`create index booking_asker on booking (by_id, starts desc)`)
    this.addSql(`create index booking_wake on booking (wake_at) where wake_at is not null`)
    this.addSql(`create index booking_open on booking (area) include (units, state, starts, due_at) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index booking_${level} on booking (${level}, starts desc, id) include (area, units, number, state, ends, closed_at)`)

    this.addSql(`create table plan_item (${record}, ${told}, ${levels}, year int not null, day text not null, occasion text, kind text not null, title text not null, unit text, note text, state text not null, event uuid, reason text)`)
    this.addSql(`create index plan_item_year on plan_item (county, year, area)`)
    this.addSql(`create unique index plan_item_event on plan_item (event) where event is not null`)

    for (const table of ['venue', 'venue_closure', 'booking', 'plan_item']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const part = `id uuid primary key, ${place}`
const clocked = 'clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text'
const told = 'settings_version int not null, step_count int not null'
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`

/** Events, the histories of all records, the counters of their numbers, and what searches read. */
export class CreateCulture extends Migration {
  override up(): void {
    this.addSql(`create table event (${record}, ${clocked}, ${told}, ${levels}, number text not null, title text not null, kind text not null, particulars jsonb not null, state text not null,
      starts timestamptz not null, ends timestamptz not null, venue uuid, venue_name text, spot text, has_sign_up boolean not null, sign_up_from timestamptz, sign_up_to timestamptz, sign_up_closed boolean not null,
      capacity int, age_from int, age_to int, guardian_under int, family_most int not null, cost_planned bigint, cost_spent bigint, sponsor text, organiser_unit text, organiser_role text,
      partners text[] not null, words text, photos text[] not null, summary text, photos_after text[] not null, attended int, plan_item uuid, score_card jsonb, reason text,
      published_at timestamptz, started_at timestamptz, finished_at timestamptz, closed_at timestamptz)`)
    this.addSql(`create unique index event_number on event (county, number)`)
    this.addSql(`create index event_wake on event (wake_at) where wake_at is not null`)
    this.addSql(`create index event_open on event (area) include (units, state, kind, starts, due_at) where closed_at is null`)
    this.addSql(`create index event_venue on event (venue, starts) where venue is not null`)
    this.addSql(`create index event_plan_item on event (plan_item) where plan_item is not null`)
    for (const level of ['county', 'township', 'community']) this.addSql(`create index event_${level} on event (${level}, starts desc, id) include (area, units, number, state, kind, due_at, closed_at)`)
    // What residents of a place read: of their compound and of every place above it.
    this.addSql(`create index event_public on event (area, starts) where published_at is not null`)

    this.addSql(`create table step (${part}, seq int not null, at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text, actor_unit text,
      words text, photos text[] not null, params jsonb not null, record text not null, record_id uuid not null, action text not null, from_state text not null, to_state text not null)`)
    this.addSql(`create unique index step_of_record on step (record_id, seq)`)
    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)
    // Row-level security would keep the search index from being used: this table has none, and its one query names the scope.
    this.addSql(`create table culture_search (id uuid primary key, kind text not null, ${place}, terms text[] not null, text text not null)`)
    this.addSql(`create index culture_search_terms on culture_search using gin (terms)`)
    this.addSql(`create index culture_search_area on culture_search (area)`)

    for (const table of ['event', 'step']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

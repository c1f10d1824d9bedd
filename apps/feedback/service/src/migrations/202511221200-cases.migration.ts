import { Migration } from '@mikro-orm/migrations'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`

/** Cases with their whistles, timeline and search terms, the counters of their numbers, categories and dispatch rules. */
export class CreateCases extends Migration {
  override up(): void {
    this.addSql(`create table "case" (${record},
      county varchar(6) collate "C" generated always as (left(area, 6)) stored,
      township varchar(9) collate "C" generated always as (left(area, 9)) stored,
      community varchar(12) collate "C" generated always as (left(area, 12)) stored,
      number text not null, tracking_hash text not null, channel text not null, category text not null, title text not null, words text not null,
      spot text, photos text[] not null, anonymous boolean not null, reporter_name text, reporter_phone text, reported_at timestamptz not null,
      settings_version int not null, emergency boolean not null, handle_clock jsonb, state text not null, dispatch jsonb not null,
      receiver_role text not null, receiver_area text not null, holder_id text, holder_name text, first_receiver_id text, first_receiver_name text,
      clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text, supervised boolean not null,
      lead_unit text, plan text, extension jsonb, extensions int not null, result text, result_photos text[] not null,
      outcome text, answer_words text, answered_at timestamptz, rating text, rated_at timestamptz, reopened int not null, call_back_due boolean not null,
      closed_at timestamptz, step_count int not null)`)
    this.addSql(`create unique index case_number on "case" (county, number)`)
    this.addSql(`create unique index case_tracking on "case" (tracking_hash)`)
    this.addSql(`create index case_wake on "case" (wake_at) where wake_at is not null`)
    // Lists are counted without a look at the rows: what they are narrowed by stands in the index of each level.
    const counted = 'area, state, category, channel, emergency, outcome, rating, answered_at, closed_at'
    for (const level of ['county', 'township', 'community']) {
      this.addSql(`create index case_${level} on "case" (${level}, reported_at desc) include (${counted})`)
    }
    this.addSql(`create index case_open on "case" (area) include (state, due_at, supervised, emergency, category, reported_at) where closed_at is null`)

    this.addSql(`create table whistle (id uuid primary key, ${place}, case_id uuid not null references "case", unit text not null, kind text not null,
      status text not null, blown_at timestamptz not null, due timestamptz not null, answered_at timestamptz, reason text, should text)`)
    this.addSql(`create unique index whistle_case on whistle (case_id, unit) where status <> 'returned'`)
    this.addSql(`create index whistle_of_case on whistle (case_id)`)
    this.addSql(`create index whistle_unit on whistle (unit, blown_at desc)`)

    this.addSql(`create table step (id uuid primary key, ${place}, case_id uuid not null references "case", seq int not null, action text not null,
      from_state text not null, to_state text not null, at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text,
      actor_unit text, words text, photos text[] not null, params jsonb not null)`)
    this.addSql(`create unique index step_case on step (case_id, seq)`)

    // Row-level security would keep the search index from being used: this table has none, and its one query names the scope.
    this.addSql(`create table case_search (case_id uuid primary key references "case", ${place}, terms text[] not null, text text not null)`)
    this.addSql(`create index case_search_terms on case_search using gin (terms)`)
    this.addSql(`create index case_search_area on case_search (area)`)

    this.addSql(`create table case_counter (county varchar(6) collate "C", year int, last int not null, primary key (county, year))`)

    this.addSql(`create table category (${record}, code text not null, name text not null, name_en text, emergency boolean not null, handle jsonb, active boolean not null)`)
    this.addSql(`create unique index category_code on category (area, code)`)
    this.addSql(`create table dispatch_rule (${record}, category text, receiver text, unit text, active boolean not null)`)
    this.addSql(`create unique index dispatch_rule_place on dispatch_rule (area, category) nulls not distinct where active`)

    const within = (from: string, to: string) => `area >= ${from} and area < ${to}`
    const [from, to] = [`current_setting('wuxin.scope_from', true)`, `current_setting('wuxin.scope_to', true)`]
    const scopes = { own: within(from, to), county: within(`left(${from}, 6)`, `left(${to}, 6) || ':'`) }
    const tables = { '"case"': scopes.own, whistle: scopes.own, step: scopes.own, category: scopes.county, dispatch_rule: scopes.county }
    for (const [table, scope] of Object.entries(tables)) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${scope})`)
    }
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on step from %I', current_setting('wuxin.service_role')); end $$`)
  }
}

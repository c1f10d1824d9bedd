import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const part = `id uuid primary key, ${place}`
const clocked = 'clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text'
const begun = 'settings_version int not null'
const told = `${begun}, step_count int not null`
const moment = 'by_id text not null, by text not null, phone_at timestamptz not null, at timestamptz not null, received_at timestamptz not null'
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`
const levelNames = ['county', 'township', 'community']

/** Of whoever works at the place. */
const own = ['team', 'team_member', 'route', 'checkpoint', 'checkpoint_code', 'plan', 'shift', 'check_in', 'finding', 'phone_queue', 'phone_action', 'taken_photo', 'field_dispute', 'hazard', 'passing', 'step']
/** Of the whole county: what is looked at, and who mends what. */
const common = ['checklist', 'dispatch_rule']
const withinCounty = `area >= left(current_setting('wuxin.scope_from', true), 6) and area < left(current_setting('wuxin.scope_to', true), 6) || ':'`

/** Teams, routes and their checkpoints, lists, rules, plans, shifts, what phones sent, findings, hazards, histories and what searches read. */
export class CreatePatrols extends Migration {
  override up(): void {
    this.addSql(`create table team (${record}, ${begun}, name text not null, words text, closed_at timestamptz, closed_reason text)`)
    this.addSql(`create index team_area on team (area)`)
    this.addSql(`create table team_member (${part}, team_id uuid not null references team, person text, name text not null, position text not null, "from" text not null, "to" text, reason text)`)
    this.addSql(`create index team_member_of on team_member (team_id)`)
    this.addSql(`create index team_member_person on team_member (person) where person is not null`)

    this.addSql(`create table route (${record}, ${begun}, name text not null, closed_at timestamptz, closed_reason text)`)
    this.addSql(`create index route_area on route (area)`)
    this.addSql(`create table checkpoint (${part}, route_id uuid not null references route, position int not null, name text not null, place_kind text not null, spot text, lng double precision,
      lat double precision, removed_at timestamptz)`)
    this.addSql(`create index checkpoint_of on checkpoint (route_id, position)`)
    this.addSql(`create index checkpoint_area on checkpoint (area) where removed_at is null`)
    this.addSql(`create table checkpoint_code (${part}, checkpoint_id uuid not null references checkpoint, route uuid not null, code text not null, edition int not null, made_at timestamptz not null,
      made_by text not null, reason text)`)
    this.addSql(`create unique index checkpoint_code_edition on checkpoint_code (checkpoint_id, edition)`)
    this.addSql(`create unique index checkpoint_code_code on checkpoint_code (code)`)

    this.addSql(`create table checklist (${record}, place_kind text not null, edition int not null, items jsonb not null, published_at timestamptz not null, published_by_id text not null,
      published_by text not null, reason text not null)`)
    this.addSql(`create unique index checklist_edition on checklist (area, place_kind, edition)`)
    this.addSql(`create table dispatch_rule (${record}, kind text, target text not null, unit text, role text)`)
    this.addSql(`create unique index dispatch_rule_place on dispatch_rule (area, kind) nulls not distinct`)

    this.addSql(`create table plan (${record}, ${begun}, county varchar(6) collate "C" generated always as (left(area, 6)) stored, route uuid not null, team uuid not null, rhythm jsonb not null, "on" text not null, begins text not null, ends text not null,
      "from" text not null, "to" text, made_until text, ended_at timestamptz, ended_reason text)`)
    this.addSql(`create index plan_area on plan (area)`)
    this.addSql(`create index plan_route on plan (route)`)
    this.addSql(`create index plan_team on plan (team)`)
    this.addSql(`create index plan_to_make on plan (made_until nulls first) where ended_at is null`)

    this.addSql(`create table shift (${record}, ${clocked}, ${told}, ${levels}, number text not null, route uuid not null, team uuid not null, plan uuid, state text not null, day text not null,
      begins timestamptz not null, ends timestamptz not null, walkers text[] not null, ever_walkers text[] not null default '{}', checkpoints uuid[] not null, checklists uuid[] not null, skipped jsonb not null, started_at timestamptz,
      finished_at timestamptz, received_at timestamptz, late boolean not null, words text, reason text, closed_at timestamptz)`)
    this.addSql(`create unique index shift_number on shift (county, number)`)
    // A plan asks for one shift a day, however many instances make them.
    this.addSql(`create unique index shift_of_plan on shift (plan, day) where plan is not null`)
    this.addSql(`create index shift_wake on shift (wake_at) where wake_at is not null`)
    this.addSql(`create index shift_walkers on shift using gin (walkers) where closed_at is null`)
    this.addSql(`create index shift_open on shift (area) include (units, state, day) where closed_at is null`)
    this.addSql(`create index shift_done on shift (area, finished_at desc) where state = 'done'`)
    this.addSql(`create index shift_route on shift (route, day desc)`)
    for (const level of levelNames) this.addSql(`create index shift_${level} on shift (${level}, begins desc, id) include (area, units, number, state, day, finished_at)`)

    this.addSql(`create table check_in (${part}, ${moment}, shift_id uuid not null references shift, checkpoint uuid not null, way text not null, checklist uuid, answers jsonb not null, reason text)`)
    this.addSql(`create index check_in_of on check_in (shift_id, at)`)
    this.addSql(`create index check_in_checkpoint on check_in (checkpoint, at desc)`)

    this.addSql(`create table finding (${record}, ${moment}, shift uuid not null references shift, checkpoint uuid, item text, spot text, kind text not null, grade text not null, words text not null,
      outcome text not null, hazard uuid)`)
    this.addSql(`create index finding_shift on finding (shift, at)`)
    this.addSql(`create index finding_hazard on finding (hazard) where hazard is not null`)

    this.addSql(`create table phone_queue (${part}, shift uuid not null references shift, person_id text not null, person text not null, "offset" bigint not null, uncertain int, is_wrong boolean not null,
      jumped boolean not null, heard_at timestamptz not null)`)
    this.addSql(`create index phone_queue_shift on phone_queue (shift)`)
    this.addSql(`create table phone_action (${part}, shift uuid not null, queue uuid not null references phone_queue, seq int not null, digest text not null, kind text not null, of uuid, body jsonb, outcome text not null,
      problem jsonb, phone_at timestamptz not null, received_at timestamptz not null)`)
    // Behind the rules: no two actions in one place, whoever sends them.
    this.addSql(`create unique index phone_action_place on phone_action (queue, seq)`)
    this.addSql(`create index phone_action_shift on phone_action (shift)`)
    this.addSql(`create table taken_photo (${part}, shift uuid not null, queue uuid not null references phone_queue, shows uuid not null, stage text not null, digest text not null, bytes int not null,
      state text not null, file uuid, taken_at timestamptz not null, arrived_at timestamptz)`)
    this.addSql(`create index taken_photo_waiting on taken_photo (shift) where state = 'waiting'`)
    this.addSql(`create index taken_photo_shows on taken_photo (shows)`)
    this.addSql(`create unique index taken_photo_file on taken_photo (file) where file is not null`)
    this.addSql(`create table field_dispute (${part}, shift uuid not null, finding uuid not null references finding, action uuid not null, field text not null, base jsonb, phone jsonb, office jsonb,
      by_id text not null, by text not null, at timestamptz not null, chose text, settled_by text, settled_at timestamptz)`)
    this.addSql(`create unique index field_dispute_of on field_dispute (action, field)`)
    this.addSql(`create index field_dispute_open on field_dispute (shift) where settled_at is null`)

    this.addSql(`create table hazard (${record}, ${clocked}, extension jsonb, extensions int not null, ${told}, ${levels}, number text not null, title text not null, words text not null, kind text not null,
      grade text, suspected text not null, state text not null, source text not null, spot text, spot_key text not null, checkpoint uuid, shift uuid, finding uuid, found_at timestamptz not null, finder text not null, finder_id text not null,
      finder_ids text[] not null, rectifier_ids text[] not null, photos text[] not null, photos_after text[] not null, photos_inspected text[] not null, owner_unit text, owner_role text, measure text,
      funds bigint, person text, deadline text, precaution text, rectify_by timestamptz, result text, rectified_by text, rectified_at timestamptz, passed boolean, inspection text, inspected_by text, inspected_at timestamptz,
      supervised boolean not null, reopened int not null, merged_into uuid, reason text, closed_by text, closed_at timestamptz)`)
    this.addSql(`create unique index hazard_number on hazard (county, number)`)
    this.addSql(`create unique index hazard_finding on hazard (finding) where finding is not null`)
    this.addSql(`create index hazard_wake on hazard (wake_at) where wake_at is not null`)
    this.addSql(`create index hazard_open on hazard (area) include (units, state, grade, due_at) where closed_at is null`)
    // Row-level security keeps an index of the array from being used.
    this.addSql(`create index hazard_finder on hazard (finder_id, found_at desc)`)
    this.addSql(`create index hazard_spot on hazard (county, spot_key, found_at)`)
    this.addSql(`create index hazard_shift on hazard (shift) where shift is not null`)
    this.addSql(`create index hazard_compound on hazard (left(area, 15), found_at)`)
    for (const level of levelNames) this.addSql(`create index hazard_${level} on hazard (${level}, found_at desc, id) include (area, units, number, state, kind, grade, due_at, closed_at)`)

    this.addSql(`create table passing (${part}, hazard_id uuid not null references hazard, "to" text not null, record_id uuid, record_number text, step text, answer text, by_id text not null, by text not null,
      at timestamptz not null, over_at timestamptz)`)
    // One whistle and one topic at a time.
    this.addSql(`create unique index passing_open on passing (hazard_id, "to") where over_at is null`)
    this.addSql(`create index passing_record on passing (record_id) where record_id is not null`)

    this.addSql(`create table step (${part}, seq int not null, at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text, actor_unit text,
      words text, photos text[] not null, params jsonb not null, record text not null, record_id uuid not null, action text not null, from_state text not null,
      to_state text not null)`)
    this.addSql(`create unique index step_of_record on step (record_id, seq)`)

    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)
    // Row-level security would keep the search index from being used: this table has none, and its one query names the scope.
    this.addSql(`create table patrol_search (id uuid primary key, kind text not null, ${place}, terms text[] not null, text text not null)`)
    this.addSql(`create index patrol_search_terms on patrol_search using gin (terms)`)
    this.addSql(`create index patrol_search_area on patrol_search (area)`)

    for (const table of [...own, ...common]) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${own.includes(table) ? withinScope : withinCounty})`)
    }
  }
}

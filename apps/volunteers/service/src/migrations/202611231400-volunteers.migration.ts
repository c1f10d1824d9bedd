import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const part = `id uuid primary key, ${place}`
const clocked = 'clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text'
const told = 'settings_version int not null, step_count int not null'
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`
const levelNames = ['county', 'township', 'community']

/** Every table with a scope; who lives in a household is read by assignment besides. */
const tables = [
  'wish', 'volunteer', 'consent', 'service_record', 'certificate', 'team', 'team_member', 'offer', 'service_order', 'order_doer', 'remark', 'report', 'listing',
  'project', 'project_part', 'project_party', 'contract', 'signature', 'delivery', 'alliance', 'pledge', 'building_share', 'building_visit', 'household', 'inhabitant',
  'care_consent', 'carer', 'absence', 'care_visit', 'curtain_check', 'alarm', 'session', 'attendance', 'home_service', 'step',
]

/** Wishes, people and their service, teams, orders, reports, the three lists, alliances, pledges, buildings, households, sessions, the service home, histories and what searches read. */
export class CreateVolunteers extends Migration {
  override up(): void {
    this.addSql(`create table wish (${record}, ${clocked}, ${told}, ${levels}, number text not null, title text not null, words text not null, photos text[] not null,
      kind text not null, state text not null, source text not null, source_module text, source_id text, source_label text, tracking_hash text, wisher_name text,
      wisher_phone text, spot text, registrar_id text, registrar_name text, posted_at timestamptz not null, until text, public_title text, public_words text,
      published_at timestamptz, round int not null, round_until timestamptz, left_over boolean not null, claimer_id text, claimer_name text, claimer_unit text, claimed_at timestamptz, contact_day text,
      contact_words text, contacted_at timestamptz, fulfil_words text, fulfil_photos text[] not null, fulfilled_at timestamptz, fulfillers text[] not null,
      confirmed_at timestamptz, confirmed_by text, confirm_words text, score int, rated_at timestamptz, rated_by text, rate_words text, reason text, closed_at timestamptz)`)
    this.addSql(`create unique index wish_number on wish (county, number)`)
    this.addSql(`create unique index wish_tracking on wish (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index wish_wake on wish (wake_at) where wake_at is not null`)
    this.addSql(`create unique index wish_source on wish (source_module, source_id) where source_id is not null`)
    this.addSql(`create index wish_unclaimed on wish (area, round desc, published_at) where state = 'claim'`)
    this.addSql(`create index wish_claimer on wish (claimer_id) where claimer_id is not null`)
    this.addSql(`create index wish_open on wish (area) include (state, due_at, round) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index wish_${level} on wish (${level}, posted_at desc) include (area, units, number, state, kind, source, round, due_at, confirmed_at)`)

    this.addSql(`create table volunteer (${record}, person text not null, name text not null, phone text, born text, unit text, skills text[] not null,
      guardian_name text, guardian_phone text, guardian_relation text, guardian_agreed_at timestamptz, registered_at timestamptz not null, left_at timestamptz, left_reason text)`)
    this.addSql(`create unique index volunteer_person on volunteer (person) where left_at is null`)
    this.addSql(`create index volunteer_area on volunteer (area)`)

    this.addSql(`create table consent (${part}, volunteer_id uuid not null references volunteer, purpose text not null, given_at timestamptz not null, withdrawn_at timestamptz)`)
    this.addSql(`create index consent_of on consent (volunteer_id)`)

    this.addSql(`create table service_record (${record}, ${clocked}, ${told}, ${levels}, volunteer uuid not null, person_id text not null, place text not null,
      day text not null, "from" text not null, "to" text not null, words text not null, photos text[] not null, served_for text not null, served_id uuid, served_label text,
      unit text, state text not null, reported_by_id text not null, reported_at timestamptz not null, confirmed_at timestamptz, corrected boolean not null, reason text)`)
    this.addSql(`create index service_record_person on service_record (person_id, day)`)
    this.addSql(`create index service_record_volunteer on service_record (volunteer, day desc)`)
    this.addSql(`create index service_record_for on service_record (served_id) where served_id is not null`)
    this.addSql(`create index service_record_wake on service_record (wake_at) where wake_at is not null`)
    this.addSql(`create index service_record_open on service_record (area) where state = 'reported'`)
    for (const level of levelNames) this.addSql(`create index service_record_${level} on service_record (${level}, day desc, id) include (area, person_id, state, served_for, "from", "to")`)

    this.addSql(`create table certificate (${record}, code text not null, volunteer uuid not null, name text not null, "from" text not null, "to" text not null,
      records int not null, minutes int not null, digest text not null, issued_at timestamptz not null, issued_by_id text not null, issued_by text not null,
      revoked_at timestamptz, revoked_reason text)`)
    this.addSql(`create unique index certificate_code on certificate (code)`)
    this.addSql(`create index certificate_volunteer on certificate (volunteer)`)
    this.addSql(`create index certificate_area on certificate (area, issued_at desc)`)

    this.addSql(`create table team (${record}, colour text not null, name text not null, words text, closed_at timestamptz, closed_reason text)`)
    this.addSql(`create unique index team_of_place on team (area, colour) where closed_at is null`)

    this.addSql(`create table team_member (${part}, team_id uuid not null references team, volunteer uuid not null, position text not null, "from" text not null, "to" text,
      reason text)`)
    this.addSql(`create index team_member_of on team_member (team_id)`)
    this.addSql(`create index team_member_volunteer on team_member (volunteer)`)

    this.addSql(`create table offer (${record}, unit text not null, kind text not null, title text not null, words text not null, capacity int, "from" text not null, "to" text,
      closed_at timestamptz, closed_reason text)`)
    this.addSql(`create index offer_area on offer (area) where closed_at is null`)
    this.addSql(`create index offer_unit on offer (unit)`)

    this.addSql(`create table service_order (${record}, ${clocked}, ${told}, ${levels}, number text not null, title text not null, words text not null, photos text[] not null,
      offer_title text, kind text not null, offer uuid, state text not null, source text not null, tracking_hash text, orderer_name text, orderer_phone text, spot text,
      day text, placed_by_id text, placed_at timestamptz not null, month text not null, owner_unit text, owner_person text, owner_name text, appointment text, outcome text,
      result text, result_photos text[] not null, finished_at timestamptz, doers text[] not null, score int, ratings jsonb not null, reopened int not null,
      supervised boolean not null, reason text, closed_at timestamptz)`)
    this.addSql(`create unique index order_number on service_order (county, number)`)
    this.addSql(`create unique index order_tracking on service_order (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index order_wake on service_order (wake_at) where wake_at is not null`)
    this.addSql(`create index order_of_offer on service_order (offer, month) where offer is not null`)
    this.addSql(`create index order_owner on service_order (owner_unit) where owner_unit is not null`)
    this.addSql(`create index order_person on service_order (owner_person) where owner_person is not null`)
    this.addSql(`create index order_open on service_order (area) include (state, due_at, supervised) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index service_order_${level} on service_order (${level}, placed_at desc) include (area, units, number, state, kind, source, due_at, outcome, closed_at)`)

    this.addSql(`create table order_doer (${part}, order_id uuid not null references service_order, volunteer uuid, person text not null, name text not null,
      party_member boolean not null)`)
    this.addSql(`create index order_doer_of on order_doer (order_id)`)
    this.addSql(`create index order_doer_person on order_doer (person)`)

    this.addSql(`create table remark (${part}, order_id uuid not null references service_order, words text not null, at timestamptz not null, read_at timestamptz)`)
    this.addSql(`create index remark_of on remark (order_id)`)

    this.addSql(`create table report (${record}, ${clocked}, ${told}, ${levels}, person_id text not null, name text not null, kind text not null, unit text not null, words text,
      state text not null, reported_at timestamptz not null, confirmed_at timestamptz, ended_at timestamptz, reason text)`)
    this.addSql(`create unique index report_of_person on report (person_id, kind) where state in ('reported', 'confirmed')`)
    this.addSql(`create index report_area on report (area, reported_at desc)`)
    this.addSql(`create index report_wake on report (wake_at) where wake_at is not null`)
    for (const level of levelNames) this.addSql(`create index report_${level} on report (${level}, reported_at desc) include (area, state, confirmed_at)`)

    this.addSql(`create table listing (${record}, ${told}, ${levels}, number text not null, side text not null, kind text not null, title text not null, words text not null,
      unit text, amount int not null, measure text not null, "from" text not null, expires_on text not null, state text not null, published_at timestamptz,
      closed_at timestamptz, reason text)`)
    this.addSql(`create index listing_area on listing (area) where closed_at is null`)
    this.addSql(`create index listing_unit on listing (unit) where unit is not null`)
    this.addSql(`create index listing_expiry on listing (expires_on) where state in ('draft', 'published')`)
    this.addSql(`create unique index listing_number on listing (left(area, 6), number)`)

    this.addSql(`create table project (${record}, ${clocked}, ${told}, ${levels}, number text not null, title text not null, words text, "from" text not null,
      "to" text not null, state text not null, claimed_by text not null, claimed_at timestamptz not null, edition int not null, signed_at timestamptz, accepted_words text,
      accepted_by text, accepted_at timestamptz, supervised boolean not null, reason text, closed_at timestamptz)`)
    this.addSql(`create unique index project_number on project (county, number)`)
    this.addSql(`create index project_wake on project (wake_at) where wake_at is not null`)
    this.addSql(`create index project_open on project (area) include (state, due_at) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index project_${level} on project (${level}, claimed_at desc) include (area, units, number, state, due_at, signed_at)`)

    this.addSql(`create table project_part (${part}, project_id uuid not null references project, listing uuid not null, side text not null, amount int not null)`)
    this.addSql(`create index project_part_of on project_part (project_id)`)
    this.addSql(`create index project_part_listing on project_part (listing)`)
    this.addSql(`create unique index project_part_once on project_part (project_id, listing)`)

    this.addSql(`create table project_party (${part}, project_id uuid not null references project, key text not null, unit text, owner_area text not null, sides text[] not null,
      agreed_at timestamptz, score int, evaluation text, evaluated_by text, evaluated_at timestamptz)`)
    this.addSql(`create index project_party_of on project_party (project_id)`)
    this.addSql(`create unique index project_party_key on project_party (project_id, key)`)
    this.addSql(`create index project_party_unit on project_party (unit, owner_area) where unit is not null`)
    this.addSql(`create index project_party_place on project_party (owner_area) where unit is null`)

    this.addSql(`create table contract (${part}, project_id uuid not null references project, edition int not null, text text not null, digest text not null,
      by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create index contract_of on contract (project_id)`)
    this.addSql(`create unique index contract_edition on contract (project_id, edition)`)

    this.addSql(`create table signature (${part}, project_id uuid not null references project, party text not null, edition int not null, digest text not null,
      user_id text not null, name text not null, role text not null, at timestamptz not null)`)
    this.addSql(`create index signature_of on signature (project_id)`)
    this.addSql(`create unique index signature_once on signature (project_id, party, edition)`)

    this.addSql(`create table delivery (${part}, project_id uuid not null references project, listing uuid not null, amount int not null, day text not null, words text not null,
      photos text[] not null, by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create index delivery_of on delivery (project_id)`)

    this.addSql(`create table alliance (${record}, ${told}, unit text not null, compounds text[] not null, words text, "from" text not null, "to" text, reason text)`)
    this.addSql(`create index alliance_area on alliance (area)`)
    this.addSql(`create index alliance_unit on alliance (unit)`)

    this.addSql(`create table pledge (${record}, ${clocked}, ${told}, ${levels}, person_id text not null, name text not null, title text not null, words text not null,
      state text not null, pledged_at timestamptz not null, published_at timestamptz, due text not null, verdict text, verdict_words text, verdict_by text,
      verdict_at timestamptz, reason text, closed_at timestamptz)`)
    this.addSql(`create index pledge_open on pledge (area) include (state, due_at, person_id) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index pledge_${level} on pledge (${level}, pledged_at desc) include (area, state, verdict, verdict_at, person_id)`)
    this.addSql(`create index pledge_person on pledge (person_id)`)
    this.addSql(`create index pledge_wake on pledge (wake_at) where wake_at is not null`)

    this.addSql(`create table building_share (${record}, building text not null, volunteer uuid not null, "from" text not null, "to" text, reason text)`)
    this.addSql(`create unique index building_share_now on building_share (area, building) where "to" is null`)
    this.addSql(`create index building_share_area on building_share (area, building)`)
    this.addSql(`create index building_share_volunteer on building_share (volunteer)`)

    this.addSql(`create table building_visit (${record}, building text not null, volunteer uuid, by_id text not null, by text not null, day text not null, doors int not null, met int not null,
      words text not null, photos text[] not null, at timestamptz not null)`)
    this.addSql(`create index building_visit_area on building_visit (area, building, day desc)`)

    this.addSql(`create table household (${record}, ${clocked}, ${told}, ${levels}, number text not null, kind text not null, state text not null, people int not null,
      plan text, every_days int not null, care_since text, watch_since timestamptz, watch_until timestamptz, alarmed_until timestamptz, look_at timestamptz,
      ended_at timestamptz, because text, reason text)`)
    this.addSql(`create index household_open on household (area) include (state, due_at) where ended_at is null`)
    for (const level of levelNames) this.addSql(`create index household_${level} on household (${level}, created_at desc, id) include (area, number, state, kind, due_at, ended_at)`)
    this.addSql(`create index household_wake on household (wake_at) where wake_at is not null`)
    this.addSql(`create index household_look on household (look_at) where look_at is not null`)
    this.addSql(`create unique index household_number on household (left(area, 6), number)`)

    this.addSql(`create table inhabitant (${part}, household_id uuid not null references household, name text not null, phone text, building text not null, door text not null,
      relative_name text, relative_phone text, needs text)`)
    this.addSql(`create index inhabitant_of on inhabitant (household_id)`)
    this.addSql(`create unique index inhabitant_once on inhabitant (household_id)`)

    this.addSql(`create table care_consent (${part}, household_id uuid not null references household, consent text not null, means text not null, day text not null,
      photos text[] not null, written_by_id text not null, withdrawn_at timestamptz)`)
    this.addSql(`create index care_consent_of on care_consent (household_id)`)

    this.addSql(`create table carer (${part}, household_id uuid not null references household, person text not null, name text not null, post text not null,
      status text not null, "from" text not null, "to" text, assigned_by_id text not null, answered_at timestamptz, reason text)`)
    this.addSql(`create index carer_of on carer (household_id)`)
    this.addSql(`create index carer_person on carer (person)`)

    this.addSql(`create table absence (${part}, household_id uuid not null references household, person text, "from" text not null, "to" text, reason text)`)
    this.addSql(`create index absence_of on absence (household_id)`)

    this.addSql(`create table care_visit (${part}, household_id uuid not null references household, day text not null, by_id text not null, by text not null,
      words text, photos text[] not null, needs text, at timestamptz not null)`)
    this.addSql(`create index care_visit_of on care_visit (household_id)`)

    this.addSql(`create table curtain_check (${part}, household_id uuid not null references household, day text not null, "window" int not null, sign text not null,
      by_id text not null, by text not null, words text, at timestamptz not null)`)
    this.addSql(`create index curtain_check_of on curtain_check (household_id)`)
    this.addSql(`create index curtain_check_window on curtain_check (household_id, day, "window")`)

    this.addSql(`create table alarm (${record}, ${told}, ${levels}, number text not null, household uuid not null, day text not null, "window" int not null,
      because text not null, state text not null, rung text not null, raised_at timestamptz not null, since timestamptz not null, due_at timestamptz, wake_at timestamptz,
      called text[] not null, calls jsonb not null, outcome text, words text, closed_by_id text, closed_at timestamptz)`)
    this.addSql(`create unique index alarm_of_household on alarm (household) where closed_at is null`)
    this.addSql(`create index alarm_wake on alarm (wake_at) where wake_at is not null`)
    this.addSql(`create index alarm_of on alarm (household)`)
    this.addSql(`create index alarm_open on alarm (area) include (state, due_at) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index alarm_${level} on alarm (${level}, raised_at desc, id) include (area, number, state, outcome, closed_at)`)
    this.addSql(`create index alarm_called on alarm using gin (called)`)
    this.addSql(`create unique index alarm_number on alarm (left(area, 6), number)`)

    this.addSql(`create table session (${record}, ${told}, ${levels}, number text not null, title text not null, kind text not null, state text not null,
      provider_unit text not null, provider text not null, day text not null, "from" text not null, "to" text not null, spot text not null, words text, held_at timestamptz,
      heads int, result text, result_photos text[] not null, closed_at timestamptz, reason text)`)
    this.addSql(`create unique index session_number on session (county, number)`)
    this.addSql(`create index session_open on session (area) include (units, state, day) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index session_${level} on session (${level}, day desc, id) include (area, units, number, state, kind)`)

    this.addSql(`create table attendance (${part}, session_id uuid not null references session, name text not null, person text)`)
    this.addSql(`create index attendance_of on attendance (session_id)`)

    this.addSql(`create table home_service (${record}, ${clocked}, ${told}, ${levels}, number text not null, title text not null, words text not null, photos text[] not null,
      kind text not null, state text not null, unit text, tracking_hash text, asker_name text, asker_phone text, spot text, asked_at timestamptz not null, registrar_id text,
      finished_by_id text, result text, result_photos text[] not null, finished_at timestamptz, call_backs jsonb not null, reopened int not null, reason text,
      mended_at timestamptz, closed_at timestamptz)`)
    this.addSql(`create unique index home_service_number on home_service (county, number)`)
    this.addSql(`create unique index home_service_tracking on home_service (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index home_service_wake on home_service (wake_at) where wake_at is not null`)
    this.addSql(`create index home_service_open on home_service (area) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index home_service_${level} on home_service (${level}, asked_at desc) include (area, units, number, state, kind, due_at, mended_at)`)

    this.addSql(`create table step (${part}, seq int not null, at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text, actor_unit text,
      words text, photos text[] not null, params jsonb not null, record text not null, record_id uuid not null, action text not null, from_state text not null,
      to_state text not null)`)
    this.addSql(`create unique index step_of_record on step (record_id, seq)`)

    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)
    // Row-level security would keep the search index from being used: this table has none, and its one query names the scope.
    this.addSql(`create table volunteer_search (id uuid primary key, kind text not null, ${place}, terms text[] not null, text text not null)`)
    this.addSql(`create index volunteer_search_terms on volunteer_search using gin (terms)`)
    this.addSql(`create index volunteer_search_area on volunteer_search (area)`)

    for (const table of tables) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

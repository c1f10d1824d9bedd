import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const clocked = 'clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text, supervised boolean not null'
const part = `id uuid primary key, ${place}`
const ofMeeting = `${part}, meeting_id uuid not null references meeting`
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`

/** Bodies and their members, topics, meetings with seats, agenda, minutes and votes, tasks, the reception, histories and what searches read. */
export class CreateMeetings extends Migration {
  override up(): void {
    this.addSql(`create table body (${record}, kind text not null, name text not null, recurrence jsonb, settings_version int not null, closed_at timestamptz, closed_reason text)`)
    this.addSql(`create unique index body_of_compound on body (area) where kind = 'six_party' and closed_at is null`)
    this.addSql(`create index body_area on body (area)`)
    this.addSql(`create table member (${part}, body_id uuid not null references body, name text not null, position text not null, party text, "user" text, unit text, standing text,
      "from" text not null, "to" text, reason text)`)
    this.addSql(`create index member_body on member (body_id)`)
    this.addSql(`create index member_user on member ("user") where "user" is not null`)

    this.addSql(`create table topic (${record}, ${clocked}, ${levels}, number text not null, title text not null, words text not null, photos text[] not null, state text not null,
      body uuid, body_kind text, source text not null, source_id text, source_label text, tracking_hash text, proposer_id text, proposer_name text, proposer_phone text, proposed_at timestamptz not null,
      settings_version int not null, reserved text, reason text, merged_into uuid, meeting uuid, tabled_at timestamptz, adopted_at timestamptz, change text, has_tasks boolean not null,
      outcome text, confirmed boolean not null, verified_at timestamptz, verified_by text, verify_words text, answer_words text, answered_at timestamptz, closed_at timestamptz, step_count int not null)`)
    this.addSql(`create unique index topic_number on topic (county, number)`)
    this.addSql(`create unique index topic_tracking on topic (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index topic_wake on topic (wake_at) where wake_at is not null`)
    this.addSql(`create unique index topic_source on topic (source, source_id) where source_id is not null and source <> 'member'`)
    this.addSql(`create index topic_meeting on topic (meeting) where meeting is not null`)
    this.addSql(`create index topic_merged on topic (merged_into) where merged_into is not null`)
    for (const level of ['county', 'township', 'community']) {
      this.addSql(`create index topic_${level} on topic (${level}, proposed_at desc) include (area, state, body, body_kind, source, tabled_at, adopted_at, confirmed, closed_at)`)
    }
    this.addSql(`create index topic_open on topic (area) include (state, due_at, supervised, body) where closed_at is null`)

    this.addSql(`create table meeting (${record}, ${levels}, number text not null, body uuid not null references body, body_kind text not null, title text not null, state text not null,
      starts_at timestamptz not null, ends_at timestamptz not null, venue text not null, occurrence timestamptz, settings_version int not null, sign_in_code text, notified_at timestamptz,
      opened_at timestamptz, ended_at timestamptz, confirmed_at timestamptz, published_at timestamptz, published jsonb, due_at timestamptz, wake_at timestamptz, reason text, step_count int not null)`)
    this.addSql(`create unique index meeting_number on meeting (county, number)`)
    this.addSql(`create unique index meeting_occurrence on meeting (body, occurrence) where occurrence is not null`)
    this.addSql(`create index meeting_body on meeting (body, starts_at desc)`)
    this.addSql(`create index meeting_open on meeting (area) where state not in ('published', 'cancelled')`)
    this.addSql(`create index meeting_public on meeting (area, starts_at desc) where state = 'published'`)
    this.addSql(`create index meeting_wake on meeting (wake_at) where wake_at is not null`)
    for (const level of ['county', 'township', 'community']) this.addSql(`create index meeting_${level} on meeting (${level}, starts_at desc) include (area, state, body_kind)`)
    this.addSql(`create table seat (${ofMeeting}, party text, name text not null, "user" text, role text, unit text, member uuid, status text not null, received_at timestamptz, reason text, delegate text,
      signed_in_at timestamptz, sign_in_means text)`)
    this.addSql(`create index seat_meeting on seat (meeting_id)`)
    this.addSql(`create index seat_user on seat ("user") where "user" is not null`)
    this.addSql(`create table guest (${ofMeeting}, name text not null, kind text not null, unit text, person uuid)`)
    this.addSql(`create index guest_meeting on guest (meeting_id)`)
    this.addSql(`create unique index guest_person on guest (meeting_id, person) where person is not null`)
    this.addSql(`create table item (${ofMeeting}, seq int not null, topic uuid, words text, minutes int not null, paragraph text not null, edition int not null, written_by_id text, written_by text, written_at timestamptz,
      decision text, resolution text, change text, matter text, count jsonb, tasks jsonb not null)`)
    this.addSql(`create index item_meeting on item (meeting_id, seq)`)
    this.addSql(`create index item_topic on item (topic) where topic is not null`)
    this.addSql(`create table variant (${ofMeeting}, item uuid not null, words text not null, seen int not null, by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create index variant_meeting on variant (meeting_id)`)
    this.addSql(`create table ballot (${ofMeeting}, item uuid not null, seat text not null, name text not null, vote text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create unique index ballot_seat on ballot (item, seat)`)
    this.addSql(`create index ballot_meeting on ballot (meeting_id)`)

    this.addSql(`create table task (${record}, ${clocked}, ${levels}, number text not null, topic uuid not null references topic, topic_number text not null, topic_title text not null,
      meeting uuid not null references meeting, meeting_number text not null, title text not null, words text, owner_unit text, owner_role text, state text not null, given_at timestamptz not null,
      settings_version int not null, extension jsonb, extensions int not null, result text, photos text[] not null, done_at timestamptz, step_count int not null)`)
    this.addSql(`create unique index task_number on task (county, number)`)
    this.addSql(`create index task_topic on task (topic)`)
    this.addSql(`create index task_open on task (area) where done_at is null`)
    this.addSql(`create index task_unit on task (owner_unit) where owner_unit is not null`)
    this.addSql(`create index task_wake on task (wake_at) where wake_at is not null`)
    for (const level of ['county', 'township', 'community']) this.addSql(`create index task_${level} on task (${level}, given_at desc) include (id, area, units, number, state, due_at, done_at)`)

    this.addSql(`create table duty (${record}, day text not null, "from" text not null, "to" text not null, "user" text not null, name text not null, place text not null)`)
    this.addSql(`create index duty_area on duty (area, day)`)
    this.addSql(`create table visit (${record}, number text not null, at timestamptz not null, received_by_id text not null, received_by text not null, visitor text, phone text, words text not null,
      outcome text not null, answer text, category text, into_id text, into_number text)`)
    this.addSql(`create index visit_area on visit (area, at desc)`)

    this.addSql(`create table step (${part}, record text not null, record_id uuid not null, seq int not null, action text not null, from_state text not null, to_state text not null, at timestamptz not null,
      actor_id text not null, actor_name text not null, actor_role text, actor_unit text, words text, photos text[] not null, params jsonb not null)`)
    this.addSql(`create unique index step_of_record on step (record_id, seq)`)

    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)
    // Whose calendar was made public by a secret address, and how often it was renewed.
    this.addSql(`create table calendar (owner text primary key, kind text not null, ${place}, edition int not null, made_at timestamptz not null)`)
    // Row-level security would keep the search index from being used: this table has none, and its one query names the scope.
    this.addSql(`create table meeting_search (id uuid primary key, kind text not null, ${place}, terms text[] not null, text text not null)`)
    this.addSql(`create index meeting_search_terms on meeting_search using gin (terms)`)
    this.addSql(`create index meeting_search_area on meeting_search (area)`)

    for (const table of ['body', 'member', 'topic', 'meeting', 'seat', 'guest', 'item', 'variant', 'ballot', 'task', 'duty', 'visit', 'step']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`

/** Score rounds, their cards, the phones that gave one, the histories of records that are no cases, and the counters of their numbers. */
export class CreateScores extends Migration {
  override up(): void {
    this.addSql(`create table score_round (${record}, ${levels}, settings_version int not null, step_count int not null, number text not null, title text not null, subject_module text not null, subject_id text not null, subject_label text not null,
      code text not null, items jsonb not null, state text not null, opens timestamptz not null, until timestamptz not null, held timestamptz, heads int, reason text, closed_at timestamptz, low text[] not null, read_at timestamptz)`)
    this.addSql(`create unique index score_round_number on score_round (county, number)`)
    this.addSql(`create unique index score_round_code on score_round (code)`)
    this.addSql(`create unique index score_round_subject on score_round (subject_module, subject_id)`)
    this.addSql(`create index score_round_until on score_round (until) where closed_at is null`)
    this.addSql(`create index score_round_open on score_round (area) include (units, state, until, low, read_at) where closed_at is null or (closed_at is not null and low <> '{}' and read_at is null)`)
    for (const level of ['county', 'township', 'community']) this.addSql(`create index score_round_${level} on score_round (${level}, opens desc, id) include (area, units, number, state, low, closed_at)`)

    this.addSql(`create table score_card (${record}, round uuid not null references score_round, scores jsonb not null, total int not null, words text, means text not null)`)
    this.addSql(`create index score_card_round on score_card (round, created_at desc) include (total, means)`)
    // Which phones gave a card, apart from the cards: nothing leads from the one to the other.
    this.addSql(`create table score_key (round uuid not null references score_round, key text not null, primary key (round, key))`)

    this.addSql(`create table record_step (id uuid primary key, ${place}, seq int not null, at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text, actor_unit text,
      words text, photos text[] not null, params jsonb not null, record text not null, record_id uuid not null, action text not null, from_state text not null, to_state text not null)`)
    this.addSql(`create unique index record_step_of on record_step (record_id, seq)`)
    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)

    for (const table of ['score_round', 'score_card', 'record_step']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
    this.addSql(`do $$ begin execute format('revoke update, delete, truncate on record_step, score_card, score_key from %I', current_setting('wuxin.service_role')); end $$`)
  }
}

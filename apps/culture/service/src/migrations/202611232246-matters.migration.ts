import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const levels = ['county', 'township', 'community'] as const
const digits = { county: 6, township: 9, community: 12 } as const
const place = `area varchar(18) collate "C" not null`

/** Matters, the lines of their histories, and the counters of their numbers. */
export class CreateMatters extends Migration {
  override up(): void {
    const prefixes = levels.map((level) => `${level} varchar(${digits[level]}) collate "C" generated always as (left(area, ${digits[level]})) stored`)
    this.addSql(`create table matter (id uuid primary key, ${place}, ${prefixes.join(', ')}, units text[] not null default '{}', version int not null default 1,
      created_at timestamptz not null, updated_at timestamptz not null, clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text,
      number text not null, title text not null, words text not null, tracking_hash text, settings_version int not null, state text not null, owner_name text, result text,
      closed_at timestamptz, step_count int not null)`)
    this.addSql(`create unique index matter_number on matter (county, number)`)
    this.addSql(`create unique index matter_tracking on matter (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index matter_open on matter (area) include (state, due_at) where closed_at is null`)
    for (const level of levels) this.addSql(`create index matter_${level} on matter (${level}, created_at desc) include (area, state, closed_at)`)

    this.addSql(`create table step (id uuid primary key, ${place}, matter uuid not null, seq int not null, action text not null, from_state text not null, to_state text not null,
      at timestamptz not null, actor_id text not null, actor_name text not null, actor_role text, actor_unit text, words text, photos text[] not null, params jsonb not null)`)
    this.addSql(`create unique index step_of_matter on step (matter, seq)`)
    this.addSql(`create table counter (county varchar(6) collate "C", year int, last int not null, primary key (county, year))`)
    for (const table of ['matter', 'step']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

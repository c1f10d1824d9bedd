import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const part = `id uuid primary key, ${place}, contest uuid not null references contest`
const out = 'out_from int, out_reason text'
const levels = `county varchar(6) collate "C" generated always as (left(area, 6)) stored, township varchar(9) collate "C" generated always as (left(area, 9)) stored,
  community varchar(12) collate "C" generated always as (left(area, 12)) stored`
const levelNames = ['county', 'township', 'community']
/** What a result is counted from: it stands still once the result is published. */
const counted = ['contest_entrant', 'contest_judge', 'contest_relative', 'contest_paper', 'score_sheet', 'sheet_correction']

/** Contests, who takes part and who judges, their sheets, and what was corrected in them. */
export class CreateContests extends Migration {
  override up(): void {
    this.addSql(`create table contest (${record}, settings_version int not null, step_count int not null, ${levels}, number text not null, title text not null, words text, event uuid not null, state text not null, groups text[] not null,
      rounds jsonb not null, prizes jsonb not null, round int not null, reason text, published_at timestamptz, seal text, closed_at timestamptz)`)
    this.addSql(`create unique index contest_number on contest (county, number)`)
    this.addSql(`create index contest_event on contest (event)`)
    this.addSql(`create index contest_open on contest (area) include (units, state) where closed_at is null`)
    for (const level of levelNames) this.addSql(`create index contest_${level} on contest (${level}, created_at desc, id) include (area, units, number, state, closed_at)`)

    this.addSql(`create table contest_entrant (${part}, ${out}, number int not null, kind text not null, name text not null, members text[] not null, "group" text, is_named boolean not null, sign_up uuid, sitter text)`)
    this.addSql(`create unique index contest_entrant_number on contest_entrant (contest, number)`)
    this.addSql(`create unique index contest_entrant_sign_up on contest_entrant (contest, sign_up) where sign_up is not null`)
    this.addSql(`create unique index contest_entrant_sitter on contest_entrant (contest, sitter) where sitter is not null`)
    this.addSql(`create table contest_judge (${part}, ${out}, position int not null, person text, name text not null)`)
    this.addSql(`create unique index contest_judge_position on contest_judge (contest, position)`)
    this.addSql(`create unique index contest_judge_person on contest_judge (contest, person) where person is not null`)
    this.addSql(`create index contest_judge_of on contest_judge (person) where person is not null`)
    this.addSql(`create table contest_relative (${part}, judge uuid not null references contest_judge, entrant uuid not null references contest_entrant, reason text not null, by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create unique index contest_relative_once on contest_relative (contest, judge, entrant)`)
    this.addSql(`create table contest_paper (${part}, round int not null, entrant uuid not null references contest_entrant, points text not null, seconds int, by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create unique index contest_paper_once on contest_paper (contest, round, entrant)`)

    this.addSql(`create table score_sheet (${record}, contest uuid not null references contest, round int not null, extra int not null, judge uuid not null references contest_judge, entrant uuid not null references contest_entrant,
      marks text[] not null, words text, by_id text not null, by text not null, keyed boolean not null)`)
    // One sheet of a judge for an entrant in a round, however many devices send it.
    this.addSql(`create unique index score_sheet_once on score_sheet (contest, round, extra, judge, entrant)`)
    this.addSql(`create table sheet_correction (${part}, sheet uuid not null references score_sheet, from_marks text[] not null, to_marks text[] not null, reason text not null, by_id text not null, by text not null, at timestamptz not null)`)
    this.addSql(`create index sheet_correction_of on sheet_correction (contest, at desc)`)

    this.addSql(`create function keep_published() returns trigger language plpgsql as $$ begin
      if exists (select from contest c where c.id = coalesce(new.contest, old.contest) and c.state = 'published') then raise exception 'the result of this contest is published'; end if;
      return coalesce(new, old); end $$`)
    this.addSql(`create function keep_result() returns trigger language plpgsql as $$ begin
      if old.state = 'published' then raise exception 'the result of this contest is published'; end if;
      return coalesce(new, old); end $$`)
    this.addSql(`create trigger keep_result before update or delete on contest for each row execute function keep_result()`)
    for (const table of counted) this.addSql(`create trigger keep_published before update or delete on ${table} for each row execute function keep_published()`)

    for (const table of ['contest', ...counted]) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

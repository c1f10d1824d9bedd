import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const place = `area varchar(18) collate "C" not null`
const record = `id uuid primary key, ${place}, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`
const county = `county varchar(6) collate "C" generated always as (left(area, 6)) stored`
const withinCounty = `area >= left(current_setting('wuxin.scope_from', true), 6) and area < left(current_setting('wuxin.scope_to', true), 6) || ':'`

/** Banks of questions, quizzes of events, and the papers of those who sit them. */
export class CreateQuizzes extends Migration {
  override up(): void {
    this.addSql(`create table bank (${record}, name text not null, about text)`)
    this.addSql(`create unique index bank_name on bank (area, name)`)
    this.addSql(`create table question (${record}, bank uuid not null references bank, code uuid not null, edition int not null, kind text not null, text text not null, options jsonb not null, answer jsonb not null,
      explanation text, subject text not null, difficulty text not null, likeness text not null, retired_at timestamptz, retired_reason text)`)
    this.addSql(`create unique index question_edition on question (code, edition)`)
    // A digest: the words of a question are longer than an index takes.
    this.addSql(`create unique index question_once on question (bank, md5(likeness)) where retired_at is null`)
    this.addSql(`create index question_bank on question (bank, subject) where retired_at is null`)

    this.addSql(`create table quiz (${record}, settings_version int not null, step_count int not null, ${county}, event uuid not null references event, state text not null, banks jsonb not null, draws jsonb not null,
      minutes int not null, tries int not null, closes_at timestamptz, shows text not null, opened_at timestamptz, over_at timestamptz, closed_at timestamptz)`)
    this.addSql(`create unique index quiz_event on quiz (event)`)
    this.addSql(`create index quiz_area on quiz (area)`)
    this.addSql(`create index quiz_closes on quiz (closes_at) where state = 'open'`)

    this.addSql(`create table sitting (${record}, ${county}, quiz uuid not null references quiz, sign_up uuid, name text not null, phone text, person_key text not null, attempt int not null, token_hash text not null,
      seed int not null, paper jsonb not null, begun_at timestamptz not null, due_at timestamptz not null, ended_at timestamptz, ending text, "right" int, score int, voided_at timestamptz, voided text)`)
    this.addSql(`create unique index sitting_token on sitting (token_hash)`)
    this.addSql(`create unique index sitting_attempt on sitting (quiz, person_key, attempt)`)
    // However many phones ask at once: one person sits one paper at a time.
    this.addSql(`create unique index sitting_running on sitting (quiz, person_key) where ended_at is null and voided_at is null`)
    this.addSql(`create index sitting_due on sitting (due_at) where ended_at is null and voided_at is null`)
    this.addSql(`create index sitting_of_quiz on sitting (quiz, begun_at)`)
    this.addSql(`create index sitting_area on sitting (area)`)
    this.addSql(`create table sitting_answer (id uuid primary key, ${place}, sitting uuid not null references sitting, position int not null, question uuid not null, chosen jsonb not null, is_right boolean not null, at timestamptz not null)`)
    this.addSql(`create unique index sitting_answer_of on sitting_answer (sitting, position)`)
    this.addSql(`create index sitting_answer_question on sitting_answer (question)`)

    for (const table of ['bank', 'question']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinCounty})`)
    }
    for (const table of ['quiz', 'sitting', 'sitting_answer']) {
      this.addSql(`alter table ${table} enable row level security`)
      this.addSql(`create policy scope on ${table} using (${withinScope})`)
    }
  }
}

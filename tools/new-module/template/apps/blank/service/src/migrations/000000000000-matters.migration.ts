import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

/** Matters, and the counters of their numbers. */
export class CreateMatters extends Migration {
  override up(): void {
    this.addSql(`create table matter (id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1,
      created_at timestamptz not null, updated_at timestamptz not null,
      number text not null, title text not null, words text not null, state text not null, added_by text not null,
      result text, closed_at timestamptz, closed_by text)`)
    this.addSql(`create unique index matter_number on matter (left(area, 6), number)`)
    this.addSql(`create index matter_area on matter (area, created_at desc)`)
    this.addSql(`create table matter_counter (county varchar(6) collate "C", year int, last int not null, primary key (county, year))`)
    this.addSql(`alter table matter enable row level security`)
    this.addSql(`create policy scope on matter using (${withinScope})`)
  }
}

import { Migration } from '@mikro-orm/migrations'

/** The days that differ from the weekend rule. */
export class CalendarMigration extends Migration {
  override up(): void {
    this.addSql(`create table calendar_day (day date primary key, kind text not null, name text not null, updated_at timestamptz not null)`)
  }
}

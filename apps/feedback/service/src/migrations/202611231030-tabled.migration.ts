import { Migration } from '@mikro-orm/migrations'

/** When a case was brought before a meeting. */
export class Tabled extends Migration {
  override up(): void {
    this.addSql(`alter table "case" add column tabled_at timestamptz`)
  }
}

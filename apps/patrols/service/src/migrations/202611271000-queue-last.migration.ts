import { Migration } from '@mikro-orm/migrations'

/** When the last thing was done that a phone's queue sent: what comes behind it stays behind it. */
export class KeepLastOfQueue extends Migration {
  override up(): void {
    this.addSql(`alter table phone_queue add column last_at timestamptz`)
  }
}

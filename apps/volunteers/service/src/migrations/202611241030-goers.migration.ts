import { Migration } from '@mikro-orm/migrations'

/** Who of those whom an alarm called has set out. */
export class Goers extends Migration {
  override up(): void {
    this.addSql(`alter table alarm add column goers text[] not null default '{}'`)
  }
}

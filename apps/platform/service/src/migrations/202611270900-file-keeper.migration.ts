import { Migration } from '@mikro-orm/migrations'

/** Which records keep a file, and which gave it back: it goes with the last one. */
export class FileKeeperMigration extends Migration {
  override up(): void {
    this.addSql(`alter table file add column keepers text[] not null default '{}', add column given_back text[] not null default '{}'`)
  }
}

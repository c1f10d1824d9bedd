import { Migration } from '@mikro-orm/migrations'

/** Whose upload a file is, and since when no record shows it any more. */
export class FileOwnerMigration extends Migration {
  override up(): void {
    this.addSql(`alter table file add column uploader_id text, add column freed_at timestamptz`)
    this.addSql(`create index file_freed on file (freed_at) where freed_at is not null`)
  }
}

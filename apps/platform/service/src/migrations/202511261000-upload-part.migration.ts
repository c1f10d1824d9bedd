import { Migration } from '@mikro-orm/migrations'

/** Uploads that come in parts, until they are whole; their bytes grow on the disk. */
export class UploadPartMigration extends Migration {
  override up(): void {
    this.addSql(`create table upload_part (request uuid primary key, owner text not null, length int not null, sent int not null, begun_at timestamptz not null)`)
    this.addSql(`create index upload_part_begun on upload_part (begun_at)`)
  }
}

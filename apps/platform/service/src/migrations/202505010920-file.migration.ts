import { Migration } from '@mikro-orm/migrations'

/** Uploaded files (their bytes lie on disk by hash), and how many came from where. */
export class FileMigration extends Migration {
  override up(): void {
    this.addSql(`create table file (
      id uuid primary key, hash text not null, mime text not null, bytes int not null, width int, height int,
      uploaded_at timestamptz not null, uploaded_by text not null, attached_at timestamptz, request uuid, digest text not null)`)
    this.addSql(`create unique index file_request on file (request)`)
    this.addSql(`create index file_hash on file (hash)`)
    this.addSql(`create index file_unattached on file (uploaded_at) where attached_at is null`)
    // The client is a keyed digest of its address, forgotten with its hour.
    this.addSql(`create table upload_count (client text not null, since timestamptz not null, files int not null, primary key (client, since))`)
    this.addSql(`create index upload_count_since on upload_count (since)`)
  }
}

import { Migration } from '@mikro-orm/migrations'

/** What people were told: a projection of the events that said so, one row per account. */
export class NoticeMigration extends Migration {
  override up(): void {
    this.addSql(`create table notice (
      id uuid primary key, account uuid not null references account (id) on delete cascade, module text not null, text text not null, params jsonb not null,
      link text not null, area varchar(18) collate "C" not null, at timestamptz not null, read_at timestamptz)`)
    this.addSql(`create index notice_account on notice (account, at desc, id)`)
    this.addSql(`create index notice_unread on notice (account, at desc) where read_at is null`)
    this.addSql(`create index notice_at on notice (at)`)
  }
}

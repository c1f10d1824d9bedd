import { Migration } from '@mikro-orm/migrations'

/** Which accounts act for which party of a project, so that nobody acts for two. */
export class OneSide extends Migration {
  override up(): void {
    this.addSql(`alter table project_party add column actors text[] not null default '{}'`)
  }
}

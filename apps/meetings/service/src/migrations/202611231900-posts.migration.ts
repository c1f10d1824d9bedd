import { Migration } from '@mikro-orm/migrations'

const levels = ['county', 'township', 'community']

/** Bodies are found by their county, and so are the tasks of a post; a unit's topics and meetings are told from the others by the index alone. */
export class KeepPosts extends Migration {
  override up(): void {
    this.addSql(`alter table body add column county varchar(6) collate "C" generated always as (left(area, 6)) stored`)
    this.addSql(`create index task_post on task (county, id) where owner_role is not null and done_at is null`)
    for (const level of levels) {
      this.addSql(`drop index topic_${level}`)
      this.addSql(`create index topic_${level} on topic (${level}, proposed_at desc) include (id, area, units, number, state, due_at, body, body_kind, source, tabled_at, adopted_at, confirmed, closed_at)`)
      this.addSql(`drop index meeting_${level}`)
      this.addSql(`create index meeting_${level} on meeting (${level}, starts_at desc) include (id, area, units, state, body_kind)`)
    }
  }
}

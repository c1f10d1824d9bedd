import { Migration } from '@mikro-orm/migrations'

/** Who wrote a household's no down, and how it was heard. */
export class HeardNo extends Migration {
  override up(): void {
    this.addSql(`alter table care_consent add column withdrawn_by_id text, add column withdrawn_words text`)
  }
}

import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

/** Outlines of places stand beside them: what reads places by the thousand reads no rings. */
export class OutlineMigration extends Migration {
  override up(): void {
    this.addSql(`create table area_outline (id uuid primary key, area varchar(18) collate "C" not null, place uuid not null references area (id) deferrable initially deferred, ring jsonb not null,
      drawn_at timestamptz not null, drawn_by text not null)`)
    this.addSql(`create unique index area_outline_of on area_outline (area)`)
    this.addSql(`alter table area_outline enable row level security`)
    this.addSql(`create policy scope on area_outline using (${withinScope})`)
  }
}

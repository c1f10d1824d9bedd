import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const record = `id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`

/** The wall of photos. */
export class CreatePhotos extends Migration {
  override up(): void {
    this.addSql(`create table photo (${record}, settings_version int not null, step_count int not null, event uuid not null references event, sign_up uuid references sign_up, file uuid, state text not null, words text, consent text not null,
      has_minors boolean not null, added_by text, added_at timestamptz not null, asked_phone text, asked_reason text, asked_at timestamptz, reason text, closed_at timestamptz)`)
    this.addSql(`create index photo_wall on photo (event, state, added_at desc)`)
    this.addSql(`create index photo_sign_up on photo (sign_up) where sign_up is not null`)
    this.addSql(`alter table photo enable row level security`)
    this.addSql(`create policy scope on photo using (${withinScope})`)
  }
}

import { Migration } from '@mikro-orm/migrations'
import { withinScope } from '@wuxin/service/record'

const record = `id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null`

/** Lines of sign-ups. */
export class CreateSignUps extends Migration {
  override up(): void {
    this.addSql(`create table sign_up (${record}, settings_version int not null, step_count int not null, event uuid not null references event, place int not null, state text not null, name text not null, phone text,
      phone_key text, people jsonb not null, guardian jsonb, remark text, heads int not null, minors int not null, account text, entered_by_id text, entered_by text, entered_at timestamptz not null, until timestamptz, reminded_at timestamptz,
      tracking_hash text, attended_at timestamptz, attended_heads int, means text, reason text, closed_at timestamptz)`)
    // Behind the event's lock: no two in one place, and no phone in line twice, whoever signs up.
    this.addSql(`create unique index sign_up_place on sign_up (event, place)`)
    this.addSql(`create unique index sign_up_phone on sign_up (event, phone_key) where phone_key is not null and state in ('in', 'waiting', 'offered')`)
    this.addSql(`create unique index sign_up_tracking on sign_up (tracking_hash) where tracking_hash is not null`)
    this.addSql(`create index sign_up_line on sign_up (event, state, place) include (heads, attended_heads, phone_key)`)
    this.addSql(`create index sign_up_offered on sign_up (until) where state = 'offered'`)
    this.addSql(`create index sign_up_area on sign_up (area, entered_at desc)`)
    this.addSql(`create index sign_up_account on sign_up (account) where account is not null`)
    this.addSql(`alter table sign_up enable row level security`)
    this.addSql(`create policy scope on sign_up using (${withinScope})`)
  }
}

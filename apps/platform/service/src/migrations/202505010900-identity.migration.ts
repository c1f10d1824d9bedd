import { Migration } from '@mikro-orm/migrations'

/** Accounts and what better-auth keeps of them: credentials, sessions, challenges, second factors; and failed sign-ins. */
export class IdentityMigration extends Migration {
  override up(): void {
    this.addSql(`create table account (
      id uuid primary key, version int not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
      county varchar(6) collate "C" not null, user_name text not null,
      -- better-auth wants an e-mail address, unlike the user name: here it only labels the second factor in its owner's app.
      label text generated always as (user_name) stored, must_change_password boolean not null default true,
      has_second_factor boolean not null default false, sample_label text, disabled_at timestamptz, reason text, signed_in_at timestamptz)`)
    this.addSql(`create unique index account_user_name on account (user_name)`)
    this.addSql(`create index account_sample on account (user_name) where sample_label is not null and disabled_at is null`)
    // Deferred: the ORM knows no relation here, and writes a work's rows in its own order.
    this.addSql(`create table credential (
      id uuid primary key, account uuid not null references account (id) on delete cascade deferrable initially deferred, provider text not null, subject text not null, password text,
      created_at timestamptz not null, updated_at timestamptz not null)`)
    this.addSql(`create unique index credential_subject on credential (provider, subject)`)
    this.addSql(`create index credential_account on credential (account)`)
    this.addSql(`create table session (
      id uuid primary key, account uuid not null references account (id) on delete cascade, token text not null unique, expires_at timestamptz not null,
      created_at timestamptz not null, updated_at timestamptz not null, address text, device text)`)
    this.addSql(`create index session_account on session (account, expires_at)`)
    this.addSql(`create index session_expires on session (expires_at)`)
    this.addSql(`create table verification (id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null, created_at timestamptz not null, updated_at timestamptz not null)`)
    this.addSql(`create index verification_identifier on verification (identifier)`)
    this.addSql(`create index verification_expires on verification (expires_at)`)
    this.addSql(`create table second_factor (
      id uuid primary key, account uuid not null references account (id) on delete cascade, secret text not null, backup_codes text not null,
      verified boolean, failures int, locked_until timestamptz)`)
    this.addSql(`create index second_factor_account on second_factor (account)`)
    // The subject is a keyed digest: what people type as a user name may be a password.
    this.addSql(`create table sign_in_attempt (subject text primary key, failures int not null, since timestamptz not null, locked_until timestamptz)`)
    this.addSql(`create index sign_in_attempt_since on sign_in_attempt (since)`)
  }
}

import { defineEntity, p, type OptionalProps } from '@mikro-orm/core'
import { personal } from '@wuxin/service/audit'
import { DomainError } from '@wuxin/platform/error'
import { randomUUIDv7 } from 'node:crypto'

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    /** That of the account's person: a person has one account or none. */
    id: p.uuid().primary(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    county: p.string().length(6).collation('C'),
    userName: p.text(),
    mustChangePassword: p.boolean().default(true),
    hasSecondFactor: p.boolean().default(false),
    /** What the sign-in page offers it as; null for every account that is not of the sample data. */
    sampleLabel: p.text().nullable(),
    disabledAt: p.datetime().nullable(),
    /** Why it was last taken away or given back. */
    reason: p.text().nullable(),
    /** When it last signed in. */
    signedInAt: p.datetime().nullable(),
  },
})

/** An account (账号): the key by which a person signs in. What the person may do stands in their posts. */
export class Account extends AccountSchema.class {
  declare [OptionalProps]?: 'area'

  /** Where the audit files its changes. */
  get area(): string {
    return this.county
  }

  /** Takes the account away. Throws TRANSITION_NOT_ALLOWED where it already is. */
  disable(now: Date, reason: string): void {
    if (this.disabledAt) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: 'disabled', action: 'disable' }, 'conflict')
    this.disabledAt = now
    this.reason = reason
    this.updatedAt = now
  }

  /** Gives the account back. Throws TRANSITION_NOT_ALLOWED where nobody took it away. */
  enable(now: Date, reason: string): void {
    if (!this.disabledAt) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: 'active', action: 'enable' }, 'conflict')
    this.disabledAt = null
    this.reason = reason
    this.updatedAt = now
  }

  /** An administrator gave it a new password, which its person must change when signing in. */
  expectNewPassword(now: Date): void {
    this.mustChangePassword = true
    this.updatedAt = now
  }

  /** Its person chose a password. */
  passwordChosen(now: Date): void {
    this.mustChangePassword = false
    this.updatedAt = now
  }
}
AccountSchema.setClass(Account)

/** The provider of credentials that are a user name and a password, as better-auth names it. */
export const passwordProvider = 'credential'

const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  properties: {
    id: p.uuid().primary().onCreate(() => randomUUIDv7()),
    account: p.uuid(),
    /** `credential` for a password, else the id of a department's sign-in service. */
    provider: p.text(),
    subject: p.text(),
    password: p.text().nullable().comment(personal),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
})

/** What proves that somebody is the account's person: a hashed password, or an identity at a department's own service. */
export class Credential extends CredentialSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Account', id: this.account }
  }

  change(hash: string, now: Date): void {
    this.password = hash
    this.updatedAt = now
  }
}
CredentialSchema.setClass(Credential)

import type { Told } from '@wuxin/service/life/acting'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { VolunteerSettings } from '@wuxin/volunteers/settings.schema'
import { hasConsent, needsGuardian, obstacle, type ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'
import type { amendVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { touch } from '@wuxin/service/life/touch'
import { Consent, VolunteerSchema } from './volunteer.table.ts'

/** When something is done to a registration, and what its county says then. */
export interface Moment {
  now: Date
  settings: Pick<VolunteerSettings, 'guardianAge'>
}

interface Guardian {
  name: string
  phone: string
  relation: string
}

function assertStands({ leftAt }: { leftAt: Date | null }): void {
  if (leftAt !== null) throw volunteerError('VOLUNTEER_LEFT', {})
}

/** Somebody who is registered to serve (志愿者), with or without an account: its methods throw an error of `VolunteerErrors` before they change anything. */
export class Volunteer extends VolunteerSchema.class {
  /** The first day: what they agree to, and who agreed for somebody under age. Throws GUARDIAN_MISSING and GUARDIAN_SELF. */
  enter(consents: readonly ConsentPurpose[], guardian: Guardian | null, { now, settings }: Moment): void {
    assertGuarded(this.born, guardian !== null, { now, settings })
    assertAnother(this, guardian)
    setGuardian(this, guardian, now)
    for (const purpose of consents) agree(this, purpose, now)
  }

  /** Throws VOLUNTEER_LEFT, GUARDIAN_MISSING and GUARDIAN_SELF. What is left out of phone, birthday and guardian stays. */
  amend({ phone, born, unit, skills, guardian }: Told<typeof amendVolunteerInput>, moment: Moment): void {
    assertStands(this)
    assertGuarded(born ?? this.born, guardian === undefined ? this.guardianName !== null : guardian !== null, moment)
    assertAnother(this, guardian ?? null)
    if (phone !== undefined) this.phone = phone
    if (guardian !== undefined) setGuardian(this, guardian, moment.now)
    if (born !== undefined) this.born = born
    Object.assign(this, { unit, skills })
    touch(this, moment.now)
  }

  /** What was agreed to before stays as it was. Throws VOLUNTEER_LEFT. */
  giveConsent(purpose: ConsentPurpose, now: Date): void {
    assertStands(this)
    if (hasConsent(this.consents.getItems(), purpose)) return
    agree(this, purpose, now)
    touch(this, now)
  }

  /** Without the consent to the registration it ends, and what is personal is erased but for the name that certificates bear. Throws VOLUNTEER_LEFT and CONSENT_MISSING. */
  withdrawConsent(purpose: ConsentPurpose, now: Date): void {
    assertStands(this)
    const given = this.consents.getItems().filter((each) => each.withdrawnAt === null && (each.purpose === purpose || purpose === 'register'))
    if (given.length === 0) throw volunteerError('CONSENT_MISSING', { purpose })
    for (const each of given) each.withdrawnAt = now
    touch(this, now)
    if (purpose !== 'register') return
    Object.assign(this, { leftAt: now, phone: null, born: null, skills: [] })
    setGuardian(this, null, now)
  }

  /** 退出. Throws VOLUNTEER_LEFT. */
  leave(reason: string, now: Date): void {
    assertStands(this)
    Object.assign(this, { leftAt: now, leftReason: reason })
    touch(this, now)
  }

  /** Throws VOLUNTEER_LEFT, CONSENT_MISSING or GUARDIAN_MISSING where they may not serve on a day. */
  assertMayServe(day: Day, settings: Moment['settings']): void {
    const { born, guardianName, leftAt, consents } = this
    const why = obstacle({ born, hasGuardian: guardianName !== null, leftAt, consents: consents.getItems() }, day, settings)
    if (why === 'left') throw volunteerError('VOLUNTEER_LEFT', {})
    if (why === 'consent') throw volunteerError('CONSENT_MISSING', { purpose: 'register' })
    if (why === 'guardian') throw volunteerError('GUARDIAN_MISSING', { age: settings.guardianAge })
  }
}
VolunteerSchema.setClass(Volunteer)

function assertGuarded(born: Day | null, hasGuardian: boolean, { now, settings }: Moment): void {
  if (born !== null && needsGuardian(born, dayOf(now), settings) && !hasGuardian) throw volunteerError('GUARDIAN_MISSING', { age: settings.guardianAge })
}

/** Nobody agrees for themselves. */
function assertAnother({ name }: { name: string }, guardian: Guardian | null): void {
  if (guardian?.name === name) throw volunteerError('GUARDIAN_SELF', {})
}

function agree(volunteer: Volunteer, purpose: ConsentPurpose, now: Date): void {
  volunteer.consents.add(Object.assign(new Consent(), { area: volunteer.area, purpose, givenAt: now, withdrawnAt: null }))
}

function setGuardian(volunteer: Volunteer, guardian: Guardian | null, now: Date): void {
  Object.assign(volunteer, {
    guardianName: guardian?.name ?? null, guardianPhone: guardian?.phone ?? null, guardianRelation: guardian?.relation ?? null, guardianAgreedAt: guardian && now,
  })
}

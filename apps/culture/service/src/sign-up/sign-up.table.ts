import { defineEntity, p } from '@mikro-orm/core'
import type { Attendee, AttendanceMeans, SignUpState } from '@wuxin/culture/sign-up.schema'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** A parent or guardian who agreed that a minor comes. */
export interface Guardian {
  name: string
  phone: string
}

/** What is kept of a sign-up (报名); what it does is in `sign-up.entity.ts`. */
export const SignUpSchema = defineEntity({
  name: 'SignUp',
  tableName: 'sign_up',
  ...scoped,
  properties: {
    ...record,
    ...told,
    event: p.uuid(),
    /** Counts from 1 within the event, in the order of arrival. */
    place: p.integer(),
    state: p.text().$type<SignUpState>(),
    name: p.text().comment(personal),
    phone: p.text().strictNullable().comment(personal),
    /** Keyed digest of the phone, by which nobody signs up twice; null for whoever came without one. */
    phoneKey: p.text().strictNullable().comment(personal),
    people: p.json<Attendee[]>().comment(personal),
    guardian: p.json<Guardian>().strictNullable().comment(personal),
    remark: p.text().strictNullable().comment(personal),
    heads: p.integer(),
    /** How many of them are under the age of the event. */
    minors: p.integer(),
    /** Whoever is signed in, or entered it for somebody; null for residents. */
    account: p.text().strictNullable(),
    enteredById: p.text().strictNullable(),
    enteredBy: p.text().strictNullable(),
    enteredAt: p.datetime(),
    /** Until when an offered place is held. */
    until: p.datetime().strictNullable(),
    /** When whoever has an account was told that it begins the next day. */
    remindedAt: p.datetime().strictNullable(),
    trackingHash: p.text().strictNullable(),
    attendedAt: p.datetime().strictNullable(),
    attendedHeads: p.integer().strictNullable(),
    means: p.text().$type<AttendanceMeans>().strictNullable(),
    /** Why it was withdrawn or removed. */
    reason: p.text().strictNullable().comment(personal),
    closedAt: p.datetime().strictNullable(),
  },
})

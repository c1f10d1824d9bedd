import { areaCode } from '@wuxin/platform/area'
import { errorsOf, type Nothing } from '@wuxin/platform/error'
import { byId, personName, phone, reason, reasonStep, step, text, unmask } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { byCode, receipt } from '@wuxin/platform/tracking-code.schema'
import { contactView, instant } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { eventStates } from './event.schema.ts'
import { partyLongest, relations } from './party.rules.ts'

/** A sign-up (报名): 已报名, 候补, 待确认 (a place is offered), 已取消, 候补失效 (not confirmed in time), 已劝退. */
export const signUpStates = ['in', 'waiting', 'offered', 'withdrawn', 'lapsed', 'removed'] as const
export type SignUpState = (typeof signUpStates)[number]

/** 报名 (its first line), 改人数, 递补, 确认递补, 取消, 未确认失效, 劝退, 签到, 撤销签到. */
export const signUpActions = ['enter', 'amend', 'offer', 'confirm', 'withdraw', 'lapse', 'remove', 'attend', 'unattend'] as const
export type SignUpAction = (typeof signUpActions)[number]

/** How somebody was found to be there: 扫活动码, 出示报名码, 手工签到, 现场报名. */
export const attendanceMeans = ['door', 'scan', 'hand', 'walk_in'] as const
export type AttendanceMeans = (typeof attendanceMeans)[number]

/** Rules that a sign-up can break, with what the text about it says. Instants are ISO, never personal data. */
export interface SignUpErrors {
  /** The event takes no sign-ups at all: whoever wants comes. */
  SIGN_UP_NOT_NEEDED: Nothing
  SIGN_UP_NOT_OPEN: { from: string | null }
  SIGN_UP_CLOSED: { until: string }
  /** This phone has signed up already; its code changes or withdraws that. */
  SIGNED_UP_TWICE: Nothing
  /** More people on one sign-up than the event takes. */
  FAMILY_TOO_LARGE: { most: number }
  /** A party that is larger than the whole event. */
  PARTY_TOO_LARGE: { capacity: number }
  AGE_OUTSIDE: { from: number | null; to: number | null }
  /** Somebody under the age of the settings comes: an adult comes along, or a guardian agrees. */
  GUARDIAN_MISSING: { below: number }
  /** Nobody can be pressed below the heads that have a place; `taken` of them have. */
  CAPACITY_BELOW: { taken: number }
  /** The offered place went on: nobody confirmed it in time. */
  OFFER_OVER: { until: string }
  /** Nobody is checked in before the doors open, or once it is archived. */
  CHECK_IN_NOT_OPEN: { from: string }
  /** Not the code of this event's door. */
  DOOR_CODE_WRONG: Nothing
  /** Everybody who signed up has a place; whoever comes without finds none. */
  EVENT_FULL: { capacity: number }
  TRACKING_CODE_UNKNOWN: Nothing
  /** The code belongs to another event. */
  CODE_OF_ANOTHER_EVENT: Nothing
}

/** An error of sign-ups with the parameters that belong to its code. */
export const signUpError = errorsOf<SignUpErrors>()

/** Somebody who comes: the age on the day of the event. */
export const attendee = z.object({ name: personName, age: z.int().min(0).max(120), relation: z.enum(relations) })
export type Attendee = z.output<typeof attendee>
/** The parent or guardian who agrees that a minor comes. */
export const guardian = z.object({ name: personName, phone, agrees: z.literal(true) })
const party = z.array(attendee).min(1).max(partyLongest)
const who = { name: personName, phone, people: party, guardian: guardian.nullable().default(null), remark: text(200).nullable().default(null) }

/** 报名 by a resident; one phone signs up once. */
export const residentSignUpInput = z.object({ event: z.uuid(), ...who })
/** 代报名: by staff, for somebody at the counter. */
export const enterSignUpInput = residentSignUpInput
/** How many places an event has, how many of them are free, and how many people wait: what everybody may know. */
export const openSeats = z.object({ capacity: z.int().nullable(), free: z.int().nullable(), waiting: z.int() })
/** What a resident gets: the code that changes it, and where they stand. */
export const signUpReceipt = receipt.extend({ state: z.enum(signUpStates), ahead: z.int().nullable() })

/** Other people, or another number of them: more heads wait in line like everybody. */
export const amendSignUpInput = byCode.extend({ people: party, guardian: guardian.nullable().default(null) })
/** 确认递补 by the code. */
export const confirmSignUpInput = byCode
/** 取消 by the code. */
export const withdrawSignUpInput = byCode.extend({ reason: reason.optional() })
/** 取消 for somebody who called. */
export const staffWithdrawInput = reasonStep
/** 确认递补 for somebody who called. */
export const staffConfirmInput = step
/** 劝退: somebody who may not come, and why; the words go to whoever signed up. */
export const removeSignUpInput = reasonStep

/** 手工签到: how many of the party are there. */
export const attendInput = step.extend({ heads: z.int().min(1).max(partyLongest) })
/** 出示报名码: the code on the resident's phone, read or typed by whoever stands at the door. */
export const scanInput = z.object({ event: z.uuid(), code: byCode.shape.code })
/** 撤销签到: pressed by mistake. */
export const unattendInput = reasonStep
/** 现场报名: somebody without a sign-up, as long as there are places; a phone where they want to rate it. */
export const walkInInput = z.object({ event: z.uuid(), name: personName, phone: phone.nullable().default(null), heads: z.int().min(1).max(partyLongest) })
/** 扫活动码: the resident's own phone at the door, with the code of the sign-up. */
export const doorInput = z.object({ event: z.uuid(), door: z.string().max(40), code: byCode.shape.code })

/** The chips over the list: 已报名, 候补, 待确认, 已签到, 未到, 已取消. */
export const signUpChips = ['in', 'waiting', 'offered', 'attended', 'absent', 'gone'] as const
export type SignUpChip = (typeof signUpChips)[number]
/** The sign-ups of one event, in the order of arrival. */
export const signUpListInput = listQuery(['place', 'enteredAt', 'attendedAt']).extend({ event: z.uuid(), chip: z.enum(signUpChips).optional() })
export type SignUpListInput = z.output<typeof signUpListInput>
/** The list's own question without its pages; `reason` says why names and numbers are wanted in full, else they are masked. */
export const signUpExportInput = signUpListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage, reason: reason.optional() })

/** One row: `place` counts from 1 in the order of arrival, `ahead` are those who wait before it. */
export const signUpRow = z.object({
  id: z.uuid(), version: z.int(), area: areaCode, place: z.int(), state: z.enum(signUpStates), contact: contactView, heads: z.int(), minors: z.int(), hasGuardian: z.boolean(), ahead: z.int().nullable(),
  /** Until when an offered place is held. */
  until: instant.nullable(),
  enteredAt: instant, attendedAt: instant.nullable(), attendedHeads: z.int().nullable(), means: z.enum(attendanceMeans).nullable(),
})
const seats = z.object({ capacity: z.int().nullable(), taken: z.int(), offered: z.int(), waiting: z.int(), free: z.int().nullable(), attended: z.int() })
export type SeatsView = z.infer<typeof seats>
/** A page of them, with the heads in, waiting and offered, and what is free. */
export const signUpList = listOf(signUpRow).extend({
  chips: countsOf(signUpChips),
  seats,
})
export type SignUpList = z.infer<typeof signUpList>
export type SignUpRow = z.infer<typeof signUpRow>
/** The door of an event, for whoever stands at it; at most 20 rows. */
export const doorList = z.object({ title: z.string(), state: z.enum(eventStates), starts: instant, ends: instant, rows: z.array(signUpRow), seats })
export type DoorList = z.infer<typeof doorList>
/** One of them with everybody on it; masked unless asked for with a reason. */
export const signUpView = signUpRow.extend({ people: z.array(attendee), guardian: contactView.nullable(), remark: z.string().nullable() })
export type SignUpView = z.infer<typeof signUpView>
/** Names and numbers in full; the reason is logged. */
export const unmaskSignUpInput = unmask
/** Who is looked for at the door: by how a name begins, or a number's last four digits; nobody, and those who came last are shown. */
export const atDoorInput = z.object({ event: z.uuid(), q: text(60).optional() })
/** What the poster at the door says, as people type it. */
export const doorView = z.object({ code: z.string(), title: z.string(), where: z.string(), starts: instant, ends: instant })
/** Reads one. */
export const signUpById = byId

/** What whoever holds the code sees. */
export const trackedSignUp = z.object({
  /** `news`: that the event was moved or cancelled, and why. */
  event: z.object({ id: z.uuid(), title: z.string(), where: z.string(), starts: instant, ends: instant, state: z.enum(eventStates), news: z.object({ action: z.enum(['postpone', 'cancel']), words: z.string() }).nullable(), familyMost: z.int(), guardianUnder: z.int().nullable() }),
  state: z.enum(signUpStates), name: z.string(), people: z.array(attendee), ahead: z.int().nullable(), until: instant.nullable(), attendedAt: instant.nullable(), words: z.string().nullable(),
  /** What the code can do now. */
  actions: z.array(z.enum(['amend', 'confirm', 'withdraw'])),
})
export type TrackedSignUp = z.infer<typeof trackedSignUp>

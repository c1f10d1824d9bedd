import { z } from 'zod'
import { areaCode, type AreaLevel } from '@wuxin/platform/area'
import { isTermOrdered, personId, personName, reason, reasonStep, step, term, termOrder, text, timeOfDay, title, unitId } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { recordDay } from '@wuxin/platform/working-day'
import { limits } from './limit.rules.ts'
import { recurrences } from './meeting.schema.ts'
import { party, partyId } from './settings.schema.ts'

/** Kinds of body (议事机构): 六方联席会议, 居民议事会, 民情恳谈会, 联席议事会. */
export const bodyKinds = ['six_party', 'residents_council', 'heart_to_heart', 'joint_council'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** At which levels of the tree each kind stands. */
export const levelsOf: Record<BodyKind, readonly AreaLevel[]> = {
  six_party: ['compound'],
  residents_council: ['compound', 'community'],
  heart_to_heart: ['compound', 'community', 'township'],
  joint_council: ['community', 'township'],
}

/** Only the six-party meeting has parties; all others have members who sit for themselves. */
export const hasParties = (kind: BodyKind): boolean => kind === 'six_party'

/** What a member is in a body: 召集人, 副召集人, 秘书, 委员. */
export const positions = ['convener', 'deputy', 'secretary', 'member'] as const
export type Position = (typeof positions)[number]

/** Meets by itself: on the weekday of the first day, every one, two or four weeks, or on the same weekday of each month or quarter. */
export const recurrence = z.object({
  every: z.enum(recurrences),
  /** The first day, and the time of day `HH:MM`, in Asia/Shanghai. */
  from: recordDay,
  at: timeOfDay,
  /** Minutes. */
  length: z.int().min(15).max(480).default(90),
  place: text(limits.place),
})
export type RecurrenceRule = z.output<typeof recurrence>

/** Sets up a body (议事机构) at a place of a level that its kind allows. */
export const addBodyInput = z.object({ kind: z.enum(bodyKinds), area: areaCode, name: title, recurrence: recurrence.nullable().default(null) })
/** Renames a body, or has it meet by another rhythm; null meets by none. */
export const amendBodyInput = step.extend({ name: title, recurrence: recurrence.nullable() })
/** 撤销: it takes no topics and meets no more. */
export const closeBodyInput = reasonStep

/** `party` where the body has parties; `user` where the member has an account; both days of the term are included. */
export const addMemberInput = step
  .extend({
    name: personName,
    position: z.enum(positions).default('member'),
    party: partyId.nullable().default(null),
    user: personId.nullable().default(null),
    unit: unitId.nullable().default(null),
    /** 两代表一委员, 律师, 楼长 … where it says why this person. */
    standing: personName.nullable().default(null),
    ...term,
  })
  .refine(isTermOrdered, termOrder)
/** 卸任: `to` is the last day of the member's term. */
export const endMemberInput = step.extend({ member: z.uuid(), to: recordDay, reason })

/** What the list of bodies is asked by. */
export const bodyListInput = listQuery(['name', 'area', 'metAt']).extend({
  kind: z.enum(bodyKinds).optional(),
  area: areaCode.optional(),
  closed: z.boolean().default(false),
})
export type BodyListInput = z.output<typeof bodyListInput>

/** A member with the term, both days included; open where `to` is null. */
export const memberView = z.object({
  id: z.uuid(),
  name: z.string(),
  position: z.enum(positions),
  party: partyId.nullable(),
  user: z.string().nullable(),
  unit: named.nullable(),
  standing: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  isCurrent: z.boolean(),
})
export type MemberView = z.infer<typeof memberView>

/** One row of the list of bodies. */
export const bodyRow = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: z.enum(bodyKinds),
  name: z.string(),
  place: placeView,
  /** Members whose term runs; for a six-party meeting the people of its parties. */
  members: z.int(),
  openTopics: z.int(),
  nextMeeting: instant.nullable(),
  metAt: instant.nullable(),
  closed: z.boolean(),
})
export type BodyRow = z.infer<typeof bodyRow>
/** A page of the list of bodies. */
export const bodyList = listOf(bodyRow)

/** A body as whoever screens a topic chooses it. */
export const bodyChoice = bodyRow.pick({ id: true, kind: true, name: true, place: true })

/** A body with its people: those of its parties as they hold their posts today, and its own members. */
export const bodyRecord = bodyRow.omit({ members: true }).extend({
  area: areaCode,
  units: z.array(z.string()),
  recurrence: recurrence.nullable(),
  quorum: z.object({ needed: z.int(), party: partyId.nullable() }),
  parties: z.array(party.extend({ people: z.array(z.object({ user: z.string(), name: z.string(), role: z.enum(roles), unit: named.nullable() })) })),
  members: z.array(memberView),
  settingsVersion: z.int(),
  closedReason: z.string().nullable(),
})
export type BodyRecord = z.infer<typeof bodyRecord>

/** The secret address of a calendar (RFC 5545), for subscription; whoever has it reads it. Null where none was made. */
export const calendarAddress = z.object({ path: z.string().startsWith('/').nullable() })
/** `renew` makes a new address; the one before no longer answers. A body's where `body` is named, else one's own. */
export const calendarInput = z.object({ body: z.uuid().nullable().default(null), renew: z.boolean().default(false) })

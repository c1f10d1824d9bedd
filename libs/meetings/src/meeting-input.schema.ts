import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, byId, personName, reason, reasonStep, span, step, text, title, unitId, words } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { bodyKinds } from './body.schema.ts'
import { decisions, guestKinds, meetingStates, votes } from './meeting.schema.ts'
import { limits } from './limit.rules.ts'
import { reservedMatters } from './reserved.rules.ts'
import { serviceChanges } from './topic.schema.ts'

/** One seat or item of a meeting: people act side by side, so no version stands between them. */
const beside = byId

const when = {
  title,
  startsAt: z.iso.datetime({ offset: true }),
  /** Minutes. */
  length: z.int().min(15).max(480).default(90),
  /** A free place until venues can be booked. */
  place: text(limits.place),
}

/** 安排会议: a draft, of which nobody is told yet. */
export const arrangeInput = z.object({ body: z.uuid(), ...when })
/** Changes when and where; whoever was told before is told again, and answers again where it is another time or place. */
export const amendInput = step.extend(when)

/** A topic from the pool, or a matter in words (通报、学习). Order is the order of the agenda. */
const agendaItem = z.union([z.object({ topic: z.uuid(), minutes: z.int().min(1).max(240).default(15) }), z.object({ words: title, minutes: z.int().min(1).max(240).default(10) })])
/** 议程: all of it, in its order. Problem TOPIC_TWICE where a topic stands on it two times. */
export const setAgendaInput = step.extend({ items: z.array(agendaItem).max(limits.agenda).refine((items) => differs(items.flatMap((item) => ('topic' in item ? [item.topic] : []))), { error: 'TOPIC_TWICE' }) })

/** 通知: every seat is asked, and the topics of the agenda are called. */
export const notifyInput = step
/** 核对席位: as the posts and terms of the body are held now. */
export const reseatInput = step
/** 取消: its topics go back to the pool. */
export const cancelInput = reasonStep
/** 开会: once those who signed in are the quorum; with a `reason` where the day of the notice has not come. */
export const openInput = step.extend({ reason: reason.optional() })
/** 散会: from here the minutes' clock runs. */
export const endInput = step
/** 确认纪要: what was decided is carried out with it. */
export const confirmInput = step
/** 撤回公开: residents read the minutes no more. */
export const withdrawInput = reasonStep

/** 回执 by whoever sits there. */
export const receiveInput = beside
/** 请假, with who comes instead (委派) where somebody does. `seat` where whoever arranges the meeting writes it down for somebody. */
export const excuseInput = beside.extend({ seat: z.uuid().optional(), reason, delegate: personName.nullable().default(null) })
/** 签到 with the code on the poster. */
export const signInInput = beside.extend({ code: z.string().regex(/^[0-9A-Z]{6,12}$/) })
/** 手工签到, and taking it back. */
export const signInByHandInput = beside.extend({ seat: z.uuid(), present: z.boolean().default(true) })
/** 列席: somebody beside the table. A name is personal data of the meeting; `person` is an id of the platform's register. */
const guest = { name: personName, kind: z.enum(guestKinds), unit: unitId.nullable().default(null), person: z.uuid().nullable().default(null) }
/** One more beside the table. */
export const addGuestInput = beside.extend(guest)
/** Many at once; whoever is on the list already, by `person`, stays there once. */
export const addGuestsInput = beside.extend({ guests: z.array(z.object(guest)).min(1).max(limits.members) })
/** Takes a guest off the list again. */
export const removeGuestInput = beside.extend({ guest: z.uuid() })

/**
 * Writes a paragraph of the minutes. `seen` is the edition that was changed (0 for an empty one): a later edition of somebody
 * else stays, and this one is kept beside it until somebody settles the two.
 */
export const writeInput = beside.extend({ item: z.uuid(), seen: z.int().min(0), words: z.string().trim().max(limits.minutes) })
/** One paragraph from those that stand side by side. `variants` are the ones that the writer saw. */
export const settleInput = writeInput.extend({ variants: z.array(z.uuid()).min(1) })

/** A vote of a seat: of a party, or of a member. By hand of the secretary, or by those who sit there. */
export const voteInput = beside.extend({ item: z.uuid(), seat: z.string().min(1).max(64), vote: z.enum(votes) })

/** A task that a resolution gives: a unit's, or that of those who hold a post at the topic's place. `days` are working days. */
export const taskGiven = z
  .object({ title, words: words.nullable().default(null), ownerUnit: unitId.nullable().default(null), ownerRole: z.enum(roles).nullable().default(null), days: z.int().min(1).max(250).optional() })
  .refine(({ ownerUnit, ownerRole }) => (ownerUnit === null) !== (ownerRole === null), { error: 'OWNER_WRONG', path: ['ownerUnit'] })

/** What the meeting decides on one item. `change` where a service was scored low; `matter` where it goes to the owners' assembly. */
export const resolveInput = beside.extend({
  item: z.uuid(),
  decision: z.enum(decisions),
  words,
  /** Counted by a show of hands, where seats did not vote one by one. */
  show: z.object({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0) }).nullable().default(null),
  change: z.enum(serviceChanges).nullable().default(null),
  matter: z.enum(reservedMatters).nullable().default(null),
  tasks: z.array(taskGiven).max(limits.tasks).default([]),
})

/** What residents will read; `words` by item, where the convener changed what was taken out. */
export const publishInput = step.extend({ items: z.array(z.object({ item: z.uuid(), words: z.string().trim().max(limits.minutes), resolution: z.string().trim().max(limits.words).nullable().default(null) })) })

/** The chips over the list: 即将召开, 我要参加, 召开中, 待确认纪要, 待公开, 已开过. */
export const meetingChips = ['upcoming', 'mine', 'in_session', 'to_confirm', 'to_publish', 'past'] as const
export type MeetingChip = (typeof meetingChips)[number]

/** What the list of meetings is asked by; days are those on which meetings begin, both included. */
export const meetingListInput = listQuery(['startsAt', 'number']).extend({
  ...span,
  chip: z.enum(meetingChips).optional(),
  state: z.enum(meetingStates).optional(),
  body: z.uuid().optional(),
  bodyKind: z.enum(bodyKinds).optional(),
})
export type MeetingListInput = z.output<typeof meetingListInput>

/** The list's own question without its pages, as an address spells it. */
export const meetingExportInput = meetingListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** Which meetings' participants are counted: those that were opened, by the day they began. */
export const participantsInput = meetingListInput.pick({ area: true, body: true, bodyKind: true, from: true, to: true })

/** Published minutes of a compound's bodies and of those above it, the newest first. */
export const residentMinutesInput = z.object({ area: areaCode, page: z.int().min(1).max(1000).default(1) })

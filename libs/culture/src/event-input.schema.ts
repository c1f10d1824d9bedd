import { areaCode } from '@wuxin/platform/area'
import { differs, photos, reasonStep, remarkStep, span, step, text, title, unitId, words } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { z } from 'zod'
import { eventFigures } from './event-figure.rules.ts'
import { eventKinds, particulars } from './event-kind.schema.ts'
import { eventStates } from './event.schema.ts'
import { limits } from './limit.rules.ts'

/** An instant as forms send it, with its offset. */
const moment = z.iso.datetime({ offset: true })
const yuan = z.number().min(0).max(limits.cost).multipleOf(0.01)
const years = z.int().min(0).max(120)

/** Everything that is told of an event; `amend` tells it anew. Money in yuan. Where neither `venue` nor `spot` is told its place is open still. */
const told = {
  title, particulars, starts: moment, ends: moment,
  venue: z.uuid().nullable().default(null), spot: text(limits.spot).nullable().default(null),
  hasSignUp: z.boolean().default(true), signUpFrom: moment.nullable().default(null), signUpTo: moment.nullable().default(null),
  /** How many may come; null where everybody may. */
  capacity: z.int().min(1).max(limits.people).nullable().default(null),
  ageFrom: years.nullable().default(null), ageTo: years.nullable().default(null),
  /** Whoever is younger comes with a guardian; null where nobody needs one. */
  guardianUnder: years.nullable().default(null),
  /** How many one sign-up may bring, themselves among them. */
  familyMost: z.int().min(1).max(limits.family).default(4),
  costPlanned: yuan.nullable().default(null), sponsor: unitId.nullable().default(null),
  organiserUnit: unitId.nullable().default(null), organiserRole: z.enum(roles).nullable().default(null),
  partners: z.array(unitId).max(limits.partners).refine(differs, { error: 'UNIT_TWICE' }).default([]),
  words: words.nullable().default(null), photos,
} as const

interface Spans {
  starts: string
  ends: string
  ageFrom: number | null
  ageTo: number | null
}
const isOrdered = ({ starts, ends }: Pick<Spans, 'starts' | 'ends'>): boolean => Date.parse(starts) < Date.parse(ends)
const unordered = { error: 'END_BEFORE_START', path: ['ends'] }
const areAgesOrdered = ({ ageFrom, ageTo }: Pick<Spans, 'ageFrom' | 'ageTo'>): boolean => ageFrom === null || ageTo === null || ageFrom <= ageTo
const agesUnordered = { error: 'AGE_ORDER', path: ['ageTo'] }

/** 策划: a new event; where nobody is named, whoever convenes at the place organises it. */
export const planEventInput = z.object({ area: areaCode, ...told }).refine(isOrdered, unordered).refine(areAgesOrdered, agesUnordered)
export type PlanEventInput = z.output<typeof planEventInput>
/** 修改. Problem POSTPONE_INSTEAD once it is published. */
export const amendEventInput = step.extend(told).refine(isOrdered, unordered).refine(areAgesOrdered, agesUnordered)
export type AmendEventInput = z.output<typeof amendEventInput>
/** 发布. Problem EVENT_INCOMPLETE. */
export const publishEventInput = step
/** 开始报名; until when, where that is told anew. */
export const openSignUpInput = step.extend({ signUpTo: moment.nullable().default(null) })
/** 停止报名. */
export const closeSignUpInput = remarkStep
/** 开始签到. */
export const openCheckInInput = step
/** 开始. */
export const startEventInput = step
/** 结束: how it went, with photos and what it cost; `attended` where nobody signed in by the system. */
export const finishEventInput = step.extend({ words, photos, attended: z.int().min(0).max(limits.people).nullable().default(null), costSpent: yuan.nullable().default(null) })
/** 归档. */
export const archiveEventInput = remarkStep
/** 延期: to another time, and why. Its booking moves along. */
export const postponeEventInput = reasonStep.extend({ starts: moment, ends: moment, signUpTo: moment.nullable().default(null) }).refine(isOrdered, unordered)
/** 取消, and why: its booking is given back, those who signed up are told. */
export const cancelEventInput = reasonStep

/** The chips over the list: 待我办, 策划中, 报名中, 今日, 进行中, 待归档, 已超期, 已归档. */
export const eventChips = ['mine', 'draft', 'sign_up', 'today', 'under_way', 'scoring', 'overdue', 'archived'] as const
export type EventChip = (typeof eventChips)[number]
/** Events of the caller's places, or of their unit; the days are those on which they begin. */
export const eventListInput = listQuery(['starts', 'number', 'area', 'dueAt']).extend({
  ...span, chip: z.enum(eventChips).optional(), state: z.enum(eventStates).optional(), kind: z.enum(eventKinds).optional(), venue: z.uuid().optional(), unit: unitId.optional(), figure: z.enum(eventFigures).optional(),
})
export type EventListInput = z.output<typeof eventListInput>
/** The list's own question without its pages, as an address spells it. */
export const eventExportInput = eventListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { escalationLevels } from '@wuxin/platform/escalation.rules'
import { countsOf, listOf } from '@wuxin/platform/list'
import { receipt } from '@wuxin/platform/tracking-code.schema'
import { contactView, extensionView, instant, lineView, named, placeView, rowHead } from '@wuxin/platform/view.schema'
import { clockSetting } from '@wuxin/platform/working-day'
import { caseChips } from './case-input.schema.ts'
import {
  caseActions, caseLines, caseStates, channels, fiveOrders, outcomes, ratings, ratingSources, receiverRoles, whistleKinds,
  whistleStatuses,
} from './case.schema.ts'
import { category, categoryCode } from './category.schema.ts'
import { dispatchDecision } from './dispatch.schema.ts'
import { caseFigures } from './figure.rules.ts'

const categoryLabel = z.object({ code: categoryCode, name: z.string() })

/** One row of the list of cases. */
export const caseRow = z.object({
  ...rowHead,
  state: z.enum(caseStates),
  emergency: z.boolean(),
  category: categoryLabel,
  channel: z.enum(channels),
  reportedAt: instant,
  dueAt: instant.nullable(),
  /** Who holds the case now: the lead unit, or the first receiver's role or name. */
  owner: z.string().nullable(),
  leadUnit: named.nullable(),
  supervised: z.boolean(),
  escalatedTo: z.enum(escalationLevels).nullable(),
  outcome: z.enum(outcomes).nullable(),
  rating: z.enum(ratings).nullable(),
})
export type CaseRow = z.infer<typeof caseRow>

/** A page of cases, with the count behind each chip. */
export const caseList = listOf(caseRow).extend({ chips: countsOf(caseChips) })

/** One unit's part in a case: 吹哨, then 报到 or 退回. `unit` is an id, `name` what it is called. */
export const whistleView = z.object({
  unit: z.string(),
  name: z.string(),
  kind: z.enum(whistleKinds),
  status: z.enum(whistleStatuses),
  blownAt: instant,
  due: instant,
  /** When the unit reported in or returned the whistle. */
  answeredAt: instant.nullable(),
  reason: z.string().nullable(),
  /** The unit that ought to come instead. */
  should: named.nullable(),
})

/** One line of the timeline (经过): who did what, when, with what. `params` fill the line's text. */
export const stepView = lineView(caseLines).extend({ photos: z.array(z.string()) })

/** Who reported; masked unless it was asked for with a reason. */
export const reporterView = contactView.extend({ anonymous: z.boolean() })

const answerView = z.object({ outcome: z.enum(outcomes), words: z.string(), at: instant, photos: z.array(z.string()) })
const ratingView = z.object({ rating: z.enum(ratings), words: z.string().nullable(), at: instant, source: z.enum(ratingSources) })

/** A case as its page shows it; it carries the facts that the rules look at. */
export const caseRecord = caseRow.omit({ leadUnit: true }).extend({
  area: areaCode,
  spot: z.string().nullable(),
  words: z.string(),
  photos: z.array(z.string()),
  reporter: reporterView,
  /** 首问负责: accountable to the end. Null until somebody accepted. */
  firstReceiver: named.nullable(),
  receiver: z.object({ role: z.enum(receiverRoles), area: areaCode }),
  dispatch: dispatchDecision,
  leadUnit: z.string().nullable(),
  whistles: z.array(whistleView),
  plan: z.string().nullable(),
  extensionAsked: z.boolean(),
  /** Whether it was brought before a meeting (提交议题). */
  tabled: z.boolean(),
  extension: extensionView.nullable(),
  extensions: z.int(),
  reopened: z.int(),
  /** A resident was dissatisfied and waits to be called back (回访). */
  callBackDue: z.boolean(),
  result: z.string().nullable(),
  answer: answerView.nullable(),
  ratings: z.array(ratingView),
  steps: z.array(stepView),
  /** The clock of the current step, for the badge. */
  clock: clockSetting.nullable(),
  settingsVersion: z.int(),
})
export type CaseRecord = z.infer<typeof caseRecord>

/** A case as the holder of its tracking code sees it: no names of staff, no phone, no words between units. */
export const residentCase = z.object({
  number: z.string(),
  title: z.string(),
  words: z.string(),
  place: z.string(),
  category: category.pick({ name: true, nameEn: true }),
  order: z.enum(fiveOrders),
  state: z.enum(caseStates),
  reportedAt: instant,
  dueAt: instant.nullable(),
  steps: z.array(z.object({ order: z.enum(fiveOrders), action: stepView.shape.action, at: instant, units: z.array(z.string()) })),
  answer: answerView.nullable(),
  rating: ratingView.nullable(),
  /** A rating can be given until then; null where there is nothing to rate. */
  ratingUntil: instant.nullable(),
})

/** What a resident gets for a report, and until when it should be accepted. */
export const reportReceipt = receipt.extend({ dueAt: instant.nullable() })

/** A past case like this one: suggests category and unit, or hints at a duplicate nearby. */
export const similarCase = caseRow.pick({ id: true, number: true, title: true, state: true, place: true, category: true, reportedAt: true, leadUnit: true })

/** One thing that waits for the caller (我的待办): the step to take, or `escalate` where an overdue case was handed up to them. */
export const caseTodo = caseRow.pick({ id: true, number: true, title: true, state: true, emergency: true, place: true, dueAt: true }).extend({
  step: z.enum(caseActions),
  overdue: z.boolean(),
})
/** What waits for the caller, the most urgent first; `total` counts those beyond the page too. */
export const caseInbox = z.object({ rows: z.array(caseTodo), total: z.int(), asOf: instant })

/** One answer to a search over all modules. */
export const caseHit = caseRow.pick({ id: true, number: true, title: true, state: true, place: true })

/** How many cases each figure counts; the rates over them are in `figure.rules.ts`. */
export const caseTally = countsOf(caseFigures)
/** Figures of one part each: a place, a month `YYYY-MM` or a category. */
export const caseTallies = z.array(z.object({ key: z.string(), name: z.string(), tally: caseTally }))

/**
 * The one screen's tile: what the chips of the list count now, and the figures of the cases reported from `from` to
 * `to`, the year to date. Chips and the keys of the tally lead to the list that shows their rows.
 */
export const caseTile = z.object({
  under_way: z.int(),
  to_rate: z.int(),
  overdue: z.int(),
  due_soon: z.int(),
  supervised: z.int(),
  tally: caseTally,
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: instant,
})

/** Open cases at a place on the map. */
export const casePlace = z.object({ place: placeView, open: z.int(), overdue: z.int(), emergency: z.int() })

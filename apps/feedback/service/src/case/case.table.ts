import { defineEntity, p } from '@mikro-orm/core'
import type {
  CaseLine, CaseState, Channel, Outcome, Rating, ReceiverRole, WhistleKind, WhistleStatus,
} from '@wuxin/feedback/case.schema'
import type { DispatchDecision } from '@wuxin/feedback/dispatch.schema'
import type { ClockSetting } from '@wuxin/platform/working-day'
import { personal, type PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { extensible } from '@wuxin/service/life/extension'
import { line } from '@wuxin/service/life/history'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'

/** What is kept of a case (诉求); what it does is in `case.entity.ts`. */
export const CaseSchema = defineEntity({
  name: 'Case',
  tableName: 'case',
  ...scoped,
  properties: {
    ...record,
    number: p.text(),
    /** SHA-256 of the tracking code, which is kept nowhere. */
    trackingHash: p.text().comment(personal),
    channel: p.text().$type<Channel>(),
    category: p.text(),
    title: p.text(),
    words: p.text().comment(personal),
    spot: p.text().strictNullable(),
    photos: p.array().columnType('text[]'),
    anonymous: p.boolean(),
    reporterName: p.text().strictNullable().comment(personal),
    reporterPhone: p.text().strictNullable().comment(personal),
    reportedAt: p.datetime(),
    settingsVersion: p.integer(),
    emergency: p.boolean(),
    /** The category's time to handle on the day of the report. */
    handleClock: p.json<ClockSetting>().strictNullable(),

    state: p.text().$type<CaseState>(),
    dispatch: p.json<DispatchDecision>(),
    /** Whom it was sent to first, or handed to: a post. */
    receiverRole: p.text().$type<ReceiverRole>(),
    receiverArea: p.text(),
    /** Who holds it at the community's end: the one sent to, then the one who accepted. Null where nobody holds the post. */
    holderId: p.text().strictNullable(),
    holderName: p.text().strictNullable(),
    /** 首问负责: the first who accepted, accountable to the end. */
    firstReceiverId: p.text().strictNullable(),
    firstReceiverName: p.text().strictNullable(),

    ...clocked,
    supervised: p.boolean(),

    whistles: () => p.oneToMany(Whistle).mappedBy('case').eager().strategy('select-in').orderBy({ blownAt: 'asc', unit: 'asc' }),
    leadUnit: p.text().strictNullable(),
    plan: p.text().strictNullable(),
    /** When it was brought before a meeting (提交议题). */
    tabledAt: p.datetime().strictNullable(),
    ...extensible,
    result: p.text().strictNullable(),
    resultPhotos: p.array().columnType('text[]'),

    outcome: p.text().$type<Outcome>().strictNullable(),
    answerWords: p.text().strictNullable(),
    answeredAt: p.datetime().strictNullable(),
    rating: p.text().$type<Rating>().strictNullable(),
    ratedAt: p.datetime().strictNullable(),
    reopened: p.integer(),
    /** A resident was dissatisfied and has not been called back (回访) yet. */
    callBackDue: p.boolean(),
    closedAt: p.datetime().strictNullable(),

    steps: () => p.oneToMany(Step).mappedBy('case'),
    /** Steps so far. */
    stepCount: p.integer(),
  },
})

const WhistleSchema = defineEntity({
  name: 'Whistle',
  tableName: 'whistle',
  ...scopedPart,
  properties: {
    ...part,
    case: () => p.manyToOne(CaseSchema),
    unit: p.text(),
    kind: p.text().$type<WhistleKind>(),
    status: p.text().$type<WhistleStatus>(),
    blownAt: p.datetime(),
    due: p.datetime(),
    /** When the unit reported in or returned the whistle. */
    answeredAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    /** The unit that ought to come instead. */
    should: p.text().strictNullable(),
  },
})

/** One unit called to a case (吹哨), with a clock of its own, until it reports in (报到) or returns the whistle (退回). */
export class Whistle extends WhistleSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Case', id: this.case.id }
  }
}
WhistleSchema.setClass(Whistle)

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...scopedPart,
  properties: {
    ...line,
    case: () => p.manyToOne(CaseSchema),
    action: p.text().$type<CaseLine>(),
    fromState: p.text().$type<CaseState>(),
    toState: p.text().$type<CaseState>(),
  },
})

/** One line of a case's timeline (经过): written once, and stays. */
export class Step extends StepSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Case', id: this.case.id }
  }
}
StepSchema.setClass(Step)

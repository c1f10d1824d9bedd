import { defineEntity, p } from '@mikro-orm/core'
import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { ReservedMatter } from '@wuxin/meetings/reserved.rules'
import type { ServiceChange, TopicOutcome, TopicSource, TopicState, VerificationSource } from '@wuxin/meetings/topic.schema'
import { personal } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'

/** What is kept of a topic (议题); what it does is in `topic.entity.ts`. */
export const TopicSchema = defineEntity({
  name: 'Topic',
  tableName: 'topic',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    supervised: p.boolean(),
    number: p.text(),
    title: p.text(),
    words: p.text().comment(personal),
    photos: p.array().columnType('text[]'),
    state: p.text().$type<TopicState>(),
    body: p.uuid().strictNullable(),
    bodyKind: p.text().$type<BodyKind>().strictNullable(),
    source: p.text().$type<TopicSource>(),
    /** The record that it comes from, in the module of its kind. */
    sourceId: p.text().strictNullable(),
    sourceLabel: p.text().strictNullable(),
    /** SHA-256 of a resident's tracking code, which is kept nowhere. */
    trackingHash: p.text().strictNullable().comment(personal),
    /** The account that proposed it; null for residents and other modules. */
    proposerId: p.text().strictNullable(),
    proposerName: p.text().strictNullable().comment(personal),
    proposerPhone: p.text().strictNullable().comment(personal),
    proposedAt: p.datetime(),
    settingsVersion: p.integer(),
    reserved: p.text().$type<ReservedMatter>().strictNullable(),
    /** Why it was declined, referred, deferred or disputed last. */
    reason: p.text().strictNullable(),
    mergedInto: p.uuid().strictNullable(),
    /** The meeting on whose agenda it stands now. */
    meeting: p.uuid().strictNullable(),
    /** When a meeting first took it up (上会): from here on it counts as tabled. */
    tabledAt: p.datetime().strictNullable(),
    adoptedAt: p.datetime().strictNullable(),
    change: p.text().$type<ServiceChange>().strictNullable(),
    hasTasks: p.boolean(),
    outcome: p.text().$type<TopicOutcome>().strictNullable(),
    /** Whether the proposer confirmed the result (核验). */
    confirmed: p.boolean(),
    verifiedAt: p.datetime().strictNullable(),
    verifiedBy: p.text().$type<VerificationSource>().strictNullable(),
    verifyWords: p.text().strictNullable(),
    answerWords: p.text().strictNullable(),
    answeredAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    stepCount: p.integer(),
  },
})

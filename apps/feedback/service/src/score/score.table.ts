import { defineEntity, p } from '@mikro-orm/core'
import type { ScoreItem, ScoreMeans, ScoreState } from '@wuxin/feedback/score.schema'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'

/** What is kept of a score round (满意度评分); what it does is in `score.entity.ts`. */
export const ScoreRoundSchema = defineEntity({
  name: 'ScoreRound',
  tableName: 'score_round',
  ...scoped,
  properties: {
    ...record,
    settingsVersion: p.integer(),
    stepCount: p.integer(),
    number: p.text(),
    title: p.text(),
    /** The record that is scored: its module, its id there, and what people call it. */
    subjectModule: p.text(),
    subjectId: p.text(),
    subjectLabel: p.text(),
    /** As it is kept; it stands on a poster, and opens nothing but the card. */
    code: p.text(),
    items: p.json<ScoreItem[]>(),
    state: p.text().$type<ScoreState>(),
    opens: p.datetime(),
    until: p.datetime(),
    /** When what is scored was, and how many were there; null where nobody knows. */
    held: p.datetime().strictNullable(),
    heads: p.integer().strictNullable(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    /** The codes of the items that came out low. */
    low: p.array().columnType('text[]'),
    readAt: p.datetime().strictNullable(),
  },
})

const ScoreCardSchema = defineEntity({
  name: 'ScoreCard',
  tableName: 'score_card',
  ...scoped,
  properties: {
    ...record,
    round: p.uuid(),
    /** A mark from 1 to 5 of each item, by its code. */
    scores: p.json<Record<string, number>>(),
    /** The sum of the marks. */
    total: p.integer(),
    /** As they may be read: without numbers and doors. */
    words: p.text().strictNullable().comment(personal),
    means: p.text().$type<ScoreMeans>(),
  },
})

/** One card (打分卡). It bears nothing of who gave it: that a phone has given one stands in `score_key`, without the card. */
export class ScoreCard extends ScoreCardSchema.class {}
ScoreCardSchema.setClass(ScoreCard)

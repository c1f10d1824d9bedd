import { defineEntity, p } from '@mikro-orm/core'
import type { Prize, Round } from '@wuxin/culture/contest-round.schema'
import type { ContestState } from '@wuxin/culture/contest.schema'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a contest (比赛); what it does is in `contest.entity.ts`. */
export const ContestSchema = defineEntity({
  name: 'Contest',
  tableName: 'contest',
  ...scoped,
  properties: {
    ...record,
    ...told,
    number: p.text(),
    title: p.text(),
    words: p.text().strictNullable(),
    /** The event that it belongs to; its place is the event's. */
    event: p.uuid(),
    state: p.text().$type<ContestState>(),
    groups: p.array().columnType('text[]'),
    rounds: p.json<Round[]>(),
    prizes: p.json<Prize[]>(),
    /** The open round, from 0. */
    round: p.integer(),
    reason: p.text().strictNullable(),
    publishedAt: p.datetime().strictNullable(),
    /** SHA-256 of the raw sheets and of the result that they gave when it was published. */
    seal: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})

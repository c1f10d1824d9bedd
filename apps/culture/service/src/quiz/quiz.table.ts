import { defineEntity, p } from '@mikro-orm/core'
import type { Draw, QuizState, Showing } from '@wuxin/culture/quiz.rules'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a quiz (答题); what it does is in `quiz.entity.ts`. */
export const QuizSchema = defineEntity({
  name: 'Quiz',
  tableName: 'quiz',
  ...scoped,
  properties: {
    ...record,
    ...told,
    event: p.uuid(),
    state: p.text().$type<QuizState>(),
    banks: p.json<string[]>(),
    draws: p.json<Draw[]>(),
    minutes: p.integer(),
    tries: p.integer(),
    closesAt: p.datetime().strictNullable(),
    shows: p.text().$type<Showing>(),
    openedAt: p.datetime().strictNullable(),
    /** When nobody sat it any more. */
    overAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})

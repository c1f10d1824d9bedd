import { LockMode } from '@mikro-orm/core'
import { caseClosed } from '@wuxin/events/feedback'
import { on } from '@wuxin/service/events'
import { actingOn } from '../meetings.work.ts'
import { Topic } from './topic.entity.ts'
import { announce } from './topic.work.ts'

/** Ratings of a case that agree with its result; the third one reopens the case. */
const agreeing: readonly (string | null)[] = ['satisfied', 'basically']

/** Whoever reported the case that became a topic has rated the result there: nobody rings them up to hear it again. */
export const hearRating = on(caseClosed, async ({ id, number, rating }, work) => {
  if (!agreeing.includes(rating)) return
  const found = await work.em.findOne(Topic, { source: 'case', sourceId: id, state: 'verify' }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (found) await announce(work, found, found.confirm({ words: number }, await actingOn(work, found)))
})

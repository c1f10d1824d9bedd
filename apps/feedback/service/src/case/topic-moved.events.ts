import { LockMode } from '@mikro-orm/core'
import { topicMoved } from '@wuxin/events/meetings'
import { areRelated } from '@wuxin/platform/area'
import { on } from '@wuxin/service/events'
import { z } from 'zod'
import { Case } from './case.entity.ts'
import { announce } from './case.work.ts'
import { actingOn } from '../feedback.work.ts'

/** Writes into a case's history how its topic went. What came from another record than a case is passed over, and what a member elsewhere calls a case's. */
export const keepTopicNews = on(topicMoved, async ({ module, id, area, topic, step, words }, work) => {
  if (module !== 'feedback' || !z.uuid().safeParse(id).success) return
  const found = await work.em.findOne(Case, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!found || !areRelated(found.area, area)) return
  const news = { topic: topic.id, number: topic.number, title: topic.title, step, words }
  await announce(work, found, found.hearOfTopic(news, await actingOn(work, found)))
})

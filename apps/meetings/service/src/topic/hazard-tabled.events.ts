import { LockMode } from '@mikro-orm/core'
import { topicMoved } from '@wuxin/events/meetings'
import { hazardClosed, topicWanted } from '@wuxin/events/patrols'
import { limits } from '@wuxin/meetings/limit.rules'
import { cutTo } from '@wuxin/platform/title.rules'
import { on } from '@wuxin/service/events'
import { actingOn } from '../meetings.work.ts'
import { Topic } from './topic.entity.ts'
import { announce, propose } from './topic.work.ts'

/** PATROLS brings a hazard before a meeting (一键议题): it comes into the pool once, and hears at once which topic it is. */
export const takeTabledHazard = on(topicWanted, async ({ id, number, area, title, words, by }, work) => {
  if ((await work.em.count(Topic, { source: 'hazard', sourceId: id })) > 0) return
  const { topic } = await propose(work, {
    area, title: cutTo(title, limits.title), words: cutTo(words, limits.words), source: 'hazard', from: { id, label: number }, proposer: { id: null, name: null, phone: null }, by,
  })
  await work.publish(topicMoved, { module: 'patrols', id, topic: { id: topic.id, number: topic.number, title: topic.title }, area, step: topic.state, outcome: null, words: null })
})

/** The hazard behind a topic was closed, which somebody else than whoever mended it had inspected: so its result is confirmed. */
export const hearClosedHazard = on(hazardClosed, async ({ id, number }, work) => {
  const found = await work.em.findOne(Topic, { source: 'hazard', sourceId: id, state: 'verify' }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (found) await announce(work, found, found.confirm({ words: number }, await actingOn(work, found)))
})

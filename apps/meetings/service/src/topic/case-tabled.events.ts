import { caseTabled } from '@wuxin/events/feedback'
import { limits } from '@wuxin/meetings/limit.rules'
import { cutTo } from '@wuxin/platform/title.rules'
import { on } from '@wuxin/service/events'
import { Topic } from './topic.entity.ts'
import { propose } from './topic.work.ts'

/** FEEDBACK brings a case before a meeting (提交议题): it comes into the pool once, and its result is confirmed as for any proposer outside the shell. */
export const takeTabledCase = on(caseTabled, async ({ id, number, area, title, words, by }, work) => {
  if ((await work.em.count(Topic, { source: 'case', sourceId: id })) > 0) return
  await propose(work, {
    area, title: cutTo(title, limits.title), words: cutTo(words, limits.words), source: 'case', from: { id, label: number }, proposer: { id: null, name: null, phone: null }, by,
  })
})

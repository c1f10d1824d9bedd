import { isOpen, topicRules } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'
import { factsOf } from './topic-facts.ts'

/** What happens next, and by when: 等待提出人核验，截止 2025-05-12 23:59。 Where it is the reader's own step, which one. */
export function nextText(record: TopicRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && topicRules.nextAction(factsOf(record), reader)
  return nextLine({ own: own && t(`topics.do.${own}`), waits: t(`topics.waiting.${record.state}`), dueAt: isOpen(record.state) ? record.dueAt : null })
}

import { isOpen, nextAction } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { dateTimeText } from '@wuxin/web/time'
import { texts } from '../texts.ts'
import { factsOf } from './topic-facts.ts'

/** What happens next, and by when: 等待提出人核验，截止 2025-05-12 23:59。 Where it is the reader's own step, which one. */
export function nextText(record: TopicRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && nextAction(factsOf(record), reader)
  const next = own ? t('topics.yourNext', { step: t(`topics.do.${own}`) }) : t(`topics.waiting.${record.state}`)
  return record.dueAt && isOpen(record.state) ? t('topics.nextWithDue', { next, due: dateTimeText(record.dueAt) }) : t('topics.nextPlain', { next })
}

import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { timelineOf } from './timeline.ts'

/** How a topic stands, in words: shown beside another such standing where somebody took a step first. */
export function standingOf(record: TopicRecord, t: Translate): Record<string, string | null> {
  const [latest] = timelineOf(record, t)
  return {
    [t('topics.column.state')]: t(`states.${record.state}`),
    [t('topics.fact.latest')]: latest ? `${latest.who} ${String(latest.what)}` : null,
    [t('topics.column.clock')]: record.dueAt && dateTimeText(record.dueAt),
    [t('topics.column.body')]: record.body?.name ?? null,
    [t('topics.fact.answer')]: record.answer?.words ?? null,
  }
}

import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { timelineOf } from './timeline.tsx'

/** How a case stands, in words: shown beside another such standing where somebody took a step first. */
export function standingOf(record: CaseRecord, t: Translate): Record<string, string | null> {
  const [latest] = timelineOf(record, t)
  return {
    [t('column.state')]: t(`states.${record.state}`),
    [t('fact.latest')]: latest ? `${latest.who} ${String(latest.what)}` : null,
    [t('column.clock')]: record.dueAt && dateTimeText(record.dueAt),
    [t('fact.plan')]: record.plan,
    [t('fact.result')]: record.result,
  }
}

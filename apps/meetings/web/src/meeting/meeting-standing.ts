import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { titleOf } from './item.rules.ts'

/** How a meeting stands, in words: shown beside another such standing where somebody took a step first. */
export const standingOf = (record: MeetingRecord, t: Translate): Record<string, string> => ({
  [t('meetings.column.state')]: t(`meetings.states.${record.state}`),
  [t('meetings.label.title')]: record.title,
  [t('meetings.column.startsAt')]: dateTimeText(record.startsAt),
  [t('meetings.fact.venue')]: record.venue,
  [t('meetings.agenda.title')]: record.agenda.map((item, index) => `${index + 1}. ${titleOf(item)}`).join(' '),
})

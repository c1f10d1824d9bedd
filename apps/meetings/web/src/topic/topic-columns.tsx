import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { StateTag } from '@wuxin/web/state-tag'
import { TopicStateTag } from './topic-state-tag.tsx'
import { TopicTitle } from './topic-title.tsx'

/** Whether its proposer agreed, once there was something to agree to. */
function Confirmed({ row, t }: { row: TopicRow; t: Translate }) {
  if (row.confirmed) return <StateTag tone="done">{t('topics.confirmed')}</StateTag>
  return row.state === 'closed' && row.outcome !== 'rejected' ? <StateTag tone="waiting">{t('topics.unconfirmed')}</StateTag> : null
}

/** The columns of the topic pool; on a phone the first is the card's title. */
export const topicColumns = (t: Translate): Column<TopicRow>[] => [
  { key: 'number', title: t('topics.column.topic'), sort: true, render: (row) => <TopicTitle row={row} /> },
  { key: 'place', title: t('topics.column.place'), render: (row) => <PlaceText place={row.place} /> },
  { key: 'body', title: t('topics.column.body'), render: (row) => row.body?.name, deskOnly: true },
  { key: 'source', title: t('topics.column.source'), render: (row) => t(`sources.${row.source}`), deskOnly: true },
  { key: 'state', title: t('topics.column.state'), render: (row) => <><TopicStateTag row={row} /> <Confirmed row={row} t={t} /></>, isBadge: true },
  { key: 'dueAt', title: t('topics.column.clock'), sort: true, render: (row) => row.dueAt && <ClockBadge dueAt={row.dueAt} /> },
  { key: 'proposedAt', title: t('topics.column.proposed'), sort: true, render: (row) => <Moment at={row.proposedAt} as="day" />, deskOnly: true },
]

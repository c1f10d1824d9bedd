import type { RecordRow } from '@wuxin/volunteers/service-record.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { StateTag } from '@wuxin/web/state-tag'
import { minutesText } from './minutes-text.ts'
import { occasionText } from './occasion-text.ts'
import { RecordStateTag } from './record-state-tag.tsx'

/** The columns of a list of records; on a phone the first is the card's title. `isOwn` where all are the reader's. */
export const recordColumns = (t: Translate, { isOwn = false } = {}): Column<RecordRow>[] => [
  {
    key: 'day', title: t('records.column.service'), sort: !isOwn,
    render: ({ day, from, to, volunteer, corrected }) => (
      <span className="wx-row-title">
        <small>{`${day} ${from}–${to}`}</small>
        <span>
          {isOwn ? null : volunteer.name} {corrected && <StateTag tone="dueSoon">{t('records.corrected')}</StateTag>}
        </span>
      </span>
    ),
  },
  { key: 'length', title: t('records.column.length'), render: (row) => minutesText(row.minutes, t) },
  { key: 'words', title: t('records.column.words'), render: (row) => row.words },
  { key: 'occasion', title: t('records.column.occasion'), render: (row) => occasionText(row.occasion, t), deskOnly: true },
  { key: 'place', title: t('records.column.place'), render: (row) => <><PlaceText place={row.place} /> {row.spot}</> },
  { key: 'state', title: t('records.column.state'), render: (row) => <RecordStateTag state={row.state} />, isBadge: true },
  { key: 'clock', title: t('records.column.clock'), render: (row) => !isOwn && row.state === 'reported' && <ClockBadge dueAt={row.dueAt} /> },
]

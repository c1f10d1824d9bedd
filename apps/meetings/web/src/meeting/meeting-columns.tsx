import type { MeetingRow } from '@wuxin/meetings/meeting-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { MeetingStateTag } from './meeting-state-tag.tsx'

/** The columns of a list of meetings; on a phone the first is the card's title. */
export const meetingColumns = (t: Translate): Column<MeetingRow>[] => [
  { key: 'number', title: t('meetings.column.meeting'), sort: true, render: (row) => <RowTitle number={row.number} title={row.title} /> },
  { key: 'startsAt', title: t('meetings.column.startsAt'), sort: true, render: (row) => <Moment at={row.startsAt} /> },
  { key: 'body', title: t('meetings.column.body'), render: (row) => row.body.name },
  { key: 'place', title: t('meetings.column.place'), render: (row) => <PlaceText place={row.place} />, deskOnly: true },
  {
    key: 'state',
    title: t('meetings.column.state'),
    isBadge: true,
    render: (row) => (
      <>
        <MeetingStateTag state={row.state} /> <ClockBadge dueAt={row.dueAt} />
      </>
    ),
  },
  { key: 'items', title: t('meetings.column.items'), render: (row) => t('meetings.items', { count: row.items }) },
  {
    key: 'attendance',
    title: t('meetings.column.attendance'),
    render: ({ attendance }) => (attendance.seats === 0 ? t('meetings.notYet') : t('meetings.attended', attendance)),
  },
]

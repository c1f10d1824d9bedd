import './meeting.css'
import { meetingChips, meetingListInput } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRow } from '@wuxin/meetings/meeting-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetingColumns } from './meeting-columns.tsx'
import { meetingPath } from './meeting-path.ts'
import { OwnCalendar } from './own-calendar.tsx'
import { useMeetingFilters } from './use-meeting-filters.ts'

/** All meetings of one's place: what is coming, what is in session, what waits for its minutes. */
export default function MeetingListPage() {
  const t = useTexts()
  const can = useCan()
  const filters = useMeetingFilters()
  return (
    <>
      <ListPage
        title={t('meetings.list.title')}
        schema={meetingListInput}
        query={(input) => trpc.meetings.list.queryOptions(input)}
        columns={meetingColumns(t)}
        rowKey={(row: MeetingRow) => row.id}
        rowHref={(row) => meetingPath(row.id)}
        chips={{ key: 'chip', choices: choicesOf(meetingChips, (chip) => t(`meetings.chips.${chip}`)) }}
        filters={filters}
        action={can('meeting:arrange') && { label: t('meetings.list.arrange'), icon: 'plus', href: modulePath('meetings', 'meetings/new') }}
        emptyText={t('meetings.list.none')}
        exportFile="meetings.xlsx"
      />
      <OwnCalendar />
    </>
  )
}

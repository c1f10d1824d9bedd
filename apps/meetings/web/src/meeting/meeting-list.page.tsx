import './meeting.css'
import { meetingChips, meetingListInput } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRow } from '@wuxin/meetings/meeting-view.schema'
import { Icon } from '@wuxin/web/icon'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { exportHref } from './export-href.ts'
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
        chips={{ key: 'chip', choices: meetingChips.map((value) => ({ value, label: t(`meetings.chips.${value}`) })) }}
        filters={filters}
        action={
          can('meeting:arrange') && (
            <Link className="wx-button wx-button--main" to={modulePath('meetings', 'meetings/new')}>
              <Icon name="plus" /> {t('meetings.list.arrange')}
            </Link>
          )
        }
        emptyText={t('meetings.list.none')}
        exportHref={exportHref}
      />
      <OwnCalendar />
    </>
  )
}

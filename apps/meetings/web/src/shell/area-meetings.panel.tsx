import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { listPath } from '@wuxin/web/list-path'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import type { PanelSlots } from '@wuxin/web/slots'
import { dateTimeText } from '@wuxin/web/time'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TopicLines } from '../topic/topic-lines.tsx'

/** Beside a place: its bodies and when they meet next, how many topics are open and late, and the latest of them. */
export default function AreaMeetingsPanel({ code }: PanelSlots['platform.area']) {
  const t = useTexts()
  const topics = useQuery(trpc.topics.list.queryOptions({ area: code, size: 5 }))
  const bodies = useQuery(trpc.bodies.list.queryOptions({ area: code, size: 5 }))
  const error = topics.error ?? bodies.error
  if (error) return <LoadFailed error={error} retry={() => void Promise.all([topics.refetch(), bodies.refetch()])} />
  if (!topics.data || !bodies.data) return <Skeleton active paragraph={{ rows: 3 }} />
  return (
    <>
      <ul className="wx-record-links">
        {bodies.data.rows.map(({ id, name, nextMeeting }) => (
          <li key={id}>
            <Link to={modulePath('meetings', `bodies/${id}`)}>{name}</Link>
            {nextMeeting && <span className="wx-quiet">{t('panel.next', { at: dateTimeText(nextMeeting) })}</span>}
          </li>
        ))}
      </ul>
      {topics.data.rows.length === 0 && <p className="wx-quiet">{t('panel.none')}</p>}
      {topics.data.rows.length > 0 && (
        <>
          <p>
            <Link to={listPath('meetings', 'topics', { area: code, chip: 'open' })}>{t('panel.open', { count: topics.data.chips.open })}</Link>
            {' · '}
            <Link to={listPath('meetings', 'topics', { area: code, chip: 'overdue' })}>{t('panel.overdue', { count: topics.data.chips.overdue })}</Link>
            {' · '}
            <Link to={listPath('meetings', 'topics', { area: code })}>{t('panel.all')}</Link>
          </p>
          <TopicLines rows={topics.data.rows} />
        </>
      )}
    </>
  )
}

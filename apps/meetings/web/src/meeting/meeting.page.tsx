import './meeting.css'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { LoadFailed } from '@wuxin/web/load-failed'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'
import { useRule } from '../trace/use-rule.ts'
import { useTrace } from '../trace/use-trace.ts'
import { MeetingNotices } from './meeting-notices.tsx'
import { meetingOwners } from './meeting-owners.tsx'
import { MeetingParts, type Opened } from './meeting-parts.tsx'
import { MeetingStateTag } from './meeting-state-tag.tsx'
import { meetingTimeline } from './meeting-timeline.tsx'
import { useMeeting } from './use-meeting.ts'
import { useMeetingActions } from './use-meeting-actions.tsx'
import { useMeetingFacts } from './use-meeting-facts.tsx'

const StepDrawer = lazy(() => import('./step-drawer.tsx'))
const ResolveDrawer = lazy(() => import('./resolve-drawer.tsx'))

const way = ['draft', 'notified', 'in_session', 'minutes', 'confirmed'] as const

/** One meeting: where it stands and what to do next, who is there, its agenda or its minutes, then its history. */
export default function MeetingPage() {
  const t = useTexts()
  const { id } = useParams()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { data: record, error, refetch } = useMeeting(id)
  const actions = useMeetingActions(record, (step) => setOpened({ step }))
  const facts = useMeetingFacts(record)
  const rule = useRule('meetings.meeting', record && { area: record.area, began: record.startsAt })
  const trace = useTrace('meetings', id)
  if (!record) return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  const { state } = record
  const close = () => setOpened(null)
  const item = opened && 'item' in opened ? record.agenda.find((each) => each.id === opened.item) : undefined
  return (
    <>
      <RecordPage
        code={record.number}
        title={record.title}
        state={<MeetingStateTag state={state} />}
        clock={<ClockBadge dueAt={record.dueAt} />}
        action={actions.main}
        more={actions.more}
        way={state === 'cancelled' ? undefined : { steps: way.map((key) => ({ key, label: t(`meetings.way.${key}`) })), now: state === 'published' ? null : state }}
        notice={<MeetingNotices record={record} error={actions.error} />}
        facts={facts}
        timeline={meetingTimeline(record, t)}
        accountability={{ owners: meetingOwners(record, t), rule, trace }}
      >
        <MeetingParts record={record} open={setOpened} />
      </RecordPage>
      <Suspense>
        {opened && 'step' in opened && <StepDrawer key={opened.step} name={opened.step} seat={opened.seat} record={record} onClose={close} />}
        {item && <ResolveDrawer key={item.id} record={record} item={item} onClose={close} />}
      </Suspense>
    </>
  )
}

import './meeting.css'
import { meetingRules } from '@wuxin/meetings/meeting.rules'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { meetingOwners } from './meeting-owners.tsx'
import { MeetingParts, type Opened } from './meeting-parts.tsx'
import { MeetingStateTag } from './meeting-state-tag.tsx'
import { meetingTimeline } from './meeting-timeline.ts'
import { meetingWarnings } from './meeting-warnings.ts'
import { useMeeting } from './use-meeting.ts'
import { useMeetingActions } from './use-meeting-actions.ts'
import { useMeetingFacts } from './use-meeting-facts.tsx'

const MeetingDrawer = lazy(() => import('./meeting-drawer.tsx'))
const ResolveDrawer = lazy(() => import('./resolve-drawer.tsx'))

const way = ['draft', 'notified', 'in_session', 'minutes', 'confirmed'] as const

/** One meeting: where it stands and what to do next, who is there, its agenda or its minutes, then its history. */
export default function MeetingPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [opened, setOpened] = useState<Opened | null>(null)
  const query = useMeeting(id)
  const { data: record } = query
  const actions = useMeetingActions(record, (step) => setOpened({ step }))
  const facts = useMeetingFacts(record)
  const rule = useRule('meetings.meeting', record && { area: record.area, began: record.startsAt })
  const trace = useTrace(traced, 'meetings', id)
  if (!record) return <Arriving query={query} />
  const { state } = record
  const close = () => setOpened(null)
  const item = opened && 'item' in opened ? record.agenda.find((each) => each.id === opened.item) : undefined
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<MeetingStateTag state={state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={actions.main}
      more={actions.more}
      way={state === 'cancelled' ? undefined : { steps: way.map((key) => ({ key, label: t(`meetings.way.${key}`) })), now: state === 'published' ? null : state }}
      notice={<Notices warnings={meetingWarnings(record, t)} error={actions.error} waits={!meetingRules.nextAction(record, caller) && t(`meetings.waiting.${state}`)} />}
      facts={facts}
      timeline={meetingTimeline(record, t)}
      accountability={{ owners: meetingOwners(record, t), rule, trace }}
      drawer={
        <>
          {opened && 'step' in opened && <MeetingDrawer key={opened.step} name={opened.step} seat={opened.seat} record={record} onClose={close} />}
          {item && <ResolveDrawer key={item.id} record={record} item={item} onClose={close} />}
        </>
      }
    >
      <MeetingParts record={record} open={setOpened} />
    </RecordPage>
  )
}

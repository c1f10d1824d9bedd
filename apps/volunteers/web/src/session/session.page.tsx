import { skipToken, useQuery } from '@tanstack/react-query'
import { dayOf } from '@wuxin/platform/working-day'
import { sessionRules } from '@wuxin/volunteers/session.rules'
import { Arriving } from '@wuxin/web/arriving'
import { Notices } from '@wuxin/web/notices'
import { useNow } from '@wuxin/web/now'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { dayEdge } from '@wuxin/web/time'
import { useClickStep } from '@wuxin/web/use-click-step'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { client, trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { AttendancePart } from './attendance.part.tsx'
import { sessionFacts } from './session-facts.tsx'
import { sessionNoun, type SessionStepName } from './session-noun.ts'
import { SessionStateTag } from './session-state-tag.tsx'

const SessionDrawer = lazy(() => import('./session-drawer.tsx'))

const way = ['planned', 'held', 'closed'] as const
const telling = { texts: 'sessions', byClock: [], tones: { plan: 'waiting', close: 'done', cancel: 'outOfRemit' } } as const

/** One session: where it stands and what to do next, then the facts, who came, its history, and who answers for it. */
export default function SessionPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const now = useNow()
  const [open, setOpen] = useState<SessionStepName | null>(null)
  const click = useClickStep()
  const query = useQuery(trpc.sessions.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(sessionNoun, record, setOpen)
  const rule = useRule('volunteers.session', record && { area: record.area, began: record.steps[0]?.at ?? dayEdge(record.day) })
  const trace = useRecordTrace('sessions', record)
  if (!record) return <Arriving query={query} />
  const { state, day, unit, version } = record
  const hold = {
    label: t('sessions.do.hold'),
    busy: click.isPending,
    cannot: dayOf(new Date(now)) < day ? t('sessions.ahead', { day }) : undefined,
    onClick: () => click.mutate({ step: () => client.sessions.hold.mutate({ id: record.id, version }), said: t('sessions.held') }),
  }
  const action = sessionRules.mayDo('hold', record, caller) ? hold : main
  const remove = (attendance: string) => click.mutate({ step: () => client.sessions.removeAttendance.mutate({ id: record.id, version, attendance }), said: t('sessions.removed') })
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<SessionStateTag state={state} />}
      action={action}
      more={more}
      way={state === 'cancelled' ? undefined : { steps: way.map((key) => ({ key, label: t(`sessions.way.${key}`) })), now: state === 'closed' ? null : state }}
      notice={<Notices error={click.error} waits={!action && sessionNoun.isOpen(record) && nextText(sessionNoun, record, null)} />}
      facts={sessionFacts(record, t)}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: [{ label: t('sessions.column.unit'), name: unit.name, detail: record.provider }], rule, trace }}
      drawer={open && <SessionDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <AttendancePart record={record} onRemove={sessionRules.mayDo('remove', record, caller) ? remove : undefined} />
    </RecordPage>
  )
}

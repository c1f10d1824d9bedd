import './event.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { eventRules, missingOf, stepOfEvent } from '@wuxin/culture/event.rules'
import { eventSteps } from '@wuxin/culture/event.schema'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { nextText } from '@wuxin/web/noun/next-text'
import { useNow } from '@wuxin/web/now'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useNavigate, useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { eventFacts } from './event-facts.tsx'
import { EventMorePart } from './event-more.part.tsx'
import { eventNoun, type EventStepName } from './event-noun.ts'
import { EventStateTag } from './event-state-tag.tsx'
import { eventTelling } from './event-telling.ts'
import { ScoreCardPart } from './score-card.part.tsx'

const EventDrawer = lazy(() => import('./event-drawer.tsx'))

/** What a draft lacks before it is published, by the names of its form. */
function lacks(record: EventRecord, t: Translate): string | null {
  if (record.state !== 'draft') return null
  const missing = missingOf(record).map((field) => (field === 'place' || field === 'words' ? t(`events.missing.${field}`) : t(`particulars.${record.kind}.${field}`)))
  return missing.length === 0 ? null : t('events.lacks', { fields: missing.join(t('events.joint')) })
}

/** One event on its seven steps: where it stands and what to do next, then its facts, what hangs on it, its history, and who answers for it. */
export default function EventPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const { id } = useParams()
  const [open, setOpen] = useState<EventStepName | null>(null)
  const query = useQuery(trpc.events.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main: next, more } = useActions(eventNoun, record, setOpen)
  const today = dateText(useNow())
  const rule = useRule('culture.event', record && { area: record.area, began: record.starts })
  const trace = useRecordTrace('events', record)
  if (!record) return <Arriving query={query} />
  const { state } = record
  // Before its own day nothing of it begins: what waits then is the day.
  const isEarly = (state === 'sign_up' || (state === 'published' && !record.hasSignUp)) && today < dateText(record.starts)
  // Its booking was refused, or taken back when the venue was closed.
  const isHomeless = record.venue !== null && record.venue.booking === null && (state === 'draft' || state === 'published' || state === 'sign_up')
  const main = isEarly ? null : next
  const lack = lacks(record, t)
  const amend = { key: 'amend', label: t('events.do.amend'), onClick: () => void navigate(modulePath('culture', `events/${record.id}/edit`)) }
  const mayAmend = eventRules.mayDo('amend', record, caller)
  const isLacking = lack !== null && mayAmend
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<EventStateTag state={state} />}
      clock={record.dueAt && <ClockBadge dueAt={record.dueAt} />}
      action={isLacking ? amend : main}
      more={mayAmend && !isLacking ? [amend, ...more] : more}
      way={state === 'cancelled' ? undefined : { steps: eventSteps.map((key) => ({ key, label: t(`events.steps.${key}`) })), now: state === 'archived' ? null : stepOfEvent(state), skipped: record.hasSignUp ? [] : ['sign_up'] }}
      notice={<Notices warnings={[...(lack === null ? [] : [lack]), ...(isHomeless ? [t('events.noBooking', { name: record.venue?.name })] : [])]} waits={isEarly ? t(state === 'sign_up' && !record.signUpClosed ? 'events.onItsDay' : 'events.onItsDayOpen', { day: dateText(record.starts) }) : !main && eventNoun.isOpen(record) && nextText(t, eventNoun, record, null)} />}
      facts={eventFacts(record, t)}
      wholeWay={record.finishedAt ? { label: t('events.archive'), href: modulePath('culture', `events/${record.id}/archive`) } : undefined}
      timeline={timelineOf(record.steps, eventTelling, t)}
      accountability={{ owners: [{ label: t('events.column.organiser'), name: record.organiser || t('events.nobody') }], rule, trace }}
      drawer={open && <EventDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <EventMorePart record={record} />
      <ScoreCardPart card={record.scoreCard} />
    </RecordPage>
  )
}

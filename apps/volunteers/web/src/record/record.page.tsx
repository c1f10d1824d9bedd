import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { PhotoList } from '@wuxin/web/photo-list'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { minutesText } from './minutes-text.ts'
import { occasionText } from './occasion-text.ts'
import { recordNoun, type RecordStepName } from './record-noun.ts'
import { RecordStateTag } from './record-state-tag.tsx'

const ServiceDrawer = lazy(() => import('./service-drawer.tsx'))

const tones = { report: 'waiting', confirm: 'done', refuse: 'outOfRemit', correct: 'dueSoon', escalate: 'overdue' } as const

/** One record of service: when, where, what was done, whether it counts, and what stood before each correction. */
export default function ServiceRecordPage() {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<RecordStepName | null>(null)
  const query = useQuery(trpc.records.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(recordNoun, record, setOpen)
  const trace = useRecordTrace('records', record)
  if (!record) return <Arriving query={query} />
  const { volunteer, day, from, to, minutes, photos, state, reason, personId } = record
  const isOwn = personId === caller.id
  return (
    <RecordPage
      title={`${volunteer.name} · ${day}`}
      state={<RecordStateTag state={state} />}
      clock={state === 'reported' && <ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      notice={<Notices warnings={reason === null ? [] : [t('records.refusedBecause', { reason })]} waits={!main && state === 'reported' && nextText(recordNoun, record, null)} />}
      facts={[
        { label: t('records.column.volunteer'), value: can('volunteer:list') && !isOwn ? <Link to={modulePath('volunteers', `volunteers/${volunteer.id}`)}>{volunteer.name}</Link> : volunteer.name },
        { label: t('records.fact.time'), value: `${day} ${from}–${to}` },
        { label: t('records.column.length'), value: minutesText(minutes, t) },
        { label: t('records.column.occasion'), value: occasionText(record.occasion, t) },
        { label: t('records.column.place'), value: `${record.place.path} · ${record.spot}` },
        { label: t('records.column.words'), value: record.words, wide: true },
        { label: t('records.fact.photos'), value: photos.length > 0 ? <PhotoList links={photos} label={t('records.fact.photos')} /> : null, wide: true },
      ]}
      timeline={timelineOf(record.steps, { texts: 'records', byClock: ['escalate'], tones }, t)}
      accountability={{ owners: [{ label: t('records.column.volunteer'), name: volunteer.name }], trace }}
      drawer={open && <ServiceDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}

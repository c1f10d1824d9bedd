import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { hasSetOut } from '@wuxin/volunteers/alarm.rules'
import type { AlarmRecord } from '@wuxin/volunteers/curtain.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { joined, type Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Notices } from '@wuxin/web/notices'
import { renewEvery } from '@wuxin/web/query-client'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { PersonPart } from '../household/person.part.tsx'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { alarmNoun, type AlarmStepName } from './alarm-noun.ts'
import { AlarmStateTag } from './alarm-state-tag.tsx'
import { LadderPart } from './ladder.part.tsx'

const AlarmDrawer = lazy(() => import('./alarm-drawer.tsx'))

const tones = { raise: 'overdue', climb: 'overdue', noAnswer: 'dueSoon', close: 'done' } as const
const groups = { rung: 'alarms.rungs', because: 'alarms.causes', outcome: 'alarms.outcomes' }

const factsOf = (record: AlarmRecord, t: Translate) => [
  { label: t('alarms.column.place'), value: record.place.path },
  { label: t('alarms.fact.because'), value: t(`alarms.causes.${record.because}`) },
  { label: t('alarms.column.raised'), value: <Moment at={record.raisedAt} /> },
  { label: t('alarms.fact.household'), value: record.household && <Link to={modulePath('volunteers', `households/${record.household}`)}>{t('alarms.file')}</Link> },
  { label: t('alarms.column.outcome'), value: record.outcome && t(`alarms.outcomes.${record.outcome}`) },
  { label: t('alarms.fact.closed'), value: record.closedAt && <Moment at={record.closedAt} /> },
  { label: t('alarms.label.words'), value: record.words, wide: true },
]

/** One alarm: whom it is with, until when, and where to call; it climbs while one reads. */
export default function AlarmPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<AlarmStepName | null>(null)
  const query = useQuery({ ...trpc.alarms.get.queryOptions(id ? { id } : skipToken), refetchInterval: renewEvery(30_000) })
  const { data: record } = query
  const { main, more } = useActions(alarmNoun, record, setOpen)
  const rule = useRule('volunteers.curtain', record && { area: record.area, began: record.raisedAt })
  if (!record) return <Arriving query={query} />
  const isOpen = record.state !== 'closed'
  const asked = record.ladder.findLast(({ at }) => at !== null)
  return (
    <RecordPage
      code={record.number}
      title={t('alarms.one', { place: record.place.name })}
      state={<AlarmStateTag state={record.state} />}
      clock={isOpen && <ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={{ steps: (['call', 'visit', 'closed'] as const).map((key) => ({ key, label: t(`alarms.way.${key}`) })), now: isOpen ? record.state : null }}
      notice={<Notices warnings={main ? [t(`alarms.yours.${hasSetOut(record, caller) ? 'gone' : record.state}`)] : []} waits={!main && isOpen && nextText(alarmNoun, record, null)} />}
      facts={factsOf(record, t)}
      timeline={timelineOf(record.steps, { texts: 'alarms', byClock: ['raise', 'climb'], tones, groups }, t)}
      accountability={{ owners: isOpen && asked ? [{ label: t(`alarms.rungs.${asked.rung}`), name: joined(asked.names) || t('alarms.nobody') }] : [], rule }}
      drawer={open && <AlarmDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      {isOpen && record.household && <PersonPart household={record.household} because={t('alarms.because', { number: record.number })} />}
      <LadderPart ladder={record.ladder} state={record.state} />
    </RecordPage>
  )
}

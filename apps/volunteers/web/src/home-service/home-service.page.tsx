import { skipToken, useQuery } from '@tanstack/react-query'
import type { HomeServiceState } from '@wuxin/volunteers/home-service.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { homeServiceNoun, type HomeServiceStepName } from './home-service-noun.ts'
import { HomeServiceStateTag } from './home-service-state-tag.tsx'
import { useHomeServiceFacts } from './use-home-service-facts.tsx'

const HomeServiceDrawer = lazy(() => import('./home-service-drawer.tsx'))

const way = ['accept', 'repair', 'call_back'] as const satisfies readonly HomeServiceState[]
const tones = { ask: 'waiting', callBack: 'done', decline: 'outOfRemit', withdraw: 'outOfRemit', escalate: 'overdue' } as const

/** One matter of the service home: where it stands and what to do next, then what is to be mended, its history, and who answers for it. */
export default function HomeServicePage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<HomeServiceStepName | null>(null)
  const query = useQuery(trpc.homeServices.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(homeServiceNoun, record, setOpen)
  const facts = useHomeServiceFacts(record)
  const rule = useRule('volunteers.home-service', record && { area: record.area, began: record.askedAt })
  const trace = useRecordTrace('home-services', record)
  if (!record) return <Arriving query={query} />
  const { state, reason, reopened } = record
  const hasLeft = state === 'declined' || state === 'withdrawn'
  const warnings = [
    ...(reopened > 0 && state === 'repair' ? [t('homeServices.again', { words: record.callBacks.at(-1)?.words ?? '' })] : []),
    ...(hasLeft && reason ? [t(`homeServices.left.${state}`, { reason })] : []),
  ]
  return (
    <RecordPage
      code={record.number}
      title={record.title || t(`homeServices.kinds.${record.kind}`)}
      state={<HomeServiceStateTag state={state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={hasLeft ? undefined : { steps: way.map((key) => ({ key, label: t(`homeServices.steps.${key}`) })), now: state === 'closed' ? null : state }}
      notice={<Notices warnings={warnings} waits={!main && homeServiceNoun.isOpen(record) && nextText(homeServiceNoun, record, null)} />}
      facts={facts}
      timeline={timelineOf(record.steps, { texts: 'homeServices', byClock: ['escalate'], tones, groups: { mended: 'homeServices.verdicts' } }, t)}
      accountability={{ owners: [{ label: t('homeServices.column.unit'), name: record.unit?.name ?? '—', detail: <HomeServiceStateTag state={state} /> }], rule, trace }}
      drawer={open && <HomeServiceDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}

import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
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
import { pledgeFacts } from './pledge-facts.tsx'
import { pledgeNoun, type PledgeStepName } from './pledge-noun.ts'
import { PledgeStateTag } from './pledge-state-tag.tsx'

const PledgeDrawer = lazy(() => import('./pledge-drawer.tsx'))

const way = ['pledge', 'publish', 'keep', 'review'] as const
const telling = {
  texts: 'pledges', byClock: ['fallDue', 'escalate'], groups: { verdict: 'pledges.verdicts' },
  tones: { pledge: 'waiting', finish: 'done', review: 'done', withdraw: 'outOfRemit', fallDue: 'dueSoon', escalate: 'overdue' },
} as const

/** One pledge: where it stands and what to do next, then what was pledged, its history, and who answers for it. */
export default function PledgePage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<PledgeStepName | null>(null)
  const query = useQuery(trpc.pledges.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(pledgeNoun, record, setOpen)
  const rule = useRule('volunteers.pledge', record && { area: record.area, began: record.pledgedAt })
  const trace = useRecordTrace('pledges', record)
  if (!record) return <Arriving query={query} />
  const { state, verdict, member } = record
  return (
    <RecordPage
      title={record.title}
      state={<PledgeStateTag state={state} verdict={verdict} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={state === 'withdrawn' ? undefined : { steps: way.map((key) => ({ key, label: t(`pledges.way.${key}`) })), now: state === 'closed' ? null : state }}
      notice={<Notices waits={!main && pledgeNoun.isOpen(record) && nextText(pledgeNoun, record, null)} />}
      facts={pledgeFacts(record, t)}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: [{ label: t('pledges.column.member'), name: member.name }], rule, trace }}
      drawer={open && <PledgeDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}

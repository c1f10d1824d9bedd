import '../staff.css'
import './project.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { actsFor, isClaimable } from '@wuxin/volunteers/listing.rules'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { useNow } from '@wuxin/web/now'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { listingFacts } from './listing-facts.tsx'
import { listingNoun, type ListingStepName } from './listing-noun.ts'
import { ListingProjects } from './listing-projects.tsx'
import { ListingStateTag } from './listing-state-tag.tsx'
import { Matches } from './matches.tsx'

const ListingDrawer = lazy(() => import('./listing-drawer.tsx'))

const tones = { add: 'waiting', close: 'outOfRemit', expire: 'outOfRemit' } as const

/** One need or resource: how much of it is left, who claimed of it, and what on the other side fits it. */
export default function ListingPage() {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<ListingStepName | null>(null)
  const today = dateText(useNow())
  const query = useQuery(trpc.listings.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(listingNoun, record, setOpen)
  const rule = useRule('volunteers.listing', record && { area: record.area, began: record.publishedAt ?? `${record.from}T00:00:00+08:00` })
  const trace = useRecordTrace('listings', record)
  if (!record) return <Arriving query={query} />
  const isOpen = isClaimable(record, today) && record.free > 0
  const isOwn = actsFor(record, caller)
  const mayClaim = !isOwn && isOpen && can('project:join')
  const waits = record.state === 'published' && !isOpen && t(record.free === 0 ? 'listings.allTaken' : 'listings.over')
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<ListingStateTag state={record.state} />}
      action={main ?? (mayClaim && { label: t(`listings.claim.${record.side}`), href: modulePath('volunteers', `projects/new?listing=${record.id}`) })}
      more={more}
      notice={<Notices waits={waits} />}
      facts={listingFacts(record, t)}
      timeline={timelineOf(record.steps, { texts: 'listings', byClock: ['expire'], tones, groups: { side: 'listings.side' } }, t)}
      accountability={{ owners: [{ label: t('listings.column.owner'), name: record.owner.name }], rule, trace }}
      drawer={open && <ListingDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <ListingProjects record={record} />
      {isOpen && <Matches record={record} isOwn={isOwn} />}
    </RecordPage>
  )
}

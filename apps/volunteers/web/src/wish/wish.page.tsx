import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { isOpenWish, stepOfWish, wishLifecycle } from '@wuxin/volunteers/wish.rules'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { wishActions, wishSteps } from '@wuxin/volunteers/wish.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import { Notices } from '@wuxin/web/notices'
import type { Accountability } from '@wuxin/web/record-page'
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
import { useWishFacts } from './use-wish-facts.tsx'
import { claimerText } from './wish-claimer.ts'
import { wishTitle } from './wish-columns.tsx'
import { wishNoun, type WishStepName } from './wish-noun.ts'
import { WishStateTag } from './wish-state-tag.tsx'
import { wishWarnings } from './wish-warnings.ts'

const WishDrawer = lazy(() => import('./wish-drawer.tsx'))

/** Steps that nobody takes but a clock. */
const byClock = wishActions.filter((action) => wishLifecycle.actions[action].by === null)
const tones = {
  post: 'waiting', confirm: 'done', rate: 'done', lapse: 'done', dispute: 'overdue', release: 'waiting', takeBack: 'waiting', lapseClaim: 'overdue', decline: 'outOfRemit', withdraw: 'outOfRemit',
  expire: 'outOfRemit', relist: 'waiting', remind: 'dueSoon', escalate: 'overdue',
} as const

/** Who took it down, who organises it now, and who has it. */
const ownersOf = ({ claimer, registrar, state }: WishRecord, t: Translate): Accountability['owners'] => [
  ...(registrar ? [{ label: t('wishes.owner.registrar'), name: registrar.name }] : []),
  claimer ? { label: t('wishes.owner.claimer'), name: claimerText(claimer) ?? '' } : { label: t('wishes.owner.now'), name: t(`wishes.waiting.${state}`) },
]

/** One wish: where it stands and what to do next, then the facts, its history, and who answers for it. */
export default function WishPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<WishStepName | null>(null)
  const query = useQuery(trpc.wishes.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(wishNoun, record, setOpen)
  const facts = useWishFacts(record)
  const rule = useRule('volunteers.wish', record && { area: record.area, began: record.postedAt })
  const trace = useRecordTrace('wishes', record)
  if (!record) return <Arriving query={query} />
  const isOpen = isOpenWish(record.state)
  return (
    <RecordPage
      code={record.number}
      title={wishTitle(record, t)}
      state={<WishStateTag state={record.state} />}
      clock={isOpen && <ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={isOpen || record.state === 'closed' ? { steps: wishSteps.map((key) => ({ key, label: t(`wishes.steps.${key}`) })), now: isOpen ? stepOfWish(record.state) : null } : undefined}
      notice={<Notices warnings={wishWarnings(record, t)} waits={!main && isOpen && nextText(wishNoun, record, null)} />}
      facts={facts}
      timeline={record.steps.length > 0 ? timelineOf(record.steps, { texts: 'wishes', byClock, tones, groups: { source: 'wishes.sources' } }, t) : undefined}
      accountability={{ owners: ownersOf(record, t), rule, trace }}
      drawer={open && <WishDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}

import { skipToken, useQuery } from '@tanstack/react-query'
import { matterStates } from '@wuxin/culture/matter.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { historyOf, postText } from '@wuxin/web/history'
import { Moment } from '@wuxin/web/moment'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.ts'
import type { StepName } from './matter-drawer.tsx'
import { MatterStateTag } from './matter-state-tag.tsx'
import { nextText } from './next-text.ts'
import { useMatterAction } from './use-matter-action.ts'

const MatterDrawer = lazy(() => import('./matter-drawer.tsx'))

/** One matter: where it stands and what to do next, then its facts, its history, and who answers for it. */
export default function MatterPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<StepName | null>(null)
  const query = useQuery(trpc.matters.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, error } = useMatterAction(record, setOpen)
  const rule = useRule('culture.matter', record && { area: record.area, began: record.addedAt })
  const trace = useTrace(traced, 'matters', id)
  if (!record) return <Arriving query={query} />
  const isClosed = record.state === 'closed'
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<MatterStateTag state={record.state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main}
      way={{ steps: matterStates.map((key) => ({ key, label: t(`states.${key}`) })), now: isClosed ? null : record.state }}
      notice={<Notices error={error} waits={!main && !isClosed && nextText(record, null)} />}
      facts={[
        { label: t('label.words'), value: record.words, wide: true },
        { label: t('column.place'), value: record.place.path },
        { label: t('column.addedAt'), value: <Moment at={record.addedAt} /> },
        { label: t('label.result'), value: record.result, wide: true },
      ]}
      timeline={historyOf(record.steps, { who: ({ actor }) => postText(actor) ?? t('resident.somebody'), what: ({ action }) => t(`did.${action}`), tones: { enter: 'waiting', close: 'done' } })}
      accountability={{ owners: [{ label: t('column.owner'), name: record.owner ?? t('waiting.open') }], rule, trace }}
      drawer={open && <MatterDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}

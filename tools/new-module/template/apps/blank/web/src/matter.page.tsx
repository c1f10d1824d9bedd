import { skipToken, useQuery } from '@tanstack/react-query'
import { mayClose } from '@wuxin/blank/matter.rules'
import { matterStates, type MatterRecord } from '@wuxin/blank/matter.schema'
import type { Translate } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from './api.ts'
import { MatterStateTag } from './matter-state-tag.tsx'
import { useTexts } from './texts.ts'

const MatterCloseForm = lazy(() => import('./matter-close.form.tsx'))

/** What happened, the newest first. */
function timelineOf({ addedAt, addedBy, end }: MatterRecord, t: Translate): TimelineEntry[] {
  const added: TimelineEntry = { id: 'add', at: addedAt, who: addedBy, what: t('did.add') }
  return end ? [{ id: 'close', at: end.at, who: end.by, what: t('did.close'), detail: end.result, tone: 'done' }, added] : [added]
}

/** One matter: where it stands and what to do next, then its facts and history. */
export default function MatterPage() {
  const t = useTexts()
  const { id } = useParams()
  const { caller } = useSession()
  const [isClosing, setClosing] = useState(false)
  const { data: record, error, refetch } = useQuery(trpc.matters.get.queryOptions(id ? { id } : skipToken))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!record) return <Skeleton active paragraph={{ rows: 8 }} />
  const { number, title, state, place, words, addedBy, end } = record
  return (
    <>
      <RecordPage
        code={number}
        title={title}
        state={<MatterStateTag state={state} />}
        way={{ steps: matterStates.map((key) => ({ key, label: t(`states.${key}`) })), now: end ? null : state }}
        action={mayClose(record, caller) && { label: t('do.close'), onClick: () => setClosing(true) }}
        facts={[
          { label: t('fact.words'), value: words, wide: true },
          { label: t('fact.place'), value: place },
          { label: t('fact.result'), value: end?.result, wide: true },
        ]}
        timeline={timelineOf(record, t)}
        accountability={{ owners: [{ label: t('owner.addedBy'), name: addedBy }, ...(end ? [{ label: t('owner.closedBy'), name: end.by }] : [])] }}
      />
      {isClosing && (
        <Suspense>
          <MatterCloseForm record={record} onClose={() => setClosing(false)} />
        </Suspense>
      )}
    </>
  )
}

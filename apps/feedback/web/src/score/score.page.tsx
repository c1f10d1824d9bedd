import './score.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { lowText } from './low-text.ts'
import { ResultsPart } from './results.part.tsx'
import { SaidPart } from './said.part.tsx'
import { scoreFacts } from './score-facts.tsx'
import { scoreNoun, type ScoreStepName } from './score-noun.ts'
import { ScoreOpenPart } from './score-open.part.tsx'
import { ScoreStateTag } from './score-state-tag.tsx'

const ScoreDrawer = lazy(() => import('./score-drawer.tsx'))
const KeyInDrawer = lazy(() => import('./key-in-drawer.tsx'))

const telling = { texts: 'score', byClock: ['open', 'lapse'], tones: { open: 'waiting', close: 'done', lapse: 'done', reopen: 'dueSoon' } } as const
/** Cards come in meanwhile: the page asks again. Milliseconds. */
const meanwhile = 15_000

/** One score round: its code while it is open, then what came of each item, what people said, and its history. */
export default function ScorePage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<ScoreStepName | 'giveByHand' | null>(null)
  const query = useQuery({ ...trpc.scores.get.queryOptions(id ? { id } : skipToken), refetchInterval: ({ state }) => ((state.data as ScoreRecord | undefined)?.state === 'open' ? meanwhile : false) })
  const { data: record } = query
  const { main, more } = useActions(scoreNoun, record, setOpen)
  const rule = useRule('feedback.score', record && { area: record.area, began: record.opens })
  const trace = useTrace(traced, 'scores', id)
  if (!record) return <Arriving query={query} />
  const { state, items, readAt } = record
  const isOpen = state === 'open'
  const keysIn = isOpen && can('score:key-in', record)
  const close = () => setOpen(null)
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<ScoreStateTag state={state} low={record.low} />}
      action={main ?? (isOpen && { label: t('score.do.poster'), href: modulePath('feedback', `scores/${record.id}/poster`) })}
      more={[...(keysIn ? [{ key: 'giveByHand', label: t('score.do.giveByHand'), onClick: () => setOpen('giveByHand') }] : []), ...more]}
      notice={
        <>
          <Notices warnings={record.low > 0 && readAt === null ? [t('score.lowWarning', { items: lowText(items) })] : []} waits={!main && !isOpen && nextText(t, scoreNoun, record, null)} />
          {isOpen && <ScoreOpenPart {...record} />}
        </>
      }
      facts={scoreFacts(record, t)}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: record.owner === null ? [] : [{ label: t('score.owner'), name: record.owner }], rule, trace }}
      drawer={open && (open === 'giveByHand' ? <KeyInDrawer record={record} onClose={close} /> : <ScoreDrawer key={open} name={open} record={record} onClose={close} />)}
    >
      <ResultsPart {...record} />
      {record.words && <SaidPart words={record.words} />}
    </RecordPage>
  )
}

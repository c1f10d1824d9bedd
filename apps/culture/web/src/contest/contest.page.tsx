import './contest.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { contestFacts } from './contest-facts.tsx'
import { contestNoun, type OpenStep } from './contest-noun.ts'
import { ContestStateTag } from './contest-state-tag.tsx'
import { cannotText } from './cannot-text.ts'
import { contestWarnings } from './contest-warnings.ts'
import { CorrectionsPart } from './corrections.part.tsx'
import { EntrantsPart } from './entrants.part.tsx'
import { JudgesPart } from './judges.part.tsx'
import { newRound } from './new-round.ts'
import { ResultPart } from './result.part.tsx'
import { RoundsPart } from './rounds.part.tsx'
import { StandingsPart } from './standings.part.tsx'

const ContestDrawer = lazy(() => import('./contest-drawer.tsx'))

const way = ['preparing', 'scoring', 'settled', 'published'] as const
const telling = { texts: 'contest', byClock: [], tones: { make: 'waiting', publish: 'done', cancel: 'outOfRemit', reopen: 'dueSoon', correct: 'dueSoon' } } as const
/** Scores come in side by side: the page asks again meanwhile. Milliseconds. */
const meanwhile = 15_000

/** One contest: its rule, who takes part, who judges, how each round stands, and what came of it. */
export default function ContestPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<OpenStep | null>(null)
  const query = useQuery({ ...trpc.contests.get.queryOptions(id ? { id } : skipToken), refetchInterval: ({ state }) => ((state.data as ContestRecord | undefined)?.state === 'scoring' ? meanwhile : false) })
  const { data: record } = query
  const { main, more } = useActions(contestNoun, record, (name) => setOpen({ name, ...(name === 'putRound' && { initial: newRound }) }))
  const rule = useRule('culture.contest', record && { area: record.area, began: record.addedAt })
  const trace = useRecordTrace('contests', record)
  if (!record) return <Arriving query={query} />
  const { state } = record
  const mayEdit = can('contest:edit', { area: record.area, units: record.units }) && contestNoun.isOpen(record)
  const edits = mayEdit ? setOpen : undefined
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<ContestStateTag state={state} />}
      action={main && { ...main, cannot: cannotText(record, t) }}
      more={more}
      way={state === 'cancelled' ? undefined : { steps: way.map((key) => ({ key, label: t(`contest.states.${key}`) })), now: state === 'published' ? null : state }}
      notice={<Notices warnings={mayEdit ? contestWarnings(record, t) : []} waits={!main && contestNoun.isOpen(record) && nextText(t, contestNoun, record, null)} />}
      facts={contestFacts(record, t)}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: record.judges.length > 0 ? [{ label: t('contest.column.judges'), name: record.judges.map(({ name }) => name).join('、') }] : [], rule, trace }}
      drawer={open && <ContestDrawer key={open.name} step={open} record={record} onClose={() => setOpen(null)} />}
    >
      {(state === 'settled' || state === 'published') && <ResultPart record={record} />}
      {record.played.toReversed().map((played) => (state === 'preparing' ? null : <StandingsPart key={played.nth} {...record} played={played} onKeyIn={state === 'scoring' ? edits : undefined} onCorrect={edits} />))}
      <CorrectionsPart {...record} />
      <RoundsPart rounds={record.rounds} onOpen={state === 'preparing' ? edits : undefined} />
      <EntrantsPart {...record} onOpen={edits} />
      <JudgesPart {...record} onOpen={edits} />
    </RecordPage>
  )
}

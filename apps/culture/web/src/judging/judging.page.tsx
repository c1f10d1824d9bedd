import './judging.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { JudgingView } from '@wuxin/culture/contest-view.schema'
import { Arriving } from '@wuxin/web/arriving'
import { PageHeader } from '@wuxin/web/page-header'
import { useParams } from '@wuxin/web/router'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { EntrantRow } from './entrant-row.tsx'

const SheetDrawer = lazy(() => import('./sheet-drawer.tsx'))

/** 评分: the open round for one judge — whom to score, what is given already, and nobody else's sheets. */
export default function JudgingPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<JudgingView['entrants'][number] | null>(null)
  const query = useQuery(trpc.judging.get.queryOptions(id ? { id } : skipToken))
  const { data } = query
  if (!data) return <Arriving query={query} />
  const { title, event, round, nth, most, entrants, judge, state } = data
  const isOut = judge.outFrom !== null
  const mine = entrants.filter(({ isRelative }) => !isRelative)
  const given = mine.filter(({ sheet }) => sheet !== null).length
  const mayGive = round?.means === 'judged' && !isOut
  return (
    <section className="wx-page">
      <PageHeader title={title} />
      <div className="wx-panel wx-narrow">
        <p className="wx-quiet">
          {event.name}
          {round && ` · ${t('judging.round', { nth, name: round.name })}`}
          {most && ` · ${t('judging.most', { most })}`}
        </p>
        {isOut && <p>{t('judging.out')}</p>}
        {!mayGive && !isOut && <p>{t(round ? 'judging.quiz' : `judging.closed.${state}`)}</p>}
        {mayGive && <p role="status">{given === mine.length ? t('judging.all') : t('judging.given', { given, needed: mine.length })}</p>}
        <ul className="cu-judging">
          {mayGive && entrants.map((entrant) => <EntrantRow key={entrant.id} entrant={entrant} onOpen={() => setOpen(entrant)} />)}
        </ul>
      </div>
      {open && round && (
        <Suspense>
          <SheetDrawer key={open.id} contest={data} round={round} entrant={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ContestRow } from '@wuxin/culture/contest-view.schema'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { Column } from '@wuxin/web/list-parts'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { RowTitle } from '@wuxin/web/row-title'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ContestStateTag } from './contest-state-tag.tsx'

const AddContestDrawer = lazy(() => import('./add-contest-drawer.tsx'))

/** 比赛 of an event; where its kind is a contest, the way to set one up. */
export default function EventContestsPart({ record: { id, area, units, kind, state } }: { record: EventRecord }) {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const { data } = useQuery({ ...trpc.contests.list.queryOptions({ event: id, size: 20, sort: 'number' }), enabled: can('contest:list') })
  const rows = data?.rows ?? []
  const mayAdd = can('contest:edit', { area, units }) && state !== 'archived' && state !== 'cancelled'
  const isContest = kind === 'quiz' || kind === 'skill'
  if (!data || (rows.length === 0 && !(mayAdd && isContest))) return null
  const columns: Column<ContestRow>[] = [
    { key: 'contest', title: t('contest.column.contest'), render: ({ number, title }) => <RowTitle number={number} title={title} /> },
    { key: 'state', title: t('contest.column.state'), render: (row) => <ContestStateTag state={row.state} />, isBadge: true },
    { key: 'entrants', title: t('contest.column.entrants'), render: ({ entrantCount }) => entrantCount },
    { key: 'judges', title: t('contest.column.judges'), render: ({ judgeCount }) => judgeCount },
  ]
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.title')}</h2>
        {mayAdd && <Button onClick={() => setAdding(true)}>{t('contest.do.add')}</Button>}
      </div>
      {rows.length > 0 ? <Rows rows={rows} rowKey={(row) => row.id} rowHref={(row) => modulePath('culture', `contests/${row.id}`)} columns={columns} /> : <p className="wx-quiet">{t('contest.ofEventNone')}</p>}
      {isAdding && (
        <Suspense>
          <AddContestDrawer event={id} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  )
}

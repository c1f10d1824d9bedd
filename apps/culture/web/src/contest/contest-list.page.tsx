import { contestChips, contestListInput } from '@wuxin/culture/contest-input.schema'
import type { ContestRow } from '@wuxin/culture/contest-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ContestStateTag } from './contest-state-tag.tsx'

const AddContestDrawer = lazy(() => import('./add-contest-drawer.tsx'))

/** 比赛: what is being prepared, scored, or waits to be published. */
export default function ContestListPage() {
  const t = useTexts()
  const mayAdd = useCan()('contest:edit')
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('contest.title')}
        schema={contestListInput}
        query={(input) => trpc.contests.list.queryOptions(input)}
        columns={[
          { key: 'number', title: t('contest.column.contest'), sort: true, render: ({ number, title }: ContestRow) => <RowTitle number={number} title={title} /> },
          { key: 'event', title: t('contest.column.event'), render: ({ event }) => event.name },
          { key: 'place', title: t('contest.column.place'), render: ({ place }) => <PlaceText place={place} /> },
          { key: 'state', title: t('contest.column.state'), render: ({ state }) => <ContestStateTag state={state} />, isBadge: true },
          { key: 'round', title: t('contest.column.round'), render: ({ state, round, roundCount }) => (state === 'scoring' ? t('contest.roundOf', { nth: round, of: roundCount }) : roundCount > 0 && t('contest.rounds', { count: roundCount })) },
          { key: 'entrants', title: t('contest.column.entrants'), render: ({ entrantCount }) => entrantCount },
          { key: 'judges', title: t('contest.column.judges'), render: ({ judgeCount }) => judgeCount },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('culture', `contests/${row.id}`)}
        chips={{ key: 'chip', choices: choicesOf(contestChips, (chip) => t(`contest.chips.${chip}`)) }}
        filters={[{ kind: 'area', key: 'area', label: t('contest.column.place') }]}
        action={mayAdd && { label: t('contest.do.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('contest.none')}
      />
      {isAdding && (
        <Suspense>
          <AddContestDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

import { scoreChips, scoreListInput } from '@wuxin/feedback/score-input.schema'
import type { ScoreRow } from '@wuxin/feedback/score-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meanText } from './mean-text.ts'
import { ScoreStateTag } from './score-state-tag.tsx'

/** 满意评分: what is being scored, and what came of it. */
export default function ScoreListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('score.title')}
      schema={scoreListInput}
      query={(input) => trpc.scores.list.queryOptions(input)}
      columns={[
        { key: 'number', title: t('score.column.round'), sort: true, render: ({ number, title }: ScoreRow) => <RowTitle number={number} title={title} /> },
        { key: 'place', title: t('score.column.place'), render: ({ place }) => <PlaceText place={place} /> },
        { key: 'state', title: t('score.column.state'), render: ({ state, low }) => <ScoreStateTag state={state} low={low} />, isBadge: true },
        { key: 'cards', title: t('score.column.cards'), render: ({ cards }) => t('score.cards', { count: cards }) },
        { key: 'mean', title: t('score.column.mean'), render: ({ mean }) => meanText(mean) },
        { key: 'opens', title: t('score.column.opens'), sort: true, render: ({ opens }) => <Moment at={opens} as="day" />, deskOnly: true },
        { key: 'until', title: t('score.column.until'), sort: true, render: ({ until }) => <Moment at={until} as="day" /> },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('feedback', `scores/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(scoreChips, (chip) => t(`score.chips.${chip}`)) }}
      filters={[{ kind: 'area', key: 'area', label: t('score.column.place') }]}
      exportFile="scores.xlsx"
      emptyText={t('score.none')}
    />
  )
}

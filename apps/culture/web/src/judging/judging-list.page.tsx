import { useQuery } from '@tanstack/react-query'
import type { OwnJudging } from '@wuxin/culture/contest-view.schema'
import { Arriving } from '@wuxin/web/arriving'
import type { Column } from '@wuxin/web/list-parts'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { Rows } from '@wuxin/web/rows'
import { trpc } from '../api.ts'
import { ContestStateTag } from '../contest/contest-state-tag.tsx'
import { useTexts } from '../texts.ts'

type Row = OwnJudging['rows'][number]

/** 我的评分: the contests that one judges, those that wait for sheets first. */
export default function JudgingListPage() {
  const t = useTexts()
  const query = useQuery(trpc.judging.own.queryOptions())
  if (!query.data) return <Arriving query={query} />
  const { rows } = query.data
  const columns: Column<Row>[] = [
    { key: 'contest', title: t('contest.column.contest'), render: ({ number, title }) => <RowTitle number={number} title={title} /> },
    { key: 'event', title: t('contest.column.event'), render: ({ event }) => event.name },
    { key: 'place', title: t('contest.column.place'), render: ({ place }) => <PlaceText place={place} /> },
    { key: 'state', title: t('contest.column.state'), render: ({ state }) => <ContestStateTag state={state} />, isBadge: true },
    { key: 'given', title: t('judging.column.given'), render: ({ given, needed }) => needed > 0 && t('judging.given', { given, needed }) },
  ]
  return (
    <section className="wx-page">
      <PageHeader title={t('judging.title')} />
      {rows.length > 0 ? <Rows rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => modulePath('culture', `judging/${id}`)} columns={columns} /> : <p className="wx-quiet">{t('judging.none')}</p>}
    </section>
  )
}

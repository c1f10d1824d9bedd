import '../staff.css'
import { topicChips, topicListInput } from '@wuxin/meetings/topic-input.schema'
import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { topicColumns } from './topic-columns.tsx'
import { useTopicFilters } from './use-topic-filters.ts'

/** 议题库: all topics of one's place, what waits, what is late, and the rows behind every figure. */
export default function TopicListPage() {
  const t = useTexts()
  const can = useCan()
  const filters = useTopicFilters()
  return (
    <ListPage
      title={t('topics.title')}
      schema={topicListInput}
      query={(input) => trpc.topics.list.queryOptions(input)}
      columns={topicColumns(t)}
      rowKey={(row: TopicRow) => row.id}
      rowHref={(row) => modulePath('meetings', `topics/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(topicChips, (chip) => t(`topics.chips.${chip}`)) }}
      filters={filters}
      action={can('topic:propose') && { label: t('topics.propose'), icon: 'plus', href: modulePath('meetings', 'topics/new') }}
      exportFile="topics.xlsx"
      emptyText={t('topics.none')}
    />
  )
}

import { sessionChips, sessionListInput } from '@wuxin/volunteers/session-input.schema'
import type { SessionRow } from '@wuxin/volunteers/session-view.schema'
import { sessionKinds } from '@wuxin/volunteers/session.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useFigureFilter } from '../figure/use-figure-filter.ts'
import { useTexts } from '../texts.ts'
import { sessionColumns } from './session-columns.tsx'

/** 专业服务: the sessions of one's places and those of one's unit: what comes, what is to be written up, what was held. */
export default function SessionListPage() {
  const t = useTexts()
  const mayPlan = useCan()('session:edit')
  const figure = useFigureFilter()
  return (
    <ListPage
      title={t('sessions.title')}
      schema={sessionListInput}
      query={(input) => trpc.sessions.list.queryOptions(input)}
      columns={sessionColumns(t)}
      rowKey={(row: SessionRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `sessions/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(sessionChips, (chip) => t(`sessions.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'kind', label: t('sessions.column.kind'), choices: choicesOf(sessionKinds, (kind) => t(`sessions.kinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('sessions.column.place') },
        { kind: 'unit', key: 'unit', label: t('sessions.column.unit') },
        { kind: 'day', key: 'from', label: t('sessions.filter.from') },
        { kind: 'day', key: 'to', label: t('figures.to') },
        ...figure,
      ]}
      action={mayPlan && { label: t('sessions.plan'), icon: 'plus', href: modulePath('volunteers', 'sessions/new') }}
      exportFile="sessions.xlsx"
      emptyText={t('sessions.none')}
    />
  )
}

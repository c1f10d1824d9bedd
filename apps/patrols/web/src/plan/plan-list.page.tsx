import { planListInput, type PlanRow } from '@wuxin/patrols/plan.schema'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { timetableText } from './timetable-text.ts'

/** 巡查计划: who walks which route how often, and how often nobody did. */
export default function PlanListPage() {
  const t = useTexts()
  const mayEdit = useCan()('plan:edit')
  return (
    <ListPage
      title={t('plans.title')}
      schema={planListInput}
      query={(input) => trpc.plans.list.queryOptions(input)}
      columns={[
        { key: 'route', title: t('plans.column.route'), render: (row: PlanRow) => row.route.name },
        { key: 'area', title: t('plans.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
        { key: 'team', title: t('plans.column.team'), render: (row) => row.team.name },
        { key: 'when', title: t('plans.column.when'), render: (row) => timetableText(row, t) },
        { key: 'nextOn', title: t('plans.column.nextOn'), sort: true, render: (row) => row.nextOn ?? '—' },
        { key: 'done', title: t('plans.column.done'), render: (row) => t('plans.walked', { done: row.done, missed: row.missed }) },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('patrols', `plans/${row.id}`)}
      filters={[
        { kind: 'area', key: 'area', label: t('plans.column.place') },
        { kind: 'choice', key: 'ended', label: t('plans.column.state'), choices: [{ value: 'true', label: t('plans.endedOnes') }], none: t('plans.standing') },
      ]}
      action={mayEdit && { label: t('plans.do.add'), icon: 'plus', href: modulePath('patrols', 'plans/new') }}
      emptyText={t('plans.none')}
    />
  )
}

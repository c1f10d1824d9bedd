import '../staff.css'
import { caseChips, caseListInput } from '@wuxin/feedback/case-input.schema'
import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useCategoryName } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { caseColumns } from './case-columns.tsx'
import { useCaseFilters } from './use-case-filters.ts'

/** All cases of one's place: what waits, what is late, where, with whom. */
export default function CaseListPage() {
  const t = useTexts()
  const can = useCan()
  const filters = useCaseFilters()
  const categoryName = useCategoryName()
  return (
    <ListPage
      title={t('list.title')}
      schema={caseListInput}
      query={(input) => trpc.cases.list.queryOptions(input)}
      columns={caseColumns(t, categoryName)}
      rowKey={(row: CaseRow) => row.id}
      rowHref={(row) => modulePath('feedback', `cases/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(caseChips, (chip) => t(`chips.${chip}`)) }}
      filters={filters}
      action={can('case:register') && { label: t('list.register'), icon: 'plus', href: modulePath('feedback', 'cases/new') }}
      exportFile="cases.xlsx"
      emptyText={t('list.none')}
    />
  )
}

import '../staff.css'
import { caseChips, caseListInput } from '@wuxin/feedback/case-input.schema'
import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { Icon } from '@wuxin/web/icon'
import { trpc } from '../api.ts'
import { useCategoryName } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { caseColumns } from './case-columns.tsx'
import { exportHref } from './export-href.ts'
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
      chips={{ key: 'chip', choices: caseChips.map((value) => ({ value, label: t(`chips.${value}`) })) }}
      filters={filters}
      action={
        can('case:register') && (
          <Link className="wx-button wx-button--main" to={modulePath('feedback', 'cases/new')}>
            <Icon name="plus" /> {t('list.register')}
          </Link>
        )
      }
      exportHref={exportHref}
      emptyText={t('list.none')}
    />
  )
}

import { householdKinds } from '@wuxin/volunteers/household.rules'
import { householdChips, householdListInput, type HouseholdRow } from '@wuxin/volunteers/household.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { householdColumns } from './household-columns.tsx'

const RegisterDrawer = lazy(() => import('./register-drawer.tsx'))

/** 结对帮扶: files of one's places without their people, and those that one is assigned to. */
export default function HouseholdListPage() {
  const t = useTexts()
  const can = useCan()
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <ListPage
        title={t('households.title')}
        schema={householdListInput}
        query={(input) => trpc.households.list.queryOptions(input)}
        columns={householdColumns(t)}
        rowKey={(row: HouseholdRow) => row.id}
        rowHref={(row) => modulePath('volunteers', `households/${row.id}`)}
        chips={{ key: 'chip', choices: choicesOf(householdChips, (chip) => t(`households.chips.${chip}`)) }}
        filters={[
          { kind: 'choice', key: 'kind', label: t('households.filter.kind'), choices: choicesOf(householdKinds, (kind) => t(`households.kinds.${kind}`)) },
          { kind: 'area', key: 'area', label: t('households.column.place') },
        ]}
        action={can('household:keep') && { label: t('households.do.register'), icon: 'plus', onClick: () => setOpening(true) }}
        emptyText={t(can('household:list') ? 'households.none' : 'households.noneOwn')}
      />
      {isOpening && (
        <Suspense>
          <RegisterDrawer onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  )
}

import { patrolFigures } from '@wuxin/patrols/figure.rules'
import { shiftChips, shiftListInput } from '@wuxin/patrols/shift.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSearchParams } from '@wuxin/web/router'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { shiftColumns } from './shift-columns.tsx'

const AddShiftDrawer = lazy(() => import('./add-shift-drawer.tsx'))

/** 巡查班次: who walks what today, what nobody walked, and what has not arrived yet. */
export default function ShiftListPage() {
  const t = useTexts()
  const mayAdd = useCan()('shift:edit')
  const [params] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('shifts.title')}
        schema={shiftListInput}
        query={(input) => trpc.shifts.list.queryOptions(input)}
        columns={shiftColumns(t)}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('patrols', `shifts/${row.id}`)}
        chips={{ key: 'chip', choices: choicesOf(shiftChips, (chip) => t(`shifts.chips.${chip}`)) }}
        filters={[
          { kind: 'area', key: 'area', label: t('shifts.column.place') },
          { kind: 'day', key: 'from', label: t('shifts.filter.from') },
          { kind: 'day', key: 'to', label: t('shifts.filter.to') },
          ...(params.has('figure') ? [{ kind: 'choice' as const, key: 'figure', label: t('hazards.filter.figure'), choices: choicesOf(patrolFigures, (figure) => t(`hazards.figures.${figure}`)) }] : []),
        ]}
        action={mayAdd && { label: t('shifts.do.add'), icon: 'plus', onClick: () => setAdding(true) }}
        exportFile="shifts.xlsx"
        emptyText={t('shifts.none')}
      />
      {isAdding && (
        <Suspense>
          <AddShiftDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

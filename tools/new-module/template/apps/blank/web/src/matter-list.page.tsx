import { matterListInput, matterStates, type MatterRow } from '@wuxin/blank/matter.schema'
import { ListPage } from '@wuxin/web/list-page'
import type { Column, Filter } from '@wuxin/web/list-parts'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { lazy, Suspense, useState } from 'react'
import { trpc } from './api.ts'
import { MatterStateTag } from './matter-state-tag.tsx'
import { useTexts } from './texts.ts'

const MatterAddForm = lazy(() => import('./matter-add.form.tsx'))

/** All matters of one's place. */
export default function MatterListPage() {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const columns: Column<MatterRow>[] = [
    { key: 'title', title: t('column.title'), sort: true, render: (row) => `${row.number} ${row.title}` },
    { key: 'place', title: t('column.place'), render: (row) => row.place },
    { key: 'state', title: t('column.state'), render: (row) => <MatterStateTag state={row.state} /> },
    { key: 'addedAt', title: t('column.addedAt'), sort: true, render: (row) => <Moment at={row.addedAt} as="day" /> },
  ]
  const filters: Filter[] = [
    { kind: 'choice', key: 'state', label: t('filter.state'), choices: matterStates.map((value) => ({ value, label: t(`states.${value}`) })) },
    { kind: 'area', key: 'area', label: t('filter.area') },
  ]
  return (
    <>
      <ListPage
        title={t('list.title')}
        schema={matterListInput}
        query={(input) => trpc.matters.list.queryOptions(input)}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('blank', `matters/${row.id}`)}
        filters={filters}
        action={can('matter:add') && { label: t('list.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('list.none')}
      />
      {isAdding && (
        <Suspense>
          <MatterAddForm onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

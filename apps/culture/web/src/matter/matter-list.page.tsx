import { matterChips, matterListInput, matterStates, type MatterRow } from '@wuxin/culture/matter.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { MatterStateTag } from './matter-state-tag.tsx'

const MatterAddForm = lazy(() => import('./matter-add.form.tsx'))

/** All matters of one's place: what waits, what is late, with whom. */
export default function MatterListPage() {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('list.title')}
        schema={matterListInput}
        query={(input) => trpc.matters.list.queryOptions(input)}
        columns={[
          { key: 'number', title: t('column.matter'), sort: true, render: (row: MatterRow) => `${row.number} ${row.title}` },
          { key: 'place', title: t('column.place'), render: ({ place }) => place.path },
          { key: 'state', title: t('column.state'), render: ({ state }) => <MatterStateTag state={state} /> },
          { key: 'dueAt', title: t('column.clock'), sort: true, render: ({ dueAt }) => dueAt && <ClockBadge dueAt={dueAt} /> },
          { key: 'owner', title: t('column.owner'), render: ({ owner }) => owner },
          { key: 'addedAt', title: t('column.addedAt'), sort: true, render: ({ addedAt }) => <Moment at={addedAt} as="day" />, deskOnly: true },
        ]}
        rowKey={({ id }) => id}
        rowHref={({ id }) => modulePath('culture', `matters/${id}`)}
        chips={{ key: 'chip', choices: choicesOf(matterChips, (chip) => t(`chips.${chip}`)) }}
        filters={[
          { kind: 'choice', key: 'state', label: t('column.state'), choices: choicesOf(matterStates, (state) => t(`states.${state}`)) },
          { kind: 'area', key: 'area', label: t('column.place') },
        ]}
        action={can('matter:add') && { label: t('list.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('list.none')}
      />
      <Suspense>{isAdding && <MatterAddForm onClose={() => setAdding(false)} />}</Suspense>
    </>
  )
}

import '../staff.css'
import { bodyKinds, bodyListInput, type BodyRow } from '@wuxin/meetings/body.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const AddBodyDrawer = lazy(() => import('./add-body-drawer.tsx'))

/** 议事机构: who confers where, with how many people, over how many topics, and when next. */
export default function BodyListPage() {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('bodies.title')}
        schema={bodyListInput}
        query={(input) => trpc.bodies.list.queryOptions(input)}
        columns={[
          { key: 'name', title: t('bodies.column.name'), sort: true, render: (row: BodyRow) => row.name },
          { key: 'kind', title: t('bodies.column.kind'), render: (row) => t(`kinds.${row.kind}`), deskOnly: true },
          { key: 'area', title: t('bodies.column.place'), sort: true, render: (row) => row.place.path },
          { key: 'members', title: t('bodies.column.members'), render: (row) => t('bodies.people', { count: row.members }) },
          { key: 'openTopics', title: t('bodies.column.openTopics'), render: (row) => t('bodies.topics', { count: row.openTopics }) },
          { key: 'next', title: t('bodies.column.next'), render: (row) => row.nextMeeting && <Moment at={row.nextMeeting} /> },
          { key: 'metAt', title: t('bodies.column.met'), sort: true, render: (row) => row.metAt && <Moment at={row.metAt} as="day" />, deskOnly: true },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('meetings', `bodies/${row.id}`)}
        filters={[
          { kind: 'choice', key: 'kind', label: t('bodies.filter.kind'), choices: choicesOf(bodyKinds, (kind) => t(`kinds.${kind}`)) },
          { kind: 'area', key: 'area', label: t('bodies.filter.area') },
          { kind: 'choice', key: 'closed', label: t('bodies.filter.closed'), choices: [{ value: 'true', label: t('bodies.closedOnes') }], none: t('bodies.active') },
        ]}
        action={can('body:edit') && { label: t('bodies.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('bodies.none')}
      />
      {isAdding && (
        <Suspense>
          <AddBodyDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

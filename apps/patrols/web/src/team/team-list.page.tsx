import { teamListInput, type TeamRow } from '@wuxin/patrols/team.schema'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const AddTeamDrawer = lazy(() => import('./add-team-drawer.tsx'))

/** 巡查队伍: who walks together, where, and for how many plans. */
export default function TeamListPage() {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('teams.title')}
        schema={teamListInput}
        query={(input) => trpc.teams.list.queryOptions(input)}
        columns={[
          { key: 'name', title: t('teams.column.name'), sort: true, render: (row: TeamRow) => row.name },
          { key: 'area', title: t('teams.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
          { key: 'leader', title: t('teams.column.leader'), render: (row) => row.leader },
          { key: 'members', title: t('teams.column.members'), render: (row) => t('teams.people', { count: row.members }) },
          { key: 'plans', title: t('teams.column.plans'), render: (row) => t('teams.plans', { count: row.plans }) },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('patrols', `teams/${row.id}`)}
        filters={[
          { kind: 'area', key: 'area', label: t('teams.column.place') },
          { kind: 'choice', key: 'closed', label: t('teams.column.state'), choices: [{ value: 'true', label: t('teams.closedOnes') }], none: t('teams.standing') },
        ]}
        action={can('team:edit') && { label: t('teams.do.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('teams.none')}
      />
      {isAdding && (
        <Suspense>
          <AddTeamDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

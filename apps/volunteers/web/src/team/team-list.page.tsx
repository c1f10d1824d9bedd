import { teamListInput, type TeamRow } from '@wuxin/volunteers/team.schema'
import { colours } from '@wuxin/volunteers/team.rules'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TeamTag } from './team-tag.tsx'
import { TeamViews } from './team-views.tsx'

const AddTeamDrawer = lazy(() => import('./add-team-drawer.tsx'))

/** 志愿队伍: the five-colour teams of one's places, what each is there for, and who leads it. */
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
          { key: 'colour', title: t('teams.column.duty'), sort: true, render: (row) => <TeamTag colour={row.colour} text={row.duty} /> },
          { key: 'area', title: t('teams.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
          { key: 'leader', title: t('teams.column.leader'), render: (row) => row.leader },
          { key: 'members', title: t('teams.column.members'), render: (row) => t('teams.people', { count: row.members }) },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('volunteers', `teams/${row.id}`)}
        filters={[
          { kind: 'choice', key: 'colour', label: t('teams.column.colour'), choices: choicesOf(colours, (colour) => t(`colours.${colour}`)) },
          { kind: 'area', key: 'area', label: t('teams.column.place') },
          { kind: 'choice', key: 'closed', label: t('teams.column.state'), choices: [{ value: 'true', label: t('teams.closedOnes') }], none: t('teams.standing') },
        ]}
        views={<TeamViews now="teams" />}
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

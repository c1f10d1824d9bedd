import { colours } from '@wuxin/volunteers/team.rules'
import { volunteerListInput, type VolunteerRow } from '@wuxin/volunteers/volunteer.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { StateTag } from '@wuxin/web/state-tag'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { TeamTag } from '../team/team-tag.tsx'
import { TeamViews } from '../team/team-views.tsx'
import { useTexts } from '../texts.ts'

const AddVolunteerDrawer = lazy(() => import('./add-volunteer-drawer.tsx'))

/** 志愿者名册: who serves at one's places, what they can do, and in which team. Nobody is in the order of their hours. */
export default function VolunteerListPage() {
  const t = useTexts()
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        title={t('people.title')}
        schema={volunteerListInput}
        query={(input) => trpc.volunteers.list.queryOptions(input)}
        columns={[
          { key: 'name', title: t('people.column.name'), sort: true, render: ({ name, partyMember }: VolunteerRow) => <>{name} {partyMember && <StateTag tone="underWay">{t('people.partyMember')}</StateTag>}</> },
          { key: 'area', title: t('people.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
          { key: 'teams', title: t('people.column.teams'), render: ({ teams }) => teams.length > 0 && teams.map((team) => <TeamTag key={team.id} colour={team.colour} />) },
          { key: 'skills', title: t('people.column.skills'), render: (row) => row.skills.join('、') },
          { key: 'unit', title: t('people.column.unit'), render: (row) => row.unit?.name, deskOnly: true },
          { key: 'registeredAt', title: t('people.column.registered'), sort: true, render: (row) => <Moment at={row.registeredAt} as="day" />, deskOnly: true },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('volunteers', `volunteers/${row.id}`)}
        filters={[
          { kind: 'area', key: 'area', label: t('people.column.place') },
          { kind: 'choice', key: 'colour', label: t('people.column.teams'), choices: choicesOf(colours, (colour) => t(`colours.${colour}`)) },
          { kind: 'choice', key: 'partyMember', label: t('people.column.party'), choices: [{ value: 'true', label: t('people.partyMember') }, { value: 'false', label: t('people.others') }] },
          { kind: 'choice', key: 'left', label: t('people.column.state'), choices: [{ value: 'true', label: t('people.leftOnes') }], none: t('people.serving') },
        ]}
        views={<TeamViews now="volunteers" />}
        action={can('volunteer:edit') && { label: t('people.do.add'), icon: 'plus', onClick: () => setAdding(true) }}
        exportFile="volunteers.xlsx"
        emptyText={t('people.none')}
      />
      {isAdding && (
        <Suspense>
          <AddVolunteerDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

import { placeKinds } from '@wuxin/patrols/place.rules'
import { routeListInput, type RouteRow } from '@wuxin/patrols/route.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 路线点位: the routes of one's places, how many checkpoints each has, and when it was walked last. */
export default function RouteListPage() {
  const t = useTexts()
  const mayEdit = useCan()('route:edit')
  return (
    <ListPage
      title={t('routes.title')}
      schema={routeListInput}
      query={(input) => trpc.routes.list.queryOptions(input)}
      columns={[
        { key: 'name', title: t('routes.column.name'), sort: true, render: (row: RouteRow) => row.name },
        { key: 'area', title: t('routes.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
        { key: 'checkpoints', title: t('routes.column.checkpoints'), render: (row) => t('routes.checkpoints', { count: row.checkpoints }) },
        { key: 'plans', title: t('routes.column.plans'), render: (row) => t('teams.plans', { count: row.plans }) },
        { key: 'walkedAt', title: t('routes.column.walkedAt'), render: (row) => (row.walkedAt ? <Moment at={row.walkedAt} as="day" /> : t('routes.neverWalked')) },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('patrols', `routes/${row.id}`)}
      filters={[
        { kind: 'area', key: 'area', label: t('routes.column.place') },
        { kind: 'choice', key: 'placeKind', label: t('routes.column.placeKind'), choices: choicesOf(placeKinds, (kind) => t(`placeKinds.${kind}`)) },
        { kind: 'choice', key: 'closed', label: t('routes.column.state'), choices: [{ value: 'true', label: t('routes.closedOnes') }], none: t('routes.walkedOnes') },
      ]}
      action={mayEdit && { label: t('routes.do.add'), icon: 'plus', href: modulePath('patrols', 'routes/new') }}
      emptyText={t('routes.none')}
    />
  )
}

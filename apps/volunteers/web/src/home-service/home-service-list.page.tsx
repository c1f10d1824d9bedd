import { homeServiceChips, homeServiceListInput } from '@wuxin/volunteers/home-service-input.schema'
import { homeServiceKinds, homeServiceStates } from '@wuxin/volunteers/home-service.schema'
import type { HomeServiceRow } from '@wuxin/volunteers/home-service-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { HomeServiceStateTag } from './home-service-state-tag.tsx'

const RegisterDrawer = lazy(() => import('./register-drawer.tsx'))

/** 服务之家: what the property company is to mend, and whether it is mended. */
export default function HomeServiceListPage() {
  const t = useTexts()
  const can = useCan()
  const [isRegistering, setRegistering] = useState(false)
  return (
    <>
      <ListPage
        title={t('homeServices.title')}
        schema={homeServiceListInput}
        query={(input) => trpc.homeServices.list.queryOptions(input)}
        columns={[
          {
            key: 'number',
            title: t('homeServices.column.matter'),
            sort: true,
            render: ({ number, title, kind, reopened }: HomeServiceRow) => (
              <RowTitle number={number} title={title || t(`homeServices.kinds.${kind}`)}>
                {reopened > 0 && <StateTag tone="overdue">{t('homeServices.reopened', { count: reopened })}</StateTag>}
              </RowTitle>
            ),
          },
          { key: 'kind', title: t('homeServices.column.kind'), render: ({ kind }) => t(`homeServices.kinds.${kind}`) },
          { key: 'place', title: t('homeServices.column.place'), render: ({ place }) => <PlaceText place={place} /> },
          { key: 'unit', title: t('homeServices.column.unit'), render: ({ unit }) => unit?.name },
          { key: 'state', title: t('homeServices.column.state'), render: ({ state }) => <HomeServiceStateTag state={state} />, isBadge: true },
          { key: 'dueAt', title: t('homeServices.column.clock'), sort: true, render: ({ dueAt }) => dueAt && <ClockBadge dueAt={dueAt} /> },
          { key: 'askedAt', title: t('homeServices.column.asked'), sort: true, render: ({ askedAt }) => <Moment at={askedAt} as="day" />, deskOnly: true },
        ]}
        rowKey={({ id }) => id}
        rowHref={({ id }) => modulePath('volunteers', `home-services/${id}`)}
        chips={{ key: 'chip', choices: choicesOf(homeServiceChips, (chip) => t(`homeServices.chips.${chip}`)) }}
        filters={[
          { kind: 'choice', key: 'state', label: t('homeServices.column.state'), choices: choicesOf(homeServiceStates, (state) => t(`homeServices.states.${state}`)) },
          { kind: 'choice', key: 'kind', label: t('homeServices.column.kind'), choices: choicesOf(homeServiceKinds, (kind) => t(`homeServices.kinds.${kind}`)) },
          { kind: 'area', key: 'area', label: t('homeServices.column.place') },
          { kind: 'day', key: 'from', label: t('orders.filter.from') },
          { kind: 'day', key: 'to', label: t('orders.filter.to') },
        ]}
        action={can('home-service:register') && { label: t('homeServices.do.register'), icon: 'plus', onClick: () => setRegistering(true) }}
        exportFile="home-services.xlsx"
        emptyText={t('homeServices.none')}
      />
      <Suspense>{isRegistering && <RegisterDrawer onClose={() => setRegistering(false)} />}</Suspense>
    </>
  )
}

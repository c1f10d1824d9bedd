import './my.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { renewEvery } from '@wuxin/web/query-client'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { minutesText } from '../record/minutes-text.ts'
import { useTexts } from '../texts.ts'
import { CountedLinks } from './counted-links.tsx'
import { OwnReports } from './own-reports.tsx'
import { justServed, type ServiceTimes } from './service-times.rules.ts'
import { TodoRows } from './todo-rows.tsx'

const ReportServiceDrawer = lazy(() => import('./report-service-drawer.tsx'))

/** Minutes that a service is said to have taken at one touch. */
const lengths = [30, 60, 120] as const
const to = (path: string) => modulePath('volunteers', path)

/** 我的志愿: what is mine to do, what I could take on, what I did this year, and one touch to write a service down. */
export default function MyPage() {
  const t = useTexts()
  const can = useCan()
  const now = dateTimeText(useNow())
  const [times, setTimes] = useState<ServiceTimes | null>(null)
  const query = useQuery({ ...trpc.my.day.queryOptions(), refetchInterval: renewEvery(60_000) })
  const own = useQuery(trpc.own.me.queryOptions())
  const last = useQuery({ ...trpc.records.own.queryOptions({ size: 1 }), enabled: query.data?.registered === true })
  const { data: day } = query
  if (!day) return <Arriving query={query} />
  const [before] = last.data?.rows ?? []
  const { registered, served } = day
  return (
    <div className="vo-my">
      <PageHeader title={t('own.title')} />
      <section className="wx-panel">
        {registered ? (
          <div className="vo-just">
            <span>{t('own.just')}</span>
            {lengths.map((minutes) => (
              <button key={minutes} type="button" className="wx-button" onClick={() => setTimes(justServed(minutes, now))}>
                {t(`own.justLength.${minutes}`)}
              </button>
            ))}
            <button type="button" className="wx-button wx-button--main" onClick={() => setTimes(justServed(60, now))}>
              {t('records.do.report')}
            </button>
          </div>
        ) : (
          <>
            <p>{t(own.data?.left ? 'own.left' : 'own.unregistered')}</p>
            <Link className="wx-button wx-button--main" to={to('my/registration')}>
              {t(own.data?.left ? 'own.again' : 'own.register')}
            </Link>
          </>
        )}
      </section>
      <section className="wx-panel">
        <h2>{t('own.todo')}</h2>
        <TodoRows todos={day.todos} waiting={day.waiting} />
      </section>
      <section className="wx-panel">
        <h2>{t('own.mine')}</h2>
        <CountedLinks
          none={t('own.nothingMine')}
          links={[
            { count: day.watchesOpen, text: t('own.watches', { count: day.watchesOpen }), href: to('curtain') },
            { count: day.visitsDue, text: t('own.visits', { count: day.visitsDue }), href: to('households') },
            { count: day.claims, text: t('own.claims', { count: day.claims }), href: to('wishes?view=mine') },
          ]}
        />
      </section>
      {(can('wish:claim') || can('order:serve')) && (
        <section className="wx-panel">
          <h2>{t('own.take')}</h2>
          <CountedLinks
            none={t('own.nothingOpen')}
            links={[
              { count: day.openWishes, text: t('own.openWishes', { count: day.openWishes }), href: to('wishes?view=open') },
              { count: day.openOrders, text: t('own.openOrders', { count: day.openOrders }), href: to('orders?view=open') },
            ]}
          />
        </section>
      )}
      <section className="wx-panel">
        <h2>{t('own.year')}</h2>
        <p>{served.records > 0 ? t('own.yearServed', { count: served.records, length: minutesText(served.minutes, t) }) : t('own.yearNone')}</p>
        <CountedLinks none="" links={[{ count: 1, text: t('own.yearLink'), href: to('my/records') }, { count: 1, text: t('own.registration'), href: to('my/registration') }]} />
      </section>
      <OwnReports />
      <Suspense>{times && <ReportServiceDrawer times={times} area={before?.place.code ?? own.data?.area} place={before?.spot} onClose={() => setTimes(null)} />}</Suspense>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { usePlaceName } from '@wuxin/web/names'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useSearchParams } from '@wuxin/web/router'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ReceptionViews } from './reception-views.tsx'
import { RotaDay } from './rota-day.tsx'
import type { DutyFields } from './duty-drawer.tsx'
import { useReceptionArea } from './use-reception-area.ts'
import { daysAfter, weekOf } from './week.rules.ts'

const DutyDrawer = lazy(() => import('./duty-drawer.tsx'))

const isDay = (text: string | null): text is Day => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** 值班表: who receives in one week, from Monday to Sunday. */
export function Rota() {
  const t = useTexts()
  const can = useCan()
  const [params, setParams] = useSearchParams()
  const [editing, setEditing] = useState<DutyFields | null>(null)
  const { area, compound } = useReceptionArea()
  const today = dayOf(new Date(useNow()))
  const asked = params.get('week')
  const days = weekOf(isDay(asked) ? asked : today)
  const [monday = today, sunday = today] = [days[0], days[6]]
  const { data, error, refetch } = useQuery(trpc.reception.duties.queryOptions({ area, from: monday, to: sunday }))
  const mayWrite = can('reception:write')
  const goTo = (week: Day | null) => setParams({ view: 'rota', ...(week && { week }) })
  const usual = data?.[0] ?? { from: '09:00', to: '11:30', place: undefined }
  const add = (day: Day) => setEditing({ area: compound ?? undefined, day, from: usual.from, to: usual.to, place: usual.place })
  return (
    <section className="wx-page">
      <PageHeader
        title={t('reception.rotaOf', { place: usePlaceName(area) })}
        action={mayWrite && { label: t('reception.do.setDuty'), icon: 'plus', onClick: () => add(monday > today ? monday : today) }}
      />
      <ReceptionViews view="rota" />
      <div className="mt-week">
        <Button onClick={() => goTo(daysAfter(monday, -7))}>{t('reception.weekBefore')}</Button>
        <strong>{t('reception.week', { from: monday, to: sunday })}</strong>
        <Button onClick={() => goTo(daysAfter(monday, 7))}>{t('reception.weekAfter')}</Button>
        {!days.includes(today) && <Button onClick={() => goTo(null)}>{t('reception.thisWeek')}</Button>}
      </div>
      {!data && <Arriving query={{ error, refetch }} rows={6} />}
      {data && (
        <ol className="mt-rota">
          {days.map((day) => (
            <RotaDay key={day} day={day} area={area} isToday={day === today} duties={data.filter((duty) => duty.day === day)} mayWrite={mayWrite && day >= today} onAdd={() => add(day)} onEdit={setEditing} />
          ))}
        </ol>
      )}
      {data?.length === 0 && <p className="wx-quiet">{t('reception.emptyWeek')}</p>}
      {editing && (
        <Suspense>
          <DutyDrawer duty={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </section>
  )
}

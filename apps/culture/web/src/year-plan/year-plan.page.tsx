import './year-plan.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlanItemView } from '@wuxin/culture/year-plan.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { Notices } from '@wuxin/web/notices'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { useSearchParams } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { useClickStep } from '@wuxin/web/use-click-step'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { MonthCard } from './month-card.tsx'
import type { Planned } from './item-form-drawer.tsx'

const ItemFormDrawer = lazy(() => import('./item-form-drawer.tsx'))
const ItemDrawer = lazy(() => import('./item-drawer.tsx'))

/** 年度计划: the occasions of a year with what is planned on them; one click makes an event of it. */
export default function YearPlanPage() {
  const t = useTexts()
  const can = useCan()
  const [params, setParams] = useSearchParams()
  const [adding, setAdding] = useState<Planned | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const step = useClickStep()
  const active = useActivePlace()
  const own = useOwnPlace()
  const today = dateText(useNow())
  const year = Number(params.get('year') ?? today.slice(0, 4))
  const query = useQuery({ ...trpc.yearPlan.year.queryOptions({ year, area: active ?? undefined }), placeholderData: keepPreviousData })
  const { data } = query
  if (!data) return <Arriving query={query} />
  const mayEdit = can('year-plan:edit')
  const count = (state: PlanItemView['state']) => data.items.filter((item) => item.state === state).length
  const turn = (to: number) => setParams((before) => new URLSearchParams([...[...before].filter(([key]) => key !== 'year'), ['year', String(to)]]))
  const draft = (item: PlanItemView) => step.mutate({ step: () => client.yearPlan.draft.mutate({ id: item.id, version: item.version }), said: t('yearPlan.done.draft') })
  const copy = () => own && step.mutate({ step: () => client.yearPlan.copy.mutate({ area: own, year }), said: t('yearPlan.done.add') })
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const isOver = (month: string) => month < today.slice(0, 7)
  const card = (month: string) => (
    <MonthCard
      key={month}
      month={month}
      today={today}
      occasions={data.occasions.filter(({ day }) => day.startsWith(month))}
      items={data.items.filter(({ day }) => day.startsWith(month))}
      busy={step.isPending}
      onAdd={mayEdit ? (occasion) => setAdding({ area: own, day: occasion.day, occasion: occasion.key }) : undefined}
      onOpen={(item) => setShown(item.id)}
      onDraft={draft}
    />
  )
  return (
    <section className="wx-page">
      <PageHeader title={`${t('yearPlan.title')} · ${t('yearPlan.year', { year })}`} action={mayEdit && { label: t('yearPlan.do.add'), icon: 'plus', onClick: () => setAdding({ area: own, day: year === Number(today.slice(0, 4)) ? today : `${year}-01-01`, occasion: null }) }}>
        <span className="cu-year__turn">
          <button type="button" className="wx-button" aria-label={t('yearPlan.before')} title={t('yearPlan.before')} onClick={() => turn(year - 1)}>
            ‹
          </button>
          <button type="button" className="wx-button" aria-label={t('yearPlan.after')} title={t('yearPlan.after')} onClick={() => turn(year + 1)}>
            ›
          </button>
          {mayEdit && own && (
            <button type="button" className="wx-button" disabled={step.isPending} onClick={copy}>
              {t('yearPlan.do.copy')}
            </button>
          )}
        </span>
      </PageHeader>
      <p className="wx-quiet">{data.items.length === 0 ? t('yearPlan.empty') : [t('yearPlan.planned', { count: count('planned') }), t('yearPlan.made', { count: count('made') })].join(' · ')}</p>
      <Notices error={step.error} />
      <div className="cu-year">{months.filter((month) => !isOver(month)).map(card)}</div>
      {months.some(isOver) && (
        <details open={year < Number(today.slice(0, 4))}>
          <summary className="cu-year__past">{t('yearPlan.past')}</summary>
          <div className="cu-year">{months.filter(isOver).map(card)}</div>
        </details>
      )}
      <Suspense>
        {adding && <ItemFormDrawer planned={adding} onClose={() => setAdding(null)} />}
        {shown && <ItemDrawer id={shown} onClose={() => setShown(null)} />}
      </Suspense>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useSearchParams } from '@wuxin/web/router'
import { Alert, Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useToday } from '../text.ts'
import { CalendarMonth } from './calendar-month.part.tsx'
import { CalendarForm } from './calendar.form.tsx'
import '../platform.css'

/** The working days of a year (日历): statutory holidays and make-up workdays, by which every clock of the suite runs. */
export default function CalendarPage() {
  const t = useWords('platform')
  const can = useCan()
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(null)
  const today = useToday()
  const year = Number(params.get('year')) || Number(today.slice(0, 4))
  const { data, error, refetch } = useQuery(trpc.calendar.year.queryOptions({ year }))
  const days = new Map(data?.days.map((day) => [day.day, day]))
  const mayEdit = can('calendar:edit')
  return (
    <>
      <PageHeader
        title={t('calendar.title', { year })}
        action={mayEdit && { label: t('calendar.edit'), onClick: () => setChosen(today.startsWith(`${year}`) ? today : `${year}-01-01`) }}
      >
        <Link className="wx-button wx-button--quiet" to={`?year=${year - 1}`}>
          {t('calendar.year', { year: year - 1 })}
        </Link>
        <Link className="wx-button wx-button--quiet" to={`?year=${year + 1}`}>
          {t('calendar.year', { year: year + 1 })}
        </Link>
      </PageHeader>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && (
        <>
          {!data.isAnnounced && <Alert type="warning" showIcon role="note" className="wx-notice" title={t('calendar.notAnnounced', { year })} />}
          <p className="wx-legend">
            <span data-kind="holiday">{t('calendar.legend.holiday')}</span>
            <span data-kind="workday">{t('calendar.legend.workday')}</span>
            <span data-kind="weekend">{t('calendar.legend.weekend')}</span>
          </p>
          <div className="wx-year">
            {Array.from({ length: 12 }, (_, index) => (
              <CalendarMonth key={index} year={year} month={index + 1} days={days} today={today} onChoose={mayEdit ? setChosen : undefined} />
            ))}
          </div>
        </>
      )}
      {chosen && <CalendarForm day={chosen} listed={days.get(chosen)} onClose={() => setChosen(null)} />}
    </>
  )
}

import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'

const CalendarAddress = lazy(() => import('../body/calendar-address.tsx').then((part) => ({ default: part.CalendarAddress })))

/** 订阅日历: the reader's own meetings, for the calendar on their phone. */
export function OwnCalendar() {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="wx-panel mg-calendar" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('meetings.calendar.mine')}</summary>
      <Suspense>{isOpen && <CalendarAddress body={null} />}</Suspense>
    </details>
  )
}

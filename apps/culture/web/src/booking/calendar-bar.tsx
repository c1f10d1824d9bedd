import { DateField } from '@wuxin/web/date-field'
import { dayAfter } from '@wuxin/culture/venue.rules'
import { useTexts } from '../texts.ts'
import { monthBeside } from './week.rules.ts'

/** Which days a calendar shows: before, today, after, and week or month. */
export function CalendarBar({ on, view, today, onChange }: { on: string; view: 'week' | 'month'; today: string; onChange: (values: { on?: string | null; view?: string | null }) => void }) {
  const t = useTexts()
  const beside = (turn: 1 | -1) => onChange({ on: view === 'month' ? monthBeside(on, turn) : dayAfter(on, 7 * turn) })
  return (
    <div className="cu-bar__days">
      <button type="button" className="wx-button" aria-label={t(`bookings.before.${view}`)} title={t(`bookings.before.${view}`)} onClick={() => beside(-1)}>
        ‹
      </button>
      <DateField value={on} onChange={(day) => onChange({ on: day })} />
      <button type="button" className="wx-button" aria-label={t(`bookings.after.${view}`)} title={t(`bookings.after.${view}`)} onClick={() => beside(1)}>
        ›
      </button>
      <button type="button" className="wx-button" disabled={on === today} onClick={() => onChange({ on: null })}>
        {t('bookings.today')}
      </button>
      {(['week', 'month'] as const).map((each) => (
        <button key={each} type="button" className="wx-button" aria-pressed={view === each} onClick={() => onChange({ view: each === 'week' ? null : each })}>
          {t(`bookings.views.${each}`)}
        </button>
      ))}
    </div>
  )
}

import { useTexts } from '../texts.ts'

/** Days as they come, each with its day of the week. */
export function PlannedDays({ days }: { days: readonly string[] }) {
  const t = useTexts()
  if (days.length === 0) return <p className="wx-quiet">{t('plans.noDays')}</p>
  return (
    <ul className="pp-days">
      {days.map((day) => (
        <li key={day}>
          <time dateTime={day}>{day.slice(5)}</time> {t(`plans.weekdaysLong.${new Date(`${day}T00:00:00Z`).getUTCDay() || 7}`)}
        </li>
      ))}
    </ul>
  )
}

import type { Day } from '@wuxin/platform/working-day'
import { useLanguage } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { useTexts } from '../texts.ts'
import { DutyCard, type DutyView } from './duty-card.tsx'

const weekday = (day: Day, language: string) => new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** One day of the rota: its duties in the order of their hours, and the way to another. */
export function RotaDay({ day, area, duties, isToday, mayWrite, onAdd, onEdit }: {
  day: Day
  /** The place in view; a duty of another says which. */
  area: string
  duties: readonly DutyView[]
  isToday: boolean
  mayWrite: boolean
  onAdd: () => void
  onEdit: (duty: DutyView) => void
}) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li aria-current={isToday ? 'date' : undefined}>
      <h2>
        {weekday(day, language)} <small>{day.slice(5)}</small>
        {isToday && <small>{t('reception.today')}</small>}
      </h2>
      {duties.map((duty) => (
        <DutyCard key={duty.id} duty={duty} isElsewhere={duty.area !== area} mayWrite={mayWrite} onEdit={() => onEdit(duty)} />
      ))}
      {duties.length === 0 && <p className="wx-quiet">{t('reception.nobody')}</p>}
      {mayWrite && (
        <button type="button" className="wx-button wx-button--quiet" aria-label={t('reception.addOn', { day })} onClick={onAdd}>
          <Icon name="plus" /> {t('reception.do.setDuty')}
        </button>
      )}
    </li>
  )
}

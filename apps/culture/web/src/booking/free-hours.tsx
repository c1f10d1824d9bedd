import { fitIn } from '@wuxin/culture/venue.rules'
import { useLanguage } from '@wuxin/web/i18n'
import { clockText, isSameDay } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

interface Free {
  from: string
  to: string
}

/** Hours that are free in place of those that are taken: one click takes as long as was wanted, as near to the wanted time as it goes. */
export function FreeHours({ free, wanted, lead, busy, onTake }: { free: readonly Free[]; lead?: string; wanted: { starts: string; ends: string }; busy: boolean; onTake: (span: { starts: string; ends: string }) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const day = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai' })
  if (free.length === 0) return <p className="wx-quiet">{t('bookings.noneFree')}</p>
  return (
    <section className="cu-free" aria-label={t('bookings.free')}>
      <p>{lead ?? t('bookings.free')}</p>
      <ul>
        {free.map((gap) => {
          const fit = fitIn({ from: new Date(gap.from), to: new Date(gap.to) }, { from: new Date(wanted.starts), to: new Date(wanted.ends) })
          return (
            <li key={gap.from}>
              <button type="button" className="wx-button" disabled={busy} onClick={() => onTake({ starts: fit.from.toISOString(), ends: fit.to.toISOString() })}>
                {isSameDay(gap.from, wanted.starts) ? t('bookings.sameDay') : day.format(fit.from)} {clockText(fit.from)}–{clockText(fit.to)}
              </button>
              <span className="wx-quiet">{t('bookings.freeFrom', { from: clockText(gap.from), to: clockText(gap.to) })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

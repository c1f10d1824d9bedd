import type { ReactNode } from 'react'
import { useWords } from '../i18n.ts'
import { dateTimeText, type Instant } from '../time.ts'
import { chooseYear, useYear, years } from './period.ts'

/** Below the figures of a tile: over which time they count, where that can be chosen, as of when they were counted, and where there are more. */
export function TileFoot({ isOfYear = false, asOf, children }: {
  /** They count the chosen year (`useYear`), or all time. */
  isOfYear?: boolean
  asOf?: Instant
  children?: ReactNode
}) {
  const t = useWords('web')
  const year = useYear()
  return (
    <p className="wx-tile-foot">
      {isOfYear && (
        <select aria-label={t('figure.period')} value={year} onChange={(event) => chooseYear(event.target.value)}>
          <option value="">{t('figure.ever')}</option>
          {years().map((each) => (
            <option key={each} value={each}>
              {t('figure.year', { year: each })}
            </option>
          ))}
        </select>
      )}
      {asOf !== undefined && <span>{t('list.asOf', { at: dateTimeText(asOf) })}</span>}
      {children}
    </p>
  )
}

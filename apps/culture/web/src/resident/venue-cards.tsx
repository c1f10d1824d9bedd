import { useQuery } from '@tanstack/react-query'
import type { PublicVenue } from '@wuxin/culture/venue.schema'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { hoursText } from '../venue/hours-run.rules.ts'
import { HoursTable } from '../venue/hours-table.tsx'

/** The venues around a place, the nearest first; all their hours are one press away. */
export function VenueCards({ area }: { area: string }) {
  const t = useTexts()
  const query = useQuery(trpc.residentVenues.near.queryOptions({ area }))
  return (
    <LookedUp query={query}>
      {(venues: PublicVenue[]) => (
        <>
          {venues.length === 0 && <p className="wx-quiet">{t('residentVenues.none')}</p>}
          {venues.map(({ id, name, place, spot, capacity, equipment, today, hours, words, closures }) => (
            <section key={id} className="wx-card ct-venue">
              <h2>{name}</h2>
              <p className="wx-quiet">
                {[place, spot].filter(Boolean).join(' ')}
              </p>
              <p>
                <strong>{today.length > 0 ? t('residentVenues.todayOpen', { hours: hoursText(today) }) : t('residentVenues.todayShut')}</strong>
              </p>
              {closures.map(({ from, to, reason }) => (
                <p key={from} role="note">
                  {t('residentVenues.closed', { from: dateTimeText(from), to: dateTimeText(to), reason })}
                </p>
              ))}
              <p>{[capacity !== null && t('residentVenues.people', { count: capacity }), equipment.length > 0 && t('residentVenues.has', { things: equipment.join(t('residentVenues.joint')) })].filter(Boolean).join(' · ')}</p>
              {words && <p className="ct-words">{words}</p>}
              <details>
                <summary>{t('residentVenues.hours')}</summary>
                <HoursTable hours={hours} texts="residentVenues" />
              </details>
            </section>
          ))}
          {venues.length > 0 && (
            <section className="wx-card">
              <h2>{t('residentVenues.book')}</h2>
              <p>{t('residentVenues.bookHow')}</p>
            </section>
          )}
        </>
      )}
    </LookedUp>
  )
}

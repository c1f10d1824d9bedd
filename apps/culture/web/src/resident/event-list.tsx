import { useQuery } from '@tanstack/react-query'
import type { ResidentEventRow } from '@wuxin/culture/event-resident.schema'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { EventRow } from './event-row.tsx'
import { partsOf, spanOf } from './event-span.rules.ts'

/** What is on at a place: this week, later, and what was. */
export function EventList({ area, now, onOpen }: { area: string; now: number; onOpen: (id: string) => void }) {
  const t = useTexts()
  const query = useQuery(trpc.residentEvents.list.queryOptions({ area, ...spanOf(dateText(now)) }))
  return (
    <LookedUp query={query}>
      {({ rows }: { rows: ResidentEventRow[] }) => (
        <>
          {rows.length === 0 && <p className="wx-quiet">{t('residentEvents.none')}</p>}
          {partsOf(rows, now).filter((part) => part.rows.length > 0).map((part) => (
            <section key={part.key} className="ct-part">
              <h2>{t(`residentEvents.${part.key}`)}</h2>
              <ul className="ct-events">
                {part.rows.map((event) => (
                  <EventRow key={event.id} event={event} onOpen={onOpen} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </LookedUp>
  )
}

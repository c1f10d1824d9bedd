import { useQuery } from '@tanstack/react-query'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The sessions that come to a place, the next one first. */
export function ComingSessions({ area }: { area: string }) {
  const t = useTexts()
  const query = useQuery(trpc.residentSessions.coming.queryOptions({ area }))
  return (
    <section className="wx-part">
      <LookedUp query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="wx-quiet">{t('session.none')}</p>
          ) : (
            rows.map(({ id, kind, title, provider, day, from, to, spot, place, words }) => (
              <div key={id} className="wx-card">
                <p>
                  <strong>{title}</strong> <small>{t(`session.kinds.${kind}`)}</small>
                </p>
                <p>
                  {day} {from}–{to}
                </p>
                <p>
                  {place.name} · {spot}
                </p>
                <p className="wx-quiet">{provider}</p>
                {words && <p className="vt-paragraph">{words}</p>}
              </div>
            ))
          )
        }
      </LookedUp>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { renewEvery } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const parts = ['households', 'seen', 'open', 'alarms', 'closedToday'] as const

/** What those who answer for a place see of the action: counts, no list. */
export function CurtainTally() {
  const t = useTexts()
  const query = useQuery({ ...trpc.curtain.tally.queryOptions(), refetchInterval: renewEvery(60_000) })
  return (
    <section className="wx-panel">
      <h2>{t('curtain.tally')}</h2>
      {query.data ? (
        <dl className="vt-tally">
          {parts.map((part) => (
            <div key={part} data-tone={part === 'alarms' && query.data.alarms > 0 ? 'overdue' : undefined}>
              <dt>{t(`curtain.tallies.${part}`)}</dt>
              <dd>{query.data[part]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Arriving query={query} rows={2} />
      )}
    </section>
  )
}

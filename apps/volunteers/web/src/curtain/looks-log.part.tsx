import { useQuery } from '@tanstack/react-query'
import { daysAfter } from '@wuxin/volunteers/building.rules'
import { Arriving } from '@wuxin/web/arriving'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { LookTag } from './look-tag.tsx'

/** Days that are looked back. */
const days = 7

/** 看窗记录 of the last week, the newest first, for those assigned. */
export function LooksLog({ household, today }: { household: string; today: string }) {
  const t = useTexts()
  const query = useQuery(trpc.curtain.looks.queryOptions({ id: household, from: daysAfter(today, 1 - days), to: today }))
  const shown = query.data?.filter(({ status }) => status !== 'off') ?? []
  return (
    <section className="wx-panel">
      <h2>{t('curtain.log', { count: days })}</h2>
      {!query.data && <Arriving query={query} rows={3} />}
      {query.data && shown.length === 0 && <p className="wx-quiet">{t('curtain.logNone')}</p>}
      <ol className="vt-log">
        {shown.map((look) => (
          <li key={`${look.day} ${look.window}`}>
            <span className="wx-row">
              {look.day} <LookTag look={look} /> <span className="wx-quiet">{look.by}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { Moment } from '@wuxin/web/moment'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 谁看过姓名门牌: every look with its reason, for whoever keeps the file. */
export function LooksPart({ household }: { household: string }) {
  const t = useTexts()
  const query = useQuery(trpc.households.looks.queryOptions({ id: household }))
  return (
    <section className="wx-panel">
      <h2>{t('households.looks')}</h2>
      {query.data ? (
        <ol className="vt-log">
          {query.data.map(({ at, name, reason }) => (
            <li key={`${at} ${name}`}>
              <strong>{name}</strong> {reason} · <Moment at={at} />
            </li>
          ))}
        </ol>
      ) : (
        <Arriving query={query} rows={2} />
      )}
      {query.data?.length === 0 && <p className="wx-quiet">{t('households.looksNone')}</p>}
    </section>
  )
}

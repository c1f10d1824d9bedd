import { skipToken, useQuery } from '@tanstack/react-query'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { exportPath } from '@wuxin/web/list-path'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Button } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** What came of it: who won what, the result sheet to take along, and whether the raw sheets still give it. */
export function ResultPart({ record }: { record: ContestRecord }) {
  const t = useTexts()
  const [asked, setAsked] = useState(false)
  const { id, seal, played, entrants } = record
  const replay = useQuery(trpc.contests.replay.queryOptions(asked ? { id } : skipToken))
  const winners = played.at(-1)?.standings.filter(({ prize }) => prize !== null) ?? []
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.part.result')}</h2>
        <a className="wx-button wx-button--quiet" href={exportPath('culture', 'contest-result.xlsx', { id })} download>
          {t('contest.do.sheet')}
        </a>
      </div>
      {winners.length > 0 && (
        <ul className="cu-winners">
          {winners.map(({ entrant, prize, total, group }) => {
            const who = entrants.find((each) => each.id === entrant)
            return (
              <li key={entrant}>
                <strong>{prize}</strong> {who && t('contest.numbered', who)} {group && <span className="wx-quiet">{group}</span>} <span className="wx-quiet">{total}</span>
              </li>
            )
          })}
        </ul>
      )}
      {seal && (
        <p>
          <Button loading={replay.isFetching} onClick={() => (asked ? void replay.refetch() : setAsked(true))}>{t('contest.do.replay')}</Button>{' '}
          {replay.data && <span role="status">{t(replay.data.same ? 'contest.same' : 'contest.differs', { sheets: replay.data.sheets })}</span>}
        </p>
      )}
      {replay.error && <LoadFailed error={replay.error} retry={() => void replay.refetch()} />}
    </section>
  )
}

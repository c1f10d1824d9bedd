import { useQuery } from '@tanstack/react-query'
import type { ResidentScore } from '@wuxin/feedback/score-view.schema'
import { BackButton } from '@wuxin/web/resident/follow/back-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { dateText, dateTimeText } from '@wuxin/web/time'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { GiveScore } from './give-score.tsx'
import { keptScores } from './kept-scores.ts'
import { ScoreResults } from './score-results.tsx'

/** One round: what is asked, thanks once it is answered, and what came of it once it is closed. */
export function ScoreCard({ code, onBack }: { code: string; onBack: () => void }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.residentScores.open.queryOptions({ code }), retry: false })
  const [isGiven, setGiven] = useState(false)
  return (
    <>
      <LookedUp query={query}>
        {(round: ResidentScore) => {
          const { number, title, place, held, takes, until, results } = round
          const hasGiven = isGiven || keptCodes(keptScores).some((each) => each.number === number)
          return (
            <article>
              <h1>{title}</h1>
              <p className="wx-quiet">{held === null ? place : t('score.held', { place, day: dateText(held) })}</p>
              {hasGiven && (
                <section className="wx-card" role="status">
                  <h2>{t('score.thanks')}</h2>
                  {!results && <p>{t('score.later', { until: dateTimeText(until) })}</p>}
                </section>
              )}
              {results && <ScoreResults results={results} />}
              {!results && !hasGiven && takes && <GiveScore code={code} round={round} onGiven={() => setGiven(true)} />}
              {!results && !hasGiven && !takes && (
                <section className="wx-card" role="status">
                  <h2>{t('score.over')}</h2>
                  <p>{t('score.overNote')}</p>
                </section>
              )}
            </article>
          )
        }}
      </LookedUp>
      <BackButton label={t('score.back')} onClick={onBack} />
    </>
  )
}

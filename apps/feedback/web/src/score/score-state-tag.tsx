import type { ScoreState } from '@wuxin/feedback/score.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** Where a round stands, and whether something came out low. */
export function ScoreStateTag({ state, low }: { state: ScoreState; low: number }) {
  const t = useTexts()
  return (
    <>
      <StateTag tone={state === 'open' ? 'underWay' : 'done'}>{t(`score.states.${state}`)}</StateTag> {low > 0 && <StateTag tone="dueSoon">{t('score.low')}</StateTag>}
    </>
  )
}

import type { PledgeState, PledgeVerdict } from '@wuxin/volunteers/pledge.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<PledgeState, StateTone> = { publish: 'waiting', keep: 'underWay', review: 'waiting', closed: 'done', withdrawn: 'outOfRemit' }
const verdictTones: Record<PledgeVerdict, StateTone> = { kept: 'done', partly: 'explained', not_kept: 'outOfRemit' }

/** Where a pledge stands; once it was reviewed, what the review found. */
export function PledgeStateTag({ state, verdict }: { state: PledgeState; verdict: PledgeVerdict | null }) {
  const t = useTexts()
  return verdict === null ? <StateTag tone={tones[state]}>{t(`pledges.states.${state}`)}</StateTag> : <StateTag tone={verdictTones[verdict]}>{t(`pledges.verdicts.${verdict}`)}</StateTag>
}

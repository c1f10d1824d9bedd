import type { HouseholdState } from '@wuxin/volunteers/household.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<HouseholdState, StateTone> = { consent: 'waiting', pair: 'dueSoon', care: 'underWay', ended: 'explained' }

/** Where a household's file stands: 征求同意, 待结对, 帮扶中, 已结束. */
export function HouseholdStateTag({ state }: { state: HouseholdState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`households.states.${state}`)}</StateTag>
}

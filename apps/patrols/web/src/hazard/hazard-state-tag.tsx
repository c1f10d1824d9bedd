import type { HazardState } from '@wuxin/patrols/hazard.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { hazardTones } from './hazard-tones.ts'

/** Where a hazard stands: 待定级, 待派单, 整改中, 待复查, 待销号, 已销号, 不属隐患, 已并案. */
export function HazardStateTag({ state }: { state: HazardState }) {
  return <StateTag tone={hazardTones[state]}>{useTexts()(`hazards.states.${state}`)}</StateTag>
}

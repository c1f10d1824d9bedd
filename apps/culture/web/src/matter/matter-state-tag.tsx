import type { MatterState } from '@wuxin/culture/matter.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

/** Lateness is the clock's to show. */
const tones: Record<MatterState, StateTone> = { open: 'waiting', under_way: 'underWay', closed: 'done' }

/** Where a matter stands: 待受理, 办理中, 已办结. */
export function MatterStateTag({ state }: { state: MatterState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`states.${state}`)}</StateTag>
}

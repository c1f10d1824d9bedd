import type { WishState } from '@wuxin/volunteers/wish.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

/** Lateness is the clock's to show. */
const tones: Record<WishState, StateTone> = {
  verify: 'waiting', publish: 'waiting', claim: 'waiting', contact: 'underWay', fulfil: 'underWay', confirm: 'underWay', rate: 'done', closed: 'done', declined: 'outOfRemit',
  withdrawn: 'outOfRemit', expired: 'outOfRemit',
}

/** Where a wish stands: 待认领, 圆梦中, 已圆梦. */
export function WishStateTag({ state }: { state: WishState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`wishes.states.${state}`)}</StateTag>
}

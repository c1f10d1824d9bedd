import type { HomeServiceState } from '@wuxin/volunteers/home-service.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

/** Lateness is the clock's to show. */
const tones: Record<HomeServiceState, StateTone> = { accept: 'waiting', repair: 'underWay', call_back: 'underWay', closed: 'done', declined: 'outOfRemit', withdrawn: 'outOfRemit' }

/** Where a matter stands: 待受理, 维修中, 待回访, 已办结, 不予受理, 已撤回. */
export function HomeServiceStateTag({ state }: { state: HomeServiceState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`homeServices.states.${state}`)}</StateTag>
}

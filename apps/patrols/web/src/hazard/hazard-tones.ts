import type { HazardState } from '@wuxin/patrols/hazard.schema'
import type { StateTone } from '@wuxin/web/tokens'

/** How a state of a hazard is drawn; lateness is the clock's to show. */
export const hazardTones: Record<HazardState, StateTone> = {
  grade: 'waiting', dispatch: 'waiting', rectify: 'underWay', inspect: 'underWay', close: 'underWay', closed: 'done', declined: 'outOfRemit', merged: 'outOfRemit',
}

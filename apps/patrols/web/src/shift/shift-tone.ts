import type { ShiftState } from '@wuxin/patrols/shift.rules'
import type { StateTone } from '@wuxin/web/tokens'

/** The hue that stands beside a shift's state. */
export const shiftTone: Record<ShiftState, StateTone> = { planned: 'waiting', under_way: 'underWay', done: 'done', missed: 'overdue', cancelled: 'outOfRemit' }

import type { ShiftRow } from '@wuxin/patrols/shift.schema'
import { clockText } from '@wuxin/web/time'

/** When a shift is to be walked: 2025-04-21 20:00–21:30. */
export const shiftTimes = ({ day, begins, ends }: Pick<ShiftRow, 'day' | 'begins' | 'ends'>): string => `${day} ${clockText(begins)}–${clockText(ends)}`

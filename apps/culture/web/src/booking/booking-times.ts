import { clockText, dateTimeText, isSameDay } from '@wuxin/web/time'

/** `2025-04-22 09:00–11:00`; both days where it ends on another one. */
export const bookingTimes = ({ starts, ends }: { starts: string; ends: string }): string => `${dateTimeText(starts)}–${isSameDay(starts, ends) ? clockText(ends) : dateTimeText(ends)}`

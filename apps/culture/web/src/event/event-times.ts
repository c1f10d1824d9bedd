import { clockText, dateText, dateTimeText } from '@wuxin/web/time'

/** From when to when an event is: 2025-04-26 09:00–11:00, with the second day only where it is another one. */
export const eventTimes = ({ starts, ends }: { starts: string; ends: string }): string =>
  `${dateTimeText(starts)}–${dateText(starts) === dateText(ends) ? clockText(ends) : dateTimeText(ends)}`

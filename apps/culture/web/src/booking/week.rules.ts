import { instantOn } from '@wuxin/culture/venue.rules'
import { beginningOf, dayOf } from '@wuxin/platform/working-day'
import type { CalendarEntry, CalendarVenue } from '@wuxin/culture/booking.schema'

/** Minutes of the day, in Asia/Shanghai, from-to on one day. */
export interface Block {
  day: string
  from: number
  to: number
}

/** What is being drawn: something new, or a booking that is moved or lengthened. */
export type Drag =
  | { kind: 'make'; day: string; anchor: number }
  | { kind: 'move'; entry: CalendarEntry; grip: number; block: Block }
  | { kind: 'stretch'; entry: CalendarEntry; block: Block }

/** Half an hour: what the calendar is drawn and dragged by. */
export const slot = 30
const day = 24 * 60

/** The minute of its day. */
export const minuteOf = (at: string): number => (new Date(at).getTime() - beginningOf(dayOf(new Date(at))).getTime()) / 60_000

/** The minute of a time `HH:MM`. */
const minuteOfTime = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Where a booking stands on its day. */
export const blockOf = ({ starts, ends }: Pick<CalendarEntry, 'starts' | 'ends'>): Block => ({ day: dayOf(new Date(starts)), from: minuteOf(starts), to: minuteOf(ends) })

/** The same as instants, as bookings are asked for. */
export const spanOf = ({ day: at, from, to }: Block): { starts: string; ends: string } => {
  const start = instantOn(at, '00:00').getTime()
  return { starts: new Date(start + from * 60_000).toISOString(), ends: new Date(start + to * 60_000).toISOString() }
}

/** The hours that a calendar shows: those in which anything is open or booked, whole hours. */
export function hoursShown(venue: Pick<CalendarVenue, 'days'>, entries: readonly CalendarEntry[]): { from: number; to: number } {
  const spans = [...venue.days.flatMap(({ open }) => open.map(({ from, to }) => ({ from: minuteOfTime(from), to: minuteOfTime(to) }))), ...entries.map(blockOf)]
  if (spans.length === 0) return { from: 8 * 60, to: 18 * 60 }
  return { from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60, to: Math.min(day, Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60) }
}

/** Minutes of a day in which it is closed, between the hours shown. */
export function closedOn(open: readonly { from: string; to: string }[], shown: { from: number; to: number }): { from: number; to: number }[] {
  const edges = [shown.from, ...open.flatMap(({ from, to }) => [minuteOfTime(from), minuteOfTime(to)]), shown.to]
  return Array.from({ length: edges.length / 2 }, (_, at) => ({ from: edges[2 * at] ?? 0, to: edges[2 * at + 1] ?? 0 })).filter(({ from, to }) => from < to)
}

const snapped = (minute: number): number => Math.round(minute / slot) * slot
const within = (minute: number, least: number, most: number): number => Math.min(Math.max(minute, least), most)

/** What a drag has drawn once the pointer is there: at least one slot, within its day. */
export function drawn(drag: Drag, at: { day: string; minute: number }): Block {
  if (drag.kind === 'make') {
    const [one, other] = [Math.floor(drag.anchor / slot) * slot, Math.floor(at.minute / slot) * slot]
    return { day: drag.day, from: Math.min(one, other), to: within(Math.max(one, other) + slot, slot, day) }
  }
  if (drag.kind === 'stretch') return { ...drag.block, to: within(snapped(at.minute), drag.block.from + slot, day) }
  const length = drag.block.to - drag.block.from
  const from = within(snapped(at.minute - drag.grip), 0, day - length)
  return { day: at.day, from, to: from + length }
}

/** What an arrow key makes of a booking: 上下 moves it by half an hour, 左右 by a day, with Shift 上下 lengthens it; null for other keys. */
export function nudged(block: Block, { key, shiftKey }: { key: string; shiftKey: boolean }, days: readonly string[]): Block | null {
  const length = block.to - block.from
  const step = { ArrowUp: -slot, ArrowDown: slot }[key]
  if (step !== undefined && shiftKey) return { ...block, to: within(block.to + step, block.from + slot, day) }
  if (step !== undefined) {
    const from = within(block.from + step, 0, day - length)
    return { ...block, from, to: from + length }
  }
  const turn = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (turn === undefined) return null
  return { ...block, day: days[within(days.indexOf(block.day) + turn, 0, days.length - 1)] ?? block.day }
}

/** `09:30`; the day's end is 24:00. */
export const timeText = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The Monday of a day's week. */
export function mondayOf(at: string): string {
  const date = new Date(`${at}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** The days of the weeks that a month touches, from a Monday. */
export function weeksOfMonth(at: string): { from: string; days: number } {
  const first = new Date(`${at.slice(0, 7)}-01T00:00:00Z`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  const from = mondayOf(first.toISOString().slice(0, 10))
  const weeks = Math.ceil(((last.getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1) / 7)
  return { from, days: weeks * 7 }
}

/** The same day of a neighbouring month, its last where it is shorter. */
export function monthBeside(at: string, turn: 1 | -1): string {
  const month = Number(at.slice(5, 7)) - 1 + turn
  const last = new Date(Date.UTC(Number(at.slice(0, 4)), month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(Number(at.slice(0, 4)), month, Math.min(Number(at.slice(8)), last))).toISOString().slice(0, 10)
}

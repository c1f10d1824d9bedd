import { isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { dayBefore, dayOf, type Day } from '@wuxin/platform/working-day'
import type { VolunteerSettings } from './settings.schema.ts'

/** What a check (看窗) tells: 平安 (a sign of life), 无信号. */
export const signs = ['seen', 'none'] as const
export type Sign = (typeof signs)[number]

/** A household that agreed to be looked after by its curtain; `away` are days on which nobody is at home. */
export interface Watch {
  since: Date
  until: Date | null
  away: readonly Term[]
}

/** What was told of one window of a day; windows count from 1. */
export interface Check {
  day: Day
  window: number
  sign: Sign
  at: Date
}

/** One window of one day as instants. */
export interface WindowTime {
  day: Day
  window: number
  from: Date
  to: Date
}

/** How a window stands: not begun, open, seen, no sign, ended unheard, or not watched (away, before or after the consent). */
export const lookStatuses = ['ahead', 'open', 'seen', 'no_sign', 'unheard', 'off'] as const
export type LookStatus = (typeof lookStatuses)[number]
/** A window with how it stands. */
export interface Look extends WindowTime {
  status: LookStatus
}

type Windows = Pick<VolunteerSettings, 'curtainWindows'>

/** The windows of a day in Asia/Shanghai, in their order. */
export const windowsOn = (day: Day, { curtainWindows }: Windows): WindowTime[] =>
  curtainWindows.map((each, index) => ({ day, window: index + 1, from: at(day, each.slice(0, 5)), to: at(day, each.slice(6)) }))

/** The window that is open now; null between windows. It begins at its first and ends before its last instant. */
export const windowNow = (now: Date, settings: Windows): WindowTime | null => windowsOn(dayOf(now), settings).find(({ from, to }) => from <= now && now < to) ?? null

/** The looks of a day as they stand now. */
export const looksOn = (day: Day, watch: Watch, checks: readonly Check[], now: Date, settings: Windows): Look[] =>
  windowsOn(day, settings).map((each) => ({ ...each, status: statusOf(each, watch, checks, now) }))

function statusOf(time: WindowTime, watch: Watch, checks: readonly Check[], now: Date): LookStatus {
  const told = checks.filter(({ day, window }) => day === time.day && window === time.window)
  if (told.some(({ sign }) => sign === 'seen')) return 'seen'
  if (!isWatched(watch, time)) return 'off'
  if (told.length > 0) return 'no_sign'
  if (now < time.from) return 'ahead'
  return now < time.to ? 'open' : 'unheard'
}

/** A window counts that lies within the consent as a whole, on a day on which somebody is at home. */
export const isWatched = ({ since, until, away }: Watch, { day, from, to }: WindowTime): boolean =>
  since <= from && (until === null || to <= until) && !away.some((term) => isHeldOn(term, day))

/** Why an alarm is raised: 无信号, 时段内无人报告. */
export const alarmCauses = ['no_sign', 'unheard'] as const
export type AlarmCause = (typeof alarmCauses)[number]

/** A look that must be answered by an alarm, and why. */
export interface AlarmDue extends WindowTime {
  because: AlarmCause
}

/**
 * The alarm that is due now, if any: the last window that is decided tells. No sign raises one at once, silence when the
 * window ends; a sign of life after it answers for all windows before. Of several windows that ended unheard while nobody
 * could tell (the service stood still) only the last raises one, and none of before `after`, up to which alarms were raised.
 */
export function alarmDue({ watch, checks, after, now }: { watch: Watch; checks: readonly Check[]; after: Date | null; now: Date }, settings: Windows): AlarmDue | null {
  const today = dayOf(now)
  const looks = [dayBefore(today), today].flatMap((day) => looksOn(day, watch, checks, now, settings))
  const last = looks.findLast(({ status }) => status === 'seen' || status === 'no_sign' || status === 'unheard')
  if (!last || (last.status !== 'no_sign' && last.status !== 'unheard') || (after !== null && last.to <= after)) return null
  const { status, ...time } = last
  return { ...time, because: status }
}

/** The next instant at which a watch has to be looked at: the end of the window that is open or comes next. */
export function nextWake(now: Date, settings: Windows): Date {
  const today = dayOf(now)
  const tomorrow = dayOf(new Date(now.getTime() + 86_400_000))
  const ends = [...windowsOn(today, settings), ...windowsOn(tomorrow, settings)].map(({ to }) => to)
  return ends.find((end) => end > now) ?? new Date(now.getTime() + 86_400_000)
}

const at = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`)

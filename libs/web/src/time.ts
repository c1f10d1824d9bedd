import { language, words } from './i18n.ts'
import type { Language } from './language.ts'
import { dateText, type Instant } from './shanghai.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export { clockText, dateText, dateTimeText, type Instant } from './shanghai.ts'

/** 2025年4月21日, April 21, 2025: a day as documents write it, in Asia/Shanghai. */
export const longDateText = (at: Instant, language: Language): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date(at))

/** Whether two instants lie on one day in Asia/Shanghai. */
export const isSameDay = (one: Instant, other: Instant): boolean => dateText(one) === dateText(other)

/** The instant at which a day `2025-04-21` begins (or, with `end`, its last millisecond) in Asia/Shanghai, as ISO text. */
export const dayEdge = (date: string, end = false): string => new Date(`${date}T${end ? '23:59:59.999' : '00:00:00.000'}+08:00`).toISOString()

/** A length of time in the two largest units that matter: `6 小时 20 分`. Negative lengths lose their sign. */
export function lengthText(milliseconds: number): string {
  const t = words('web')
  const left = Math.abs(milliseconds)
  const days = Math.floor(left / day)
  const hours = Math.floor((left % day) / hour)
  const minutes = Math.floor((left % hour) / minute)
  const units: [string, number][] = days ? [['days', days], ['hours', hours]] : hours ? [['hours', hours], ['minutes', minutes]] : [['minutes', minutes]]
  return units.filter(([, count], index) => count > 0 || index === 0).map(([unit, count]) => t(`time.${unit}`, { count })).join(' ')
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [['year', 365 * day], ['month', 30 * day], ['day', day], ['hour', hour], ['minute', minute]]

/** How long ago or ahead: `3 小时前`. */
export function relativeText(at: Instant, now: Instant = Date.now()): string {
  const distance = new Date(at).getTime() - new Date(now).getTime()
  const [unit, size] = steps.find(([, length]) => Math.abs(distance) >= length) ?? ['minute', minute]
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(Math.round(distance / size), unit)
}

/** How a clock stands; due soon is within `dueSoonWithin` milliseconds (4 hours) of its end. */
export function clockStanding(dueAt: Instant, now: Instant, dueSoonWithin = 4 * hour): 'running' | 'dueSoon' | 'overdue' {
  const left = new Date(dueAt).getTime() - new Date(now).getTime()
  if (left < 0) return 'overdue'
  return left <= dueSoonWithin ? 'dueSoon' : 'running'
}

import { p } from '@mikro-orm/core'
import { DomainError, errorsOf, type DeadlineErrors } from '@wuxin/platform/error'
import { dayOf, deadline, endOf, type ClockSetting, type Day } from '@wuxin/platform/working-day'
import type { ActingUnder } from './acting.ts'

/** An extension (延期) of a record's deadline to a day, and why. */
export interface Extension {
  until: Day
  reason: string
}

/** What a record keeps of its extensions: spread it into the entity's property table. */
export const extensible = {
  /** The one that is asked for. */
  extension: p.json<Extension>().strictNullable(),
  /** Extensions granted so far. */
  extensions: p.integer(),
} as const

/** A record whose deadline nobody has asked to move. */
export const notExtended = { extension: null, extensions: 0 } as const

const deadlineError = errorsOf<DeadlineErrors>()

interface Extensible {
  dueAt: Date | null
  extension: Extension | null
  extensions: number
}

/** How often and how far a county lets a deadline be moved. */
interface Limits {
  extensionLimit: number
  extensionLongest: ClockSetting
}

/** Throws EXTENSION_PENDING where one is asked for already. */
export function assertNoneAsked({ extension }: Pick<Extensible, 'extension'>): void {
  if (extension) throw deadlineError('EXTENSION_PENDING', { until: extension.until })
}

/** Asks for an extension. Throws EXTENSION_LIMIT, DATE_IN_PAST, EXTENSION_TOO_SHORT and DEADLINE_TOO_FAR. */
export function ask(found: Extensible, asked: Extension, { now, settings, directory }: ActingUnder<Limits>): void {
  const { extensionLimit: limit, extensionLongest: longest } = settings
  if (found.extensions >= limit) throw deadlineError('EXTENSION_LIMIT', { limit })
  const due = found.dueAt ?? now
  deadlineOn(asked.until, deadline(due, longest, directory.calendar), now)
  if (asked.until <= dayOf(due)) throw deadlineError('EXTENSION_TOO_SHORT', { due: dayOf(due) })
  found.extension = { until: asked.until, reason: asked.reason }
}

/** The extension that is asked for. Throws EXTENSION_NOT_PENDING. */
export function askedFor({ extension }: Pick<Extensible, 'extension'>): Extension {
  if (!extension) throw deadlineError('EXTENSION_NOT_PENDING', {})
  return extension
}

/** Grants what is asked for; the clock is the step's to set. */
export function grant(found: Extensible): void {
  found.extensions += 1
  found.extension = null
}

/** The end of a day as a deadline that people set. Throws DATE_IN_PAST and DEADLINE_TOO_FAR. */
export function deadlineOn(day: Day, latest: Date, now: Date): Date {
  if (day < dayOf(now)) throw new DomainError('DATE_IN_PAST', { date: day })
  if (day > dayOf(latest)) throw deadlineError('DEADLINE_TOO_FAR', { latest: dayOf(latest) })
  return endOf(day)
}

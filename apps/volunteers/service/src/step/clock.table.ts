import { p } from '@mikro-orm/core'
import type { ClockSetting } from '@wuxin/platform/working-day'

/** The levels that what is overdue is handed up to: 社区, 镇, 县. */
export type EscalationLevel = 'community' | 'township' | 'county'

/** The clock of whatever waits for somebody: spread it into a noun's property table. */
export const clocked = {
  /** The setting whose clock runs; null where none does, or where a day was set by hand. */
  clock: p.json<ClockSetting>().strictNullable(),
  clockSince: p.datetime().strictNullable(),
  dueAt: p.datetime().strictNullable(),
  /** When the clock acts next. */
  wakeAt: p.datetime().strictNullable(),
  escalatedTo: p.text().$type<EscalationLevel>().strictNullable(),
} as const

/** What every noun with a history and settings of its own keeps. */
export const told = {
  /** The version of the county's settings that it began under. */
  settingsVersion: p.integer(),
  /** Lines of its history so far. */
  stepCount: p.integer(),
} as const

import { p } from '@mikro-orm/core'

/** What every noun with a history keeps beside it: spread it into its property table. */
export const told = {
  /** The version of the county's settings that it began under. */
  settingsVersion: p.integer(),
  /** Lines of its history so far. */
  stepCount: p.integer(),
} as const

import { p } from '@mikro-orm/core'

/** The version of the county's settings that a record began under: spread it into the property table. */
export const begun = { settingsVersion: p.integer() } as const
/** What every noun with a history keeps beside it. */
export const told = {
  ...begun,
  /** Lines of its history so far. */
  stepCount: p.integer(),
} as const

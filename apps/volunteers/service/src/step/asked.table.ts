import { p } from '@mikro-orm/core'
import { personal } from '@wuxin/service/audit'

/** What somebody asked for in their own words, and how they follow it: spread it into the entity's property table. */
export const asked = {
  number: p.text(),
  title: p.text().comment(personal),
  words: p.text().comment(personal),
  photos: p.array().columnType('text[]'),
  /** SHA-256 of the asker's tracking code, which is kept nowhere. */
  trackingHash: p.text().strictNullable().comment(personal),
  /** Where they are found. */
  spot: p.text().strictNullable().comment(personal),
} as const

import { p } from '@mikro-orm/core'
import { randomUUIDv7 } from 'node:crypto'

/**
 * What every scoped record carries; spread it into an entity's property table.
 * `area` is the code of the record's place (its prefix is the data scope), `units` are the ids of all units that
 * ever had business in it, `version` refuses an edit over somebody else's.
 */
export const record = {
  id: p.uuid().primary().onCreate(() => randomUUIDv7()),
  area: p.string().columnType('varchar(18) collate "C"'),
  units: p.array().columnType('text[]').default([]),
  version: p.integer().version(),
  createdAt: p.datetime(),
  updatedAt: p.datetime(),
} as const

/** Row-level security that backs the scope filter: two plain comparisons, and nothing where no scope was set. */
export const scopePolicy = {
  name: 'scope',
  using: `area >= current_setting('wuxin.scope_from', true) and area < current_setting('wuxin.scope_to', true)`,
} as const

import { p, type FilterDef, type PolicyDef } from '@mikro-orm/core'
import { countyOf } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { scopeCondition } from './scope.ts'
import { randomUUIDv7 } from 'node:crypto'

/**
 * What every scoped record carries: spread it into an entity's property table, and `scoped` into the entity itself.
 * `area` is the code of the record's place (its prefix is the data scope), `units` are the ids of all units that
 * ever had business in it, `version` refuses an edit over somebody else's.
 */
export const record = {
  id: p.uuid().primary().onCreate(() => randomUUIDv7()),
  area: p.string().length(18).collation('C'),
  units: p.array().columnType('text[]').default([]),
  version: p.integer().version(),
  createdAt: p.datetime(),
  updatedAt: p.datetime(),
} as const

/**
 * Row-level security: two plain comparisons, nothing where no scope was set. They stand in a `case` because a query names
 * its scope too: taken for a second condition that rows must meet by chance, they make the planner expect next to none,
 * and it reads and sorts a whole county where an index has the first twenty.
 */
export const withinScope = `case when area >= current_setting('wuxin.scope_from', true) then area < current_setting('wuxin.scope_to', true) else false end`

/** The scope as a filter of every query, and as row-level security behind it. */
export const scoped = {
  filters: {
    scope: { name: 'scope', cond: ({ parts }: { parts: ScopePart[] }) => scopeCondition(parts), default: true },
  },
  policies: [{ name: 'scope', using: withinScope }],
} satisfies { filters: Record<string, FilterDef>; policies: PolicyDef[] }

/**
 * What a part of a scoped record carries, such as a step of a case: spread it into the part's property table, and
 * `scopedPart` into the entity. The part stands at its record's place; whose units see it is the record's to say.
 */
export const part = { id: record.id, area: record.area } as const

/** The scope of parts: their place alone, in the filter and in row-level security. */
export const scopedPart = {
  filters: {
    scope: { name: 'scope', cond: ({ parts }: { parts: ScopePart[] }) => scopeCondition(parts.map(({ area }) => ({ area, unit: null }))), default: true },
  },
  policies: scoped.policies,
} satisfies { filters: Record<string, FilterDef>; policies: PolicyDef[] }

/**
 * The scope of what a county's people share, such as its categories and rules, which stand at the county's own code:
 * spread it into the entity in place of `scoped`. Who may change it is the permission's to say.
 */
export const shared = {
  filters: {
    scope: { name: 'scope', cond: ({ parts }: { parts: ScopePart[] }) => scopeCondition(parts.map(({ area }) => ({ area: countyOf(area), unit: null }))), default: true },
  },
  policies: [{ name: 'scope', using: `area >= left(current_setting('wuxin.scope_from', true), 6) and area < left(current_setting('wuxin.scope_to', true), 6) || ':'` }],
} satisfies { filters: Record<string, FilterDef>; policies: PolicyDef[] }

import { levelOf, prefixAt, upperBound } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { sql, type RawBuilder } from 'kysely'
import { any, is, type Condition } from './condition.ts'

/** How a query says that a record lies at a place or below it. */
export type Placing = (area: string) => Condition

interface Listed {
  name: string
  /** What every query calls it. */
  as: string
  /** Which of its records are open: few wherever one looks, with an index of their own on `area`. */
  open: Condition
  /** Which a unit has business in, where that is not what `units` says. */
  ofUnit?(unit: string): Condition
}

/** A table of scoped records that people list by place, state and day; it has the columns `county`, `township` and `community`, the prefixes of `area`. */
export interface ListedTable {
  /** The table with its short name, for `from`. */
  from: RawBuilder<unknown>
  as: string
  /** Equality on the level's own prefix, whose index ends in the order of the list and holds what lists and figures count by. */
  byLevel: Placing
  /** A range of the index of open records. */
  amongOpen: Placing
  ofUnit(unit: string): Condition
  /** The scope of the work, by place and unit. */
  inScope(parts: readonly ScopePart[], placing: Placing): Condition
}

/** Declares how the records of a table are found by place. */
export function listedTable({ name, as, open, ofUnit = (unit) => is`${sql.ref(`${as}.units`)} @> array[${unit}]::text[]` }: Listed): ListedTable {
  const column = (of: string) => sql.ref(`${as}.${of}`)
  const below = (area: string) => is`${column('area')} >= ${area} and ${column('area')} < ${upperBound(area)}`
  const byLevel: Placing = (area) => {
    if (area === '') return is`true`
    const level = levelOf(area)
    if (level === 'county' || level === 'township' || level === 'community') return is`${column(level)} = ${area}`
    return is`(${column('community')} = ${prefixAt(area, 'community')} and ${below(area)})`
  }
  return {
    from: sql`${sql.table(name)} ${sql.raw(as)}`,
    as,
    byLevel,
    amongOpen: (area) => is`(${open} and ${below(area)})`,
    ofUnit,
    inScope: (parts, placing) => any(parts.map(({ area, unit }) => (unit === null ? placing(area) : is`(${placing(area)} and ${ofUnit(unit)})`))),
  }
}

/** An order of a list, ascending and descending; equals stand by their ids. */
type Order = (direction: RawBuilder<unknown>) => RawBuilder<unknown>

/** By a column; records without a value come last either way. */
export const by = (column: string, { isNullable = false } = {}): Order => {
  const id = sql.ref(`${column.split('.')[0]}.id`)
  return (direction) => sql`${sql.ref(column)} ${direction}${isNullable ? sql` nulls last` : sql``}, ${id} ${direction}`
}

/** By a number as people say it, such as MQ-2025-0412: its letters and year, then how long it is, so that 10000 comes behind 9999. */
export const byNumber = (column: string): Order => {
  const number = sql.ref(column)
  return (direction) => sql`left(${number}, 7) ${direction}, length(${number}) ${direction}, ${number} ${direction}`
}

/** The orders that a page may sort by, each with its reverse. */
export function orders<Key extends string>(each: Readonly<Record<Key, Order>>): Record<Key | `-${Key}`, RawBuilder<unknown>> {
  const both = Object.entries<Order>(each).flatMap(([key, order]) => [[key, order(sql`asc`)], [`-${key}`, order(sql`desc`)]])
  return Object.fromEntries(both) // exactly these spellings
}

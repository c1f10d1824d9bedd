import { z } from 'zod'
import { instant, placeView } from './view.schema.ts'

/** Why a list is empty: nothing was ever there, the filter leaves nothing, or the caller's scope holds nothing. */
export const emptyReasons = ['nothing-yet', 'filter', 'scope'] as const

/** What every list takes: a search text, the page (from 1), rows a page, and the column to sort by (`-` for descending). */
export const listQuery = <const Sort extends readonly [string, ...string[]]>(sort: Sort) => {
  const orders = sort.flatMap((key) => [key, `-${key}`])
  return z.object({
    q: z.string().trim().max(60).optional(),
    page: z.int().min(1).max(10_000).default(1),
    size: z.int().min(1).max(100).default(20),
    sort: z.enum(orders as [`${'' | '-'}${Sort[number]}`]).optional(), // flatMap keeps exactly these spellings
  })
}

/** What every list answers: one page of rows, the count of all, and the instant that it was counted at. */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    total: z.int(),
    asOf: z.iso.datetime(),
    empty: z.enum(emptyReasons).nullable(),
  })

/** How many rows stand behind each of these names: the chips over a list, the figures of a tally. */
export const countsOf = <const Name extends readonly [string, ...string[]]>(names: Name) => z.record(z.enum(names), z.int())

/** How many of the things to do (我的待办) are wanted, the most urgent first. */
export const inboxInput = z.object({ size: z.int().min(1).max(100).default(50) })

/** What waits for the caller (我的待办) of these kinds of record, each with the step that it asks for, the most urgent first; `total` counts also what `size` left out. */
export const inboxView = <const Kinds extends readonly [string, ...string[]], const Steps extends readonly [string, ...string[]]>(kinds: Kinds, steps: Steps) =>
  z.object({
    rows: z.array(z.object({
      kind: z.enum(kinds), id: z.uuid(), number: z.string(), title: z.string(), place: placeView, step: z.enum(steps), dueAt: instant.nullable(),
      /** As of the answer's own instant. */
      overdue: z.boolean(),
    })),
    total: z.int(),
    asOf: instant,
  })

/** The words or the number that a search over all modules brings. */
export const searchInput = z.object({ q: z.string().trim().min(1).max(60), size: z.int().min(1).max(20).default(8) })

/** In which language a list is taken along as a sheet; beside the list's own question without its pages. */
export const sheetLanguage = z.enum(['zh-CN', 'en-US']).default('zh-CN')
export type SheetLanguage = z.output<typeof sheetLanguage>

/** Rows of one sheet; whoever wants more narrows the days. */
export const sheetLongest = 10_000

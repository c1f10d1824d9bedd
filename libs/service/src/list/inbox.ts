import type { PlaceView } from '@wuxin/platform/view.schema'
import { sql, type RawBuilder } from 'kysely'
import type { Directory } from '../directory.ts'
import type { Work } from '../work.ts'
import { isoOr, type Condition } from './condition.ts'
import { countBy } from './count.ts'
import { homeOf, namesOf } from './names.ts'

/** What is read of whatever waits; the instant as the database spells it. A record that people call by no number has an empty one. */
export interface Waiting {
  id: string
  number: string
  title: string
  area: string
  dueAt: string | null
}

/** The records of one kind that wait for the caller, as their noun finds them. */
export interface TodoSource<Kind extends string, Step extends string, Row extends Waiting> {
  kind: Kind
  from: RawBuilder<unknown>
  /** All that `Row` has but `dueAt`, each by its name: id, number, title, area, and what `stepOf` asks. */
  columns: RawBuilder<unknown>
  /** When its time runs out. */
  due: RawBuilder<unknown>
  condition: Condition
  /** What it waits for the caller to do. */
  stepOf(row: Row): Step
}

/** One thing to do (待办). */
export interface Todo<Kind extends string, Step extends string> {
  kind: Kind
  id: string
  number: string
  title: string
  place: PlaceView
  step: Step
  dueAt: string | null
  overdue: boolean
}

/** Things to do, the most urgent first; `total` counts those beyond the page too. */
interface Todos<Kind extends string, Step extends string> {
  rows: Todo<Kind, Step>[]
  total: number
}

/** Looks for what of one kind waits for the caller, at home in this county. */
export type TodoLook<Kind extends string, Step extends string> = (work: Work, home: Directory | null, size: number) => Promise<Todos<Kind, Step>>

/** Makes the look of a noun, whose source is null where nothing of it can wait for the caller: then nothing is asked. */
export const todosOf =
  <Kind extends string, Step extends string, Row extends Waiting>(sourceFor: (work: Work, home: Directory | null) => TodoSource<Kind, Step, Row> | null): TodoLook<Kind, Step> =>
  async (work, home, size) => {
    const source = sourceFor(work, home)
    if (source === null) return { rows: [], total: 0 }
    const { kind, from, columns, due, condition } = source
    const [{ all: total }, { rows }] = await Promise.all([
      countBy(work, from, condition, {}),
      sql<Row>`select ${columns}, ${due} as "dueAt" from ${from} where ${condition} order by ${due} asc nulls last, number limit ${size}`.execute(work.db),
    ])
    const names = await namesOf(work, rows)
    const todos = rows.map((row) => {
      const { id, number, title, area } = row
      const dueAt = isoOr(row.dueAt)
      return { kind, id, number, title, place: names.place(area), step: source.stepOf(row), dueAt, overdue: dueAt !== null && dueAt < work.now.toISOString() }
    })
    return { rows: todos, total }
  }

/** What waits for the caller (我的待办) of all these kinds, by the time that is left. */
export async function inboxOf<Kind extends string, Step extends string>(work: Work, size: number, looks: readonly TodoLook<Kind, Step>[]): Promise<Todos<Kind, Step> & { asOf: string }> {
  const home = await homeOf(work)
  const found = await Promise.all(looks.map((look) => look(work, home, size)))
  const byDue = (one: Todo<Kind, Step>, other: Todo<Kind, Step>) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.number.localeCompare(other.number)
  const rows = found.flatMap((each) => each.rows).toSorted(byDue).slice(0, size)
  return { rows, total: found.reduce((sum, each) => sum + each.total, 0), asOf: work.now.toISOString() }
}

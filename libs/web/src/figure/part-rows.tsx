import type { Question } from '../list-path.ts'
import { Link } from '../router.ts'
import { Rows } from '../rows.tsx'
import { withinMonth, type Within } from './period.ts'

/** One part of what is counted: a place by code, or a month as `2024-03`. */
export interface Part<Figure extends string> {
  key: string
  name: string
  tally: Readonly<Record<Figure, number>>
}

/** The figures of each part, every number leading to its rows; figures that are nowhere above zero are left out. */
export function PartRows<Figure extends string>({ rows, by, title, figures, label, path, over }: {
  rows: readonly Part<Figure>[]
  by: 'place' | 'month'
  /** Over the column of the parts. */
  title: string
  figures: readonly Figure[]
  label: (figure: Figure) => string
  /** The rows that a figure counts. */
  path: (figure: Figure, over: Question) => string
  over: Question & Within
}) {
  const shown = figures.filter((figure) => rows.some(({ tally }) => tally[figure] > 0))
  const questionOf = (key: string): Question => (by === 'place' ? { ...over, area: key } : { ...over, ...withinMonth(key, over) })
  return (
    <Rows
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title, render: ({ name }) => name },
        ...shown.map((figure) => ({
          key: figure,
          title: label(figure),
          render: ({ key, tally }: Part<Figure>) => (tally[figure] > 0 ? <Link to={path(figure, questionOf(key))}>{tally[figure]}</Link> : <span className="wx-quiet">0</span>),
        })),
      ]}
    />
  )
}

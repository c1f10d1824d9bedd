import { placedFigures, type PlacedFigure } from '@wuxin/volunteers/figure.rules'
import { withinMonth, type Within } from '@wuxin/web/figure/period'
import type { Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** One part of what is counted: a place by code, or a month as `2024-03`. */
export interface Part {
  key: string
  name: string
  tally: Readonly<Record<PlacedFigure, number>>
}

/** The figures of each part, every number leading to its rows; figures that are nowhere above zero are left out. */
export function FigureRows({ rows, by, over }: { rows: readonly Part[]; by: 'place' | 'month'; over: Question & Within }) {
  const t = useTexts()
  const shown = placedFigures.filter((figure) => rows.some(({ tally }) => tally[figure] > 0))
  const questionOf = (key: string): Question => (by === 'place' ? { ...over, area: key } : { ...over, ...withinMonth(key, over) })
  return (
    <Rows
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title: t(`figures.column.${by}`), render: ({ name }) => name },
        ...shown.map((figure) => ({
          key: figure,
          title: t(`figures.of.${figure}`),
          render: ({ key, tally }: Part) => (tally[figure] > 0 ? <Link to={figurePath(figure, questionOf(key))}>{tally[figure]}</Link> : <span className="wx-quiet">0</span>),
        })),
      ]}
    />
  )
}

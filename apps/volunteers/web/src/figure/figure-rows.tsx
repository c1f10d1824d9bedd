import { placedFigures, type PlacedFigure } from '@wuxin/volunteers/figure.rules'
import { PartRows, type Part } from '@wuxin/web/figure/part-rows'
import type { Within } from '@wuxin/web/figure/period'
import type { Question } from '@wuxin/web/list-path'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** The figures of each part, every number leading to its rows. */
export function FigureRows({ rows, by, over }: { rows: readonly Part<PlacedFigure>[]; by: 'place' | 'month'; over: Question & Within }) {
  const t = useTexts()
  return <PartRows rows={rows} by={by} title={t(`figures.column.${by}`)} figures={placedFigures} label={(figure) => t(`figures.of.${figure}`)} path={figurePath} over={over} />
}

import { listOfFigure, type PatrolFigure } from '@wuxin/patrols/figure.rules'
import { listPath, type Question } from '@wuxin/web/list-path'

/** The rows that a figure counts, of the same place and days. */
export const figurePath = (figure: PatrolFigure, over: Question): string => listPath('patrols', listOfFigure[figure], { ...over, figure })

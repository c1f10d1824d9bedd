import type { PatrolFigure, PatrolTally } from '@wuxin/patrols/figure.rules'
import { FigureGroup } from '@wuxin/web/figure/figure-group'
import type { Question } from '@wuxin/web/list-path'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** The figures as they are read: what was walked, and what came of it. */
export const figureGroups = {
  walked: ['inspected', 'shifts', 'missed', 'check_ins', 'findings'],
  hazards: ['hazards', 'major', 'closed', 'overdue', 'recurring'],
} as const satisfies Record<string, readonly PatrolFigure[]>
const inOrder = ['walked', 'hazards'] as const

/** All figures of a question in their groups. */
export function FigureTotal({ tally, over }: { tally: PatrolTally; over: Question }) {
  const t = useTexts()
  return inOrder.map((group) => (
    <FigureGroup
      key={group}
      title={t(`figures.groups.${group}`)}
      figures={figureGroups[group].map((key) => ({ key, label: t(`hazards.figures.${key}`), formula: t(`figures.formula.${key}`), count: tally[key], to: figurePath(key, over) }))}
    />
  ))
}

import type { PatrolFigure, PatrolTally } from '@wuxin/patrols/figure.rules'
import type { Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** The figures as they are read: what was walked, and what came of it. */
export const figureGroups = {
  walked: ['inspected', 'shifts', 'missed', 'check_ins', 'findings'],
  hazards: ['hazards', 'major', 'closed', 'overdue', 'recurring'],
} as const satisfies Record<string, readonly PatrolFigure[]>
const inOrder = ['walked', 'hazards'] as const

/** All figures of a question in their groups, each with how it is counted, and leading to its rows. */
export function FigureTotal({ tally, over }: { tally: PatrolTally; over: Question }) {
  const t = useTexts()
  return inOrder.map((group) => (
    <section key={group} className="wx-panel">
      <h2>{t(`figures.groups.${group}`)}</h2>
      <dl className="wx-figures">
        {figureGroups[group].map((figure) => (
          <div key={figure} title={t(`figures.formula.${figure}`)}>
            <dt>{t(`hazards.figures.${figure}`)}</dt>
            <dd>
              <Link to={figurePath(figure, over)}>
                <strong>{tally[figure]}</strong>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

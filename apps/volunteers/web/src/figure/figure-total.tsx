import { fulfilledOf, type VolunteerTally } from '@wuxin/volunteers/figure.rules'
import type { Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { figureGroups, groupsInOrder } from './figure-groups.ts'
import { figurePath } from './figure-path.ts'

/** All figures of a question in their groups, each with how it is counted on hover and leading to its rows. */
export function FigureTotal({ tally, over }: { tally: VolunteerTally; over: Question }) {
  const t = useTexts()
  return (
    <div className="vt-figures">
      {groupsInOrder.map((group) => (
        <section key={group} className="wx-panel">
          <h2>{t(`figures.groups.${group}`)}</h2>
          <dl className="wx-figures">
            {figureGroups[group].map((figure) => (
              <div key={figure} title={t(`figures.formula.${figure}`)}>
                <dt>{t(`figures.of.${figure}`)}</dt>
                <dd>
                  <Link to={figurePath(figure, over)}>
                    <strong>{tally[figure]}</strong>
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
          {group === 'people' && (
            <p className="wx-quiet">
              {t('figures.fulfilled')} {fulfilledOf(tally)} · {t('figures.fulfilledOf', { wishes: tally.wishes_fulfilled, services: tally.home_services })}
            </p>
          )}
        </section>
      ))}
    </div>
  )
}

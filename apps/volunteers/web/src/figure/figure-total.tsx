import { fulfilledOf, type VolunteerTally } from '@wuxin/volunteers/figure.rules'
import { FigureGroup } from '@wuxin/web/figure/figure-group'
import type { Question } from '@wuxin/web/list-path'
import { useTexts } from '../texts.ts'
import { figureGroups, groupsInOrder } from './figure-groups.ts'
import { figurePath } from './figure-path.ts'

/** All figures of a question in their groups. */
export function FigureTotal({ tally, over }: { tally: VolunteerTally; over: Question }) {
  const t = useTexts()
  return (
    <div className="vt-figures">
      {groupsInOrder.map((group) => (
        <FigureGroup
          key={group}
          title={t(`figures.groups.${group}`)}
          figures={figureGroups[group].map((key) => ({ key, label: t(`figures.of.${key}`), formula: t(`figures.formula.${key}`), count: tally[key], to: figurePath(key, over) }))}
        >
          {group === 'people' && (
            <p className="wx-quiet">
              {t('figures.fulfilled')} {fulfilledOf(tally)} · {t('figures.fulfilledOf', { wishes: tally.wishes_fulfilled, services: tally.home_services })}
            </p>
          )}
        </FigureGroup>
      ))}
    </div>
  )
}

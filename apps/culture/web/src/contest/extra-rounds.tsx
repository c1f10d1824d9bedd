import type { ContestRecord, RoundView } from '@wuxin/culture/contest-view.schema'
import { joined } from '@wuxin/web/i18n'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'
import { numberedText } from './numbered-text.ts'

/** 加赛: equals whom an extra round has to part, and which sheets of it are still to come. */
export function ExtraRounds({ played: { open, missing }, entrants, judges, onKeyIn }: Pick<ContestRecord, 'entrants' | 'judges'> & { played: RoundView; onKeyIn?: Open }) {
  const t = useTexts()
  const nameOf = (id: string) => {
    const found = entrants.find((each) => each.id === id)
    return found ? numberedText(found, t) : ''
  }
  return open.map(({ extra, entrants: equals }) => (
    <section key={equals.join()} className="cu-extra">
      <h3>{t('contest.extra', { extra, names: joined(equals.map(nameOf)) })}</h3>
      <ul>
        {missing.filter((each) => each.extra === extra && equals.includes(each.entrant)).map(({ judge, entrant }) => {
          const who = judges.find(({ id }) => id === judge)
          return (
            <li key={`${judge} ${entrant}`}>
              {who?.name} → {nameOf(entrant)}
              {who?.person === null && onKeyIn && <Button type="link" size="small" onClick={() => onKeyIn({ name: 'keyIn', fixed: { extra }, initial: { judge, entrant } })}>{t('contest.do.keyIn')}</Button>}
            </li>
          )
        })}
      </ul>
    </section>
  ))
}

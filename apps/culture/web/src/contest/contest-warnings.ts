import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import { numberedText } from './numbered-text.ts'

/** What stands in the way of the next step: what is lacking before it begins, equals who wait for an extra round. */
export function contestWarnings({ lacks, played, round, state, entrants }: ContestRecord, t: Translate): string[] {
  const nameOf = (id: string | undefined) => {
    const found = entrants.find((each) => each.id === id)
    return found ? numberedText(found, t) : ''
  }
  if (state === 'preparing') return lacks.map(({ lack, round: nth, entrant, needed }) => t(`contest.lacks.${lack}`, { round: nth ?? 0, name: nameOf(entrant), needed: needed ?? 0 }))
  return state === 'scoring' ? (played[round - 1]?.open ?? []).map(({ extra, entrants: equals }) => t('contest.equals', { extra, names: joined(equals.map(nameOf)) })) : []
}

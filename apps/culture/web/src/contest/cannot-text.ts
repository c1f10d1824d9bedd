import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { Translate } from '@wuxin/web/i18n'

/** Why the next step cannot be taken yet; undefined where it can. */
export function cannotText({ state, lacks, played, round }: ContestRecord, t: Translate): string | undefined {
  if (state === 'preparing') return lacks.length > 0 ? t('contest.notReady', { count: lacks.length }) : undefined
  const open = played[round - 1]
  return open && !open.isComplete ? t('contest.missing', { count: open.missing.length }) : undefined
}

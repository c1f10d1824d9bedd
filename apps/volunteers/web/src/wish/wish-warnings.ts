import { isOpenWish } from '@wuxin/volunteers/wish.rules'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { newestFirst } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'

/** What the reader of a wish must know before anything else, one line each. */
export function wishWarnings({ state, steps, leftOver, round }: WishRecord, t: Translate): string[] {
  const [latest] = [...steps].sort(newestFirst)
  const disputed = [...steps].sort(newestFirst).find(({ action }) => action === 'dispute' || action === 'claim')
  return [
    ...(latest?.action === 'escalate' && isOpenWish(state) ? [t('wishes.notice.escalated', { level: t(`step.levels.${String(latest.params['level'])}`) })] : []),
    ...(state === 'fulfil' && disputed?.action === 'dispute' ? [t('wishes.notice.disputed', { reason: disputed.words ?? '' })] : []),
    ...(state === 'claim' && leftOver ? [t('wishes.notice.leftOver', { rounds: round - 1 })] : []),
    ...(state === 'claim' && latest && ['release', 'takeBack', 'lapseClaim'].includes(latest.action) ? [t(`wishes.notice.${latest.action}`, { reason: latest.words ?? '' })] : []),
  ]
}

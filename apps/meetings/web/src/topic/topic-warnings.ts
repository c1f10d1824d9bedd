import { reservedItem } from '@wuxin/meetings/reserved.rules'
import { isOpen } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { newestFirst } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'

/** What the reader of a topic must know before anything else, one line each. */
export function topicWarnings({ state, steps, reserved, outcome, confirmed }: TopicRecord, t: Translate): string[] {
  const latestFirst = [...steps].sort(newestFirst)
  const latest = (action: string) => latestFirst.find((step) => step.action === action)
  const [supervision, disputed, lapsed, deferred, escalated] = ['supervise', 'dispute', 'lapse', 'defer', 'escalate'].map(latest)
  return [
    ...(escalated && latestFirst[0] === escalated ? [t('topics.notice.escalated', { level: t(`levels.${String(escalated.params['level'])}`) })] : []),
    ...(supervision && isOpen(state) ? [t('topics.notice.supervision', { who: supervision.actor.unit ?? supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(reserved && isOpen(state) && outcome === null ? [t('topics.notice.reserved', { item: reservedItem[reserved], matter: t(`matters.${reserved}`) })] : []),
    ...(disputed && state === 'assign' ? [t('topics.notice.disputed', { reason: disputed.words ?? '' })] : []),
    ...(deferred && state === 'queue' ? [t('topics.notice.deferred', { reason: deferred.words ?? '' })] : []),
    ...(lapsed && !confirmed ? [t('topics.notice.lapsed')] : []),
  ]
}

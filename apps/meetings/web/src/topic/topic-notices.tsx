import { reservedItem } from '@wuxin/meetings/reserved.rules'
import { isOpen } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'

/** What the reader must know before anything else, one line each. */
function warningsOf({ state, steps, reserved, outcome, confirmed }: TopicRecord, t: Translate): string[] {
  const latest = (action: string) => steps.filter((step) => step.action === action).sort((one, other) => other.at.localeCompare(one.at))[0]
  const [supervision, disputed, lapsed, deferred, escalated] = ['supervise', 'dispute', 'lapse', 'defer', 'escalate'].map(latest)
  const moved = [...steps].sort((one, other) => other.at.localeCompare(one.at))[0]
  return [
    ...(escalated && moved?.action === 'escalate' ? [t('topics.notice.escalated', { level: t(`levels.${String(escalated.params['level'])}`) })] : []),
    ...(supervision && isOpen(state) ? [t('topics.notice.supervision', { who: supervision.actor.unit ?? supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(reserved && isOpen(state) && outcome === null ? [t('topics.notice.reserved', { item: reservedItem[reserved], matter: t(`matters.${reserved}`) })] : []),
    ...(disputed && state === 'assign' ? [t('topics.notice.disputed', { reason: disputed.words ?? '' })] : []),
    ...(deferred && state === 'queue' ? [t('topics.notice.deferred', { reason: deferred.words ?? '' })] : []),
    ...(lapsed && !confirmed ? [t('topics.notice.lapsed')] : []),
  ]
}

/** What must be known first; where the topic waits for somebody else, for whom. */
export function TopicNotices({ record, isMine }: { record: TopicRecord; isMine: boolean }) {
  const t = useTexts()
  return (
    <div className="mt-notices">
      {warningsOf(record, t).map((text) => (
        <Alert key={text} type="warning" showIcon role="note" title={text} />
      ))}
      {!isMine && isOpen(record.state) && <p className="wx-quiet">{nextText(record, null)}</p>}
    </div>
  )
}

import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { words, type Translate } from '@wuxin/web/i18n'

/** What the reader of a case must know before anything else, one line each. */
export function warningsOf({ state, whistles, extension, extensionAsked, escalatedTo, reopened, callBackDue, steps }: CaseRecord, t: Translate): string[] {
  const supervision = steps.find((step) => step.action === 'supervise')
  const returned = state === 'whistle' ? whistles.filter((each) => each.status === 'returned') : []
  return [
    ...(escalatedTo ? [t('case.escalated', { level: t(`levels.${escalatedTo}`) })] : []),
    ...(supervision && state !== 'closed' ? [t('case.supervision', { who: supervision.actor.unit ?? supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(reopened > 0 && state === 'handle' ? [t(callBackDue ? 'case.reopenedCallBack' : 'case.reopened', { count: reopened })] : []),
    ...returned.map(({ name, reason, should }) => t('case.returned', { name, reason: reason ?? '', should: should?.name ?? '—' })),
    ...(extensionAsked && extension ? [words('web')('extension.asked', extension)] : []),
  ]
}

import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { problemText } from '@wuxin/web/problem'
import { Alert } from '@wuxin/web/ui'
import { nextText } from '../step/next-text.ts'
import { useTexts } from '../texts.ts'

/** What the reader must know before anything else; where the case waits for somebody else, for whom. */
export function CaseNotices({ record, isMine, error }: { record: CaseRecord; isMine: boolean; error: unknown }) {
  const t = useTexts()
  const { state, whistles, extension, extensionAsked, escalatedTo, reopened, steps } = record
  const supervision = steps.find((step) => step.action === 'supervise')
  const returned = state === 'whistle' ? whistles.filter((each) => each.status === 'returned') : []
  const warnings = [
    ...(escalatedTo ? [t('case.escalated', { level: t(`levels.${escalatedTo}`) })] : []),
    ...(supervision && state !== 'closed' ? [t('case.supervision', { who: supervision.actor.unit ?? supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(reopened > 0 && state === 'handle' ? [t(record.callBackDue ? 'case.reopenedCallBack' : 'case.reopened', { count: reopened })] : []),
    ...returned.map(({ name, reason, should }) => t('case.returned', { name, reason: reason ?? '', should: should?.name ?? '—' })),
    ...(extensionAsked && extension ? [t('case.extensionAsked', { until: extension.until, reason: extension.reason })] : []),
  ]
  return (
    <div className="fb-notices">
      {error !== null && <Alert type="error" showIcon role="alert" title={problemText(error, 'feedback')} />}
      {warnings.map((text) => (
        <Alert key={text} type="warning" showIcon role="note" title={text} />
      ))}
      {!isMine && state !== 'closed' && <p className="wx-quiet">{nextText(record, null)}</p>}
    </div>
  )
}

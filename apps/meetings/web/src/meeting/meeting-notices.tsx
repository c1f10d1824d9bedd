import { nextAction } from '@wuxin/meetings/meeting.rules'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { problemText } from '@wuxin/web/problem'
import { useSession } from '@wuxin/web/session'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { titleOf, undecidedItems, unsettledItems } from './item.rules.ts'

/** What the reader must know before anything else: what stands in the way of the next step, and whom the meeting waits for. */
export function MeetingNotices({ record, error }: { record: MeetingRecord; error: unknown }) {
  const t = useTexts()
  const { caller } = useSession()
  const { state, reason } = record
  const isWritten = state === 'in_session' || state === 'minutes'
  const unsettled = isWritten ? unsettledItems(record) : []
  const undecided = state === 'minutes' ? undecidedItems(record) : []
  const named = (items: typeof unsettled) => items.map(titleOf).join(t('comma'))
  const isMine = nextAction(record, caller) !== null
  return (
    <div className="mg-notices">
      {error !== null && <Alert type="error" showIcon role="alert" title={problemText(error, 'meetings')} />}
      {state === 'cancelled' && <Alert type="info" showIcon role="note" title={t('meetings.notice.cancelled', { reason: reason ?? '' })} />}
      {unsettled.length > 0 && <Alert type="warning" showIcon role="note" title={t('meetings.notice.unsettled', { titles: named(unsettled) })} />}
      {undecided.length > 0 && <Alert type="warning" showIcon role="note" title={t('meetings.notice.undecided', { titles: named(undecided) })} />}
      {!isMine && <p className="wx-quiet">{t(`meetings.waiting.${state}`)}</p>}
    </div>
  )
}

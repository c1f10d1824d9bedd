import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import { titleOf, undecidedItems, unsettledItems } from './item.rules.ts'

/** What the reader of a meeting must know before anything else, one line each: why it is off, and what stands in the way of the next step. */
export function meetingWarnings(record: MeetingRecord, t: Translate): string[] {
  const { state, reason } = record
  const isWritten = state === 'in_session' || state === 'minutes'
  const unsettled = isWritten ? unsettledItems(record) : []
  const undecided = state === 'minutes' ? undecidedItems(record) : []
  const named = (items: typeof unsettled) => joined(items.map(titleOf))
  return [
    ...(state === 'cancelled' ? [t('meetings.notice.cancelled', { reason: reason ?? '' })] : []),
    ...(unsettled.length > 0 ? [t('meetings.notice.unsettled', { titles: named(unsettled) })] : []),
    ...(undecided.length > 0 ? [t('meetings.notice.undecided', { titles: named(undecided) })] : []),
  ]
}

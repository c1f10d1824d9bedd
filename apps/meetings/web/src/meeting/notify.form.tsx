import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** 通知: what goes out, before it does. */
export function NotifyForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  return (
    <div className="wx-given">
      <p>{t('meetings.notify.what', { title: record.title, at: dateTimeText(record.startsAt), venue: record.venue })}</p>
      <p>{t('meetings.notify.items', { count: record.agenda.length })}</p>
      <p className="wx-quiet">{t('meetings.notify.then')}</p>
    </div>
  )
}

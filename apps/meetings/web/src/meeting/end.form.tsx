import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useTexts } from '../texts.ts'
import { undecidedItems } from './item.rules.ts'

/** 散会: what is still open when the meeting ends. */
export function EndForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  const open = undecidedItems(record).length
  return (
    <div className="wx-given">
      <p>{open > 0 ? t('meetings.end.open', { count: open }) : t('meetings.end.all')}</p>
      <p className="wx-quiet">{t('meetings.end.then')}</p>
    </div>
  )
}

import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 提前召开: the day of the notice has not come, so why it opens all the same. */
export function EarlyForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('meetings.early.why', { day: dateText(record.startsAt) })}</p>
      <WordsForm label="early" />
    </>
  )
}

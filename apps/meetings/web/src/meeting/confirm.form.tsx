import { decisions } from '@wuxin/meetings/meeting.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { joined } from '@wuxin/web/i18n'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { tasksGiven, titleOf, undecidedItems, unsettledItems } from './item.rules.ts'

/** 确认纪要: what stands in the way, else what is carried out. */
export function ConfirmForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  const undecided = undecidedItems(record)
  const unsettled = unsettledItems(record)
  const counts = decisions.map((decision) => ({ decision, count: record.agenda.filter(({ resolution }) => resolution?.decision === decision).length }))
  return (
    <div className="wx-given">
      {undecided.length > 0 && <Alert type="warning" showIcon role="note" title={t('meetings.confirm.undecided', { titles: joined(undecided.map(titleOf)) })} />}
      {unsettled.length > 0 && <Alert type="warning" showIcon role="note" title={t('meetings.confirm.unsettled', { titles: joined(unsettled.map(titleOf)) })} />}
      <ul>
        {counts.filter(({ count }) => count > 0).map(({ decision, count }) => (
          <li key={decision}>{t('meetings.confirm.count', { decision: t(`decisions.${decision}`), count })}</li>
        ))}
        <li>{t('meetings.confirm.tasks', { count: tasksGiven(record).length })}</li>
      </ul>
    </div>
  )
}

import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { standingOf } from './meeting-standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a meeting; `seat` names the one for which it is taken, where that is not one's own. */
export default function MeetingDrawer({ name, record, seat, onClose }: { name: StepName; record: MeetingRecord; seat?: string; onClose: () => void }) {
  const t = useTexts()
  const of = record.seats.find(({ id }) => id === seat)
  return (
    <StepDrawer
      step={steps[name]}
      title={of ? t('meetings.seat.excuseOf', { name: of.name }) : t(`meetings.do.${name}`)}
      record={record}
      fixed={seat === undefined ? undefined : { seat }}
      again={() => client.meetings.get.query({ id: record.id })}
      standing={(each) => standingOf(each, t)}
      next={() => t(`meetings.next.${name}`)}
      submitLabel={t([`meetings.submit.${name}`, `meetings.do.${name}`])}
      onClose={onClose}
    />
  )
}

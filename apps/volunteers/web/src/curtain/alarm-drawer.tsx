import type { AlarmRecord } from '@wuxin/volunteers/curtain.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { alarmNoun, type AlarmStepName } from './alarm-noun.ts'
import { alarmSteps } from './alarm-steps.tsx'

/** One step of an alarm. */
export default function AlarmDrawer({ name, record, onClose }: { name: AlarmStepName; record: AlarmRecord; onClose: () => void }) {
  return <RecordDrawer noun={alarmNoun} step={alarmSteps[name]} name={name} record={record} again={() => client.alarms.get.query({ id: record.id })} onClose={onClose} />
}

import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { shiftNoun, type ShiftStepName } from './shift-noun.ts'
import { shiftSteps } from './shift-steps.tsx'

/** One step of a shift. */
export default function ShiftDrawer({ name, record, onClose }: { name: ShiftStepName; record: ShiftRecord; onClose: () => void }) {
  const t = useTexts()
  const standing = ({ walkers, visited, checkpoints }: ShiftRecord) => ({ [t('shifts.column.walkers')]: walkers.join(t('plans.joint')), [t('shifts.column.visited')]: `${visited}/${checkpoints}` })
  return <RecordDrawer noun={shiftNoun} step={shiftSteps[name]} name={name} record={record} again={() => client.shifts.get.query({ id: record.id })} standing={standing} onClose={onClose} />
}

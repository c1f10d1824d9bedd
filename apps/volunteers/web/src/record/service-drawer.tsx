import type { ServiceRecordView } from '@wuxin/volunteers/service-record.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { recordNoun, type RecordStepName } from './record-noun.ts'
import { recordSteps } from './record-steps.tsx'

/** One step of a record of service. */
export default function ServiceDrawer({ name, record, onClose }: { name: RecordStepName; record: ServiceRecordView; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={recordNoun}
      step={recordSteps[name]}
      name={name}
      record={record}
      again={() => client.records.get.query({ id: record.id })}
      standing={({ day, from, to, spot }) => ({ [t('records.column.service')]: `${day} ${from}–${to}`, [t('records.label.place')]: spot })}
      onClose={onClose}
    />
  )
}

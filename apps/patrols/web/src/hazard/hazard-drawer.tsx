import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { hazardNoun, type HazardStepName } from './hazard-noun.ts'
import { hazardSteps } from './hazard-steps.tsx'

/** One step of a hazard. */
export default function HazardDrawer({ name, record, onClose }: { name: HazardStepName; record: HazardRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={hazardNoun}
      step={hazardSteps[name]}
      name={name}
      record={record}
      again={() => client.hazards.get.query({ id: record.id })}
      standing={({ owner, grade }) => ({ [t('hazards.column.grade')]: grade && t(`grades.${grade}`), [t('hazards.column.owner')]: owner })}
      onClose={onClose}
    />
  )
}

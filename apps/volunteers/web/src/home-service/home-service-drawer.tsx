import type { HomeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { homeServiceNoun, type HomeServiceStepName } from './home-service-noun.ts'
import { homeServiceSteps } from './home-service-steps.tsx'

/** One step of a matter of the service home. */
export default function HomeServiceDrawer({ name, record, onClose }: { name: HomeServiceStepName; record: HomeServiceRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={homeServiceNoun}
      step={homeServiceSteps[name]}
      name={name}
      record={record}
      again={() => client.homeServices.get.query({ id: record.id })}
      standing={({ result }) => ({ [t('homeServices.fact.result')]: result?.words ?? null })}
      onClose={onClose}
    />
  )
}

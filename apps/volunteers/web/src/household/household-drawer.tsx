import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { modulePath } from '@wuxin/web/module-path'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { householdNextText } from './household-next-text.ts'
import { householdStanding } from './household-standing.ts'
import { householdSteps, type HouseholdStepName } from './household-steps.tsx'

/** One step of a household's file. Nothing that is written here stays on this device. */
export default function HouseholdDrawer({ name, record, onClose }: { name: HouseholdStepName; record: HouseholdRecord; onClose: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { caller } = useSession()
  const isLeaving = name === 'declineCare'
  return (
    <StepDrawer
      step={householdSteps[name]}
      title={t(`households.do.${name}`)}
      record={record}
      again={() => client.households.get.query({ id: record.id })}
      standing={(each) => householdStanding(each, t)}
      next={(after) => {
        if (!isLeaving) return householdNextText(after, caller)
        void navigate(modulePath('volunteers', 'households'))
        return t('households.done.declineCare')
      }}
      onClose={onClose}
    />
  )
}

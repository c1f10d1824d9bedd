import type { VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { volunteerSteps, type VolunteerStepName } from './volunteer-steps.tsx'

/** One change of a registration. */
export default function VolunteerDrawer({ name, record, onClose }: { name: VolunteerStepName; record: VolunteerRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <StepDrawer
      step={volunteerSteps[name]}
      title={t(`people.do.${name}`)}
      record={record}
      again={() => client.volunteers.get.query({ id: record.id })}
      standing={({ phone, skills, unit, left }) => ({
        [t('people.label.phone')]: phone, [t('people.column.skills')]: skills.join('、'), [t('people.column.unit')]: unit?.name ?? null, [t('people.column.state')]: t(left ? 'people.leftOnes' : 'people.serving'),
      })}
      next={() => t(`people.done.${name}`)}
      onClose={onClose}
    />
  )
}

import type { PlanRecord } from '@wuxin/patrols/plan.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { planSteps, type PlanStepName } from './plan-steps.tsx'
import { timetableText } from './timetable-text.ts'

/** One change of a plan. */
export default function PlanDrawer({ name, record, onClose }: { name: PlanStepName; record: PlanRecord; onClose: () => void }) {
  const t = useTexts()
  const title = t(`plans.do.${name}`)
  return (
    <StepDrawer
      step={planSteps[name]}
      title={title}
      record={record}
      again={() => client.plans.get.query({ id: record.id })}
      standing={(each) => ({ [t('plans.column.team')]: each.team.name, [t('plans.column.when')]: timetableText(each, t) })}
      next={({ nextOn }) => t(`plans.done.${name}`, { day: nextOn ?? '—' })}
      submitLabel={title}
      onClose={onClose}
    />
  )
}

import { amendPlanInput, endPlanInput, type PlanRecord } from '@wuxin/patrols/plan.schema'
import { Field } from '@wuxin/web/field'
import { stepOf } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TeamPicker } from './team-picker.tsx'
import { TimetableForm } from './timetable.form.tsx'

const step = stepOf<PlanRecord>()

function AmendFields({ record }: { record: PlanRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="team" label={t('plans.label.team')} hint={t('plans.hint.team')}>
        <TeamPicker label={record.team.name} />
      </Field>
      <TimetableForm />
    </>
  )
}

function EndFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('plans.label.reason')} hint={t('plans.hint.end')} rows={2} />
}

const tableOf = ({ team, rhythm, on, begins, ends, from, to }: PlanRecord) => ({ team: team.id, rhythm, on, begins, ends, from, to })

/** Everything that changes a plan. */
export const planSteps = {
  amend: step({ schema: amendPlanInput, Fields: AmendFields, submit: client.plans.amend.mutate, initial: tableOf }),
  end: step({ schema: endPlanInput, Fields: EndFields, submit: client.plans.end.mutate, isIrreversible: true }),
}
export type PlanStepName = keyof typeof planSteps

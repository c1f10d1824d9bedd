import { assignShiftInput, cancelShiftInput, closeShiftInput, type ShiftRecord } from '@wuxin/patrols/shift.schema'
import { Field } from '@wuxin/web/field'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { ShiftStepName } from './shift-noun.ts'
import { WalkersInput } from './walkers-input.tsx'

const step = stepOf<ShiftRecord>()

function AssignFields({ record }: { record: ShiftRecord }) {
  const t = useTexts()
  return (
    <Field name="walkers" label={t('shifts.label.walkers')} hint={t('shifts.hint.walkers')}>
      <WalkersInput team={record.team.id} />
    </Field>
  )
}

function CancelFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('shifts.label.reason')} hint={t('shifts.hint.cancel')} rows={2} />
}

function CloseFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('shifts.label.reason')} hint={t('shifts.hint.close')} rows={2} />
}

/** The steps of the office as their drawers ask for them. */
export const shiftSteps = {
  assign: step({ schema: assignShiftInput, Fields: AssignFields, submit: client.shifts.assign.mutate, initial: ({ walkerIds }) => ({ walkers: walkerIds }) }),
  cancel: step({ schema: cancelShiftInput, Fields: CancelFields, submit: client.shifts.cancel.mutate }),
  close: step({ schema: closeShiftInput, Fields: CloseFields, submit: client.shifts.close.mutate }),
} satisfies Record<ShiftStepName, RecordStep<ShiftRecord>>

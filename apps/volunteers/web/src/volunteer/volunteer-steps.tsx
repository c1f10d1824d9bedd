import { amendVolunteerInput, leaveInput, type VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { stepOf } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { VolunteerFields } from './volunteer-fields.tsx'

const step = stepOf<VolunteerRecord>()

function LeaveFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('people.label.reason')} hint={t('people.hint.leave')} rows={2} />
}

/** What organisers change of a registration. */
export const volunteerSteps = {
  amend: step({
    schema: amendVolunteerInput, Fields: ({ record }) => <VolunteerFields kept={{ hasGuardian: record.guardian !== null }} />, submit: client.volunteers.amend.mutate,
    initial: ({ skills, unit }) => ({ skills, unit: unit?.id ?? null }),
  }),
  leave: step({ schema: leaveInput, Fields: LeaveFields, submit: client.volunteers.leave.mutate, isIrreversible: true }),
}
export type VolunteerStepName = keyof typeof volunteerSteps

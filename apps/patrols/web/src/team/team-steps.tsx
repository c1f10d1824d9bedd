import { limits } from '@wuxin/patrols/limit.rules'
import { amendTeamInput, closeTeamInput, joinTeamInput, leaveTeamInput, positions, type TeamRecord } from '@wuxin/patrols/team.schema'
import { AccountPicker } from '@wuxin/web/account-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { stepOf } from '@wuxin/web/record-step'
import { dateText } from '@wuxin/web/time'
import { Input, Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

const step = stepOf<TeamRecord>()
const today = () => dateText(Date.now())

function AmendFields() {
  const t = useTexts()
  return (
    <>
      <Field name="name" label={t('teams.label.name')}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsField label={t('teams.label.words')} />
    </>
  )
}

function JoinFields({ record }: { record: TeamRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="person" label={t('teams.label.person')} hint={t('teams.hint.person')}>
        <AccountPicker within={record.area.slice(0, 12)} />
      </Field>
      <Field name="name" label={t('teams.label.memberName')} hint={t('teams.hint.memberName')}>
        <Input maxLength={limits.name} />
      </Field>
      <Field name="position" label={t('teams.label.position')}>
        <Radio.Group options={positions.map((value) => ({ value, label: t(`teams.positions.${value}`) }))} />
      </Field>
      <div className="wx-pair">
        <Field name="from" label={t('teams.label.from')}>
          <DateField />
        </Field>
        <Field name="to" label={t('teams.label.to')} hint={t('teams.hint.to')}>
          <DateField />
        </Field>
      </div>
    </>
  )
}

function LeaveFields() {
  const t = useTexts()
  return (
    <>
      <Field name="to" label={t('teams.label.lastDay')}>
        <DateField />
      </Field>
      <WordsField name="reason" label={t('teams.label.reason')} rows={2} />
    </>
  )
}

function CloseFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('teams.label.reason')} hint={t('teams.hint.close')} rows={2} />
}

/** Everything that changes a team. */
export const teamSteps = {
  join: step({ schema: joinTeamInput, Fields: JoinFields, submit: client.teams.join.mutate, initial: () => ({ position: 'member' as const, from: today() }) }),
  leave: step({ schema: leaveTeamInput, Fields: LeaveFields, submit: client.teams.leave.mutate, initial: () => ({ to: today() }) }),
  amend: step({ schema: amendTeamInput, Fields: AmendFields, submit: client.teams.amend.mutate, initial: ({ name, words }) => ({ name, words }) }),
  close: step({ schema: closeTeamInput, Fields: CloseFields, submit: client.teams.close.mutate, isIrreversible: true }),
}
export type TeamStepName = keyof typeof teamSteps

import { attendInput, removeSignUpInput, staffConfirmInput, staffWithdrawInput, unattendInput, type SignUpRow } from '@wuxin/culture/sign-up.schema'
import { Field } from '@wuxin/web/field'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

const step = stepOf<SignUpRow>()

/** The steps that staff take with a sign-up. */
export const signUpStepNames = ['confirm', 'attend', 'unattend', 'withdraw', 'remove'] as const
export type SignUpStepName = (typeof signUpStepNames)[number]

const reasonOf = (name: 'withdraw' | 'remove' | 'unattend') =>
  function Reason() {
    const t = useTexts()
    return <WordsField name="reason" label={t(`signUps.why.${name}`)} hint={t(`signUps.meant.${name}`)} rows={2} />
  }

function Confirmed() {
  return <p>{useTexts()('signUps.meant.confirm')}</p>
}

function HeadsField() {
  return (
    <Field name="heads" label={useTexts()('signUps.headsThere')}>
      <InputNumber min={1} max={10} precision={0} />
    </Field>
  )
}

/** The steps of a sign-up as their drawers ask for them. */
export const signUpSteps = {
  confirm: step({ schema: staffConfirmInput, Fields: Confirmed, submit: client.signUps.confirm.mutate }),
  attend: step({ schema: attendInput, Fields: HeadsField, submit: client.signUps.attend.mutate, initial: ({ heads }) => ({ heads }) }),
  unattend: step({ schema: unattendInput, Fields: reasonOf('unattend'), submit: client.signUps.unattend.mutate }),
  withdraw: step({ schema: staffWithdrawInput, Fields: reasonOf('withdraw'), submit: client.signUps.withdraw.mutate, isIrreversible: true }),
  remove: step({ schema: removeSignUpInput, Fields: reasonOf('remove'), submit: client.signUps.remove.mutate, isIrreversible: true }),
} satisfies Record<SignUpStepName, RecordStep<SignUpRow>>

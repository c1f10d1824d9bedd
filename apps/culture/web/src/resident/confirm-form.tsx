import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { BigForm } from '@wuxin/web/resident/big-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { signUpInputs } from './inputs.ts'

const nothing = { clear: () => {}, refuse: () => false }

/** 确认: the offered place is taken, at one touch. */
export function ConfirmForm({ code, onSent }: { code: string; onSent: (after: TrackedSignUp) => void }) {
  const t = useTexts()
  return (
    <BigForm form={nothing} inputs={signUpInputs} send={() => client.residentSignUps.confirm.mutate({ code })} onSent={onSent} button={t('signUp.confirm')}>
      {null}
    </BigForm>
  )
}

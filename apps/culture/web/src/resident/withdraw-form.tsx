import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { signUpInputs } from './inputs.ts'

/** 取消报名: the place goes to whoever waits; folded away, for few come for that. */
export function WithdrawForm({ code, onSent }: { code: string; onSent: (after: TrackedSignUp) => void }) {
  const t = useTexts()
  const form = useResidentForm(`culture.withdraw.${code}`, { reason: '' })
  const { reason } = form.values
  const send = async () => {
    const { withdrawSignUpInput } = await signUpInputs()
    const given = form.check(withdrawSignUpInput, { code, reason: reason.trim() || undefined })
    return given && client.residentSignUps.withdraw.mutate(given)
  }
  return (
    <details className="ct-fold">
      <summary>{t('signUp.withdraw')}</summary>
      <BigForm form={form} inputs={signUpInputs} send={send} onSent={onSent} button={t('signUp.sendWithdrawal')}>
        <p>{t('signUp.withdrawMeans')}</p>
        <BigField label={t('signUp.withdrawWhy')} rows={2} maxLength={200} value={reason} onChange={(next) => form.set('reason', next)} error={form.errorOf('reason')} />
      </BigForm>
    </details>
  )
}

import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm, type ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'

/** 撤回: it is not wanted any more; folded away, for few come for that. `number` is the record's, `label` says what is withdrawn. */
export function WithdrawForm<After>({ number, label, button, inputs, withdraw, onSent }: {
  number: string
  label: string
  button: string
  inputs: () => Promise<unknown>
  /** Checks and sends it; null where the check refused it. */
  withdraw: (reason: string | undefined, check: ResidentForm<object>['check']) => Promise<After | null>
  onSent: (after: After) => void
}) {
  const t = useTexts()
  const form = useResidentForm(`volunteers.withdraw.${number}`, { reason: '' })
  const { reason } = form.values
  return (
    <details className="vt-fold">
      <summary>{label}</summary>
      <BigForm form={form} inputs={inputs} send={() => withdraw(reason.trim() || undefined, form.check)} onSent={onSent} button={button}>
        <BigField label={t('wish.withdrawWhy')} rows={2} maxLength={limits.reason} value={reason} onChange={(next) => form.set('reason', next)} error={form.errorOf('reason')} />
      </BigForm>
    </details>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishInputs } from './inputs.ts'

/** 撤回: it is not wanted any more; folded away, for few come for that. */
export function WithdrawWish({ code }: { code: string }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const form = useResidentForm(`volunteers.withdraw.${code.slice(0, 4)}`, { reason: '' })
  const send = async () => {
    const { residentWithdrawWishInput } = await wishInputs()
    const given = form.check(residentWithdrawWishInput, { code, reason: form.values.reason.trim() || undefined })
    return given && client.residentWishes.withdraw.mutate(given)
  }
  return (
    <details className="vt-fold">
      <summary>{t('wish.withdraw')}</summary>
      <BigForm form={form} inputs={wishInputs} send={send} onSent={(after) => queryClient.setQueryData(trpc.residentWishes.track.queryKey({ code }), after)} button={t('wish.sendWithdrawal')}>
        <BigField label={t('wish.withdrawWhy')} rows={2} maxLength={limits.reason} value={form.values.reason} onChange={(next) => form.set('reason', next)} error={form.errorOf('reason')} />
      </BigForm>
    </details>
  )
}

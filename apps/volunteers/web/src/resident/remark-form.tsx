import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { orderInputs } from './inputs.ts'

/** 群众监督: says something on an order, to whoever organises it; folded away until wanted. */
export function RemarkForm({ id, number }: { id: string; number: string }) {
  const t = useTexts()
  const [isSent, setSent] = useState(false)
  const form = useResidentForm(`volunteers.remark.${number}`, { words: '' })
  const { words } = form.values
  const send = async () => {
    const { remarkOrderInput } = await orderInputs()
    const given = form.check(remarkOrderInput, { id, words })
    return given && client.residentOrders.remark.mutate(given)
  }
  if (isSent) return <p role="status">{t('order.remarkSent')}</p>
  return (
    <details className="vt-fold">
      <summary>{t('order.remark')}</summary>
      <BigForm form={form} inputs={orderInputs} send={send} onSent={() => setSent(true)} button={t('order.sendRemark')}>
        <BigField label={t('order.remarkWords')} hint={t('order.remarkHint')} rows={3} maxLength={limits.reason} value={words} onChange={(next) => form.set('words', next)} error={form.errorOf('words')} />
      </BigForm>
    </details>
  )
}

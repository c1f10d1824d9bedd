import { announce } from '@wuxin/web/announce'
import { renewModule } from '@wuxin/web/query-client'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { photoInputs } from './inputs.ts'

/** 申请撤下: it is hidden at once; whoever decides calls back. */
export function TakeDownForm({ id }: { id: string }) {
  const t = useTexts()
  const form = useResidentForm(`culture.takeDown.${id}`, { phone: '', reason: '' })
  const { phone, reason } = form.values
  const send = async () => {
    const { askTakeDownInput } = await photoInputs()
    const given = form.check(askTakeDownInput, { id, phone, reason })
    return given && client.wall.askTakeDown.mutate(given)
  }
  const sent = () => {
    announce(t('wall.hidden'))
    void renewModule('culture')
  }
  return (
    <details className="ct-fold">
      <summary>{t('wall.takeDown')}</summary>
      <BigForm form={form} inputs={photoInputs} send={send} onSent={sent} button={t('wall.sendTakeDown')}>
        <p>{t('wall.takeDownMeans')}</p>
        <BigField label={t('signUp.phone')} inputMode="tel" autoComplete="tel" maxLength={20} value={phone} onChange={(next) => form.set('phone', next)} error={form.errorOf('phone') && t('signUp.phoneWrong')} />
        <BigField label={t('wall.why')} rows={2} maxLength={200} value={reason} onChange={(next) => form.set('reason', next)} error={form.errorOf('reason')} />
      </BigForm>
    </details>
  )
}

import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'

/** How somebody is found for whom something is to be done: a number, or a door. */
export interface Reach {
  name: string
  phone: string
  spot: string
}

export const blankReach: Reach = { name: '', phone: '', spot: '' }

/** As it is sent: what was left blank is left out. */
export const reachAsSent = ({ name, phone, spot }: Reach): Partial<Reach> => ({ name: name.trim() || undefined, phone: phone.trim() || undefined, spot: spot.trim() || undefined })

/** Somebody has to find them: a number or a door, read by whoever comes and who sends them, and by nobody else. */
export function ReachPart({ form }: { form: Pick<ResidentForm<Reach>, 'values' | 'set' | 'errorOf'> }) {
  const t = useTexts()
  const { name, phone, spot } = form.values
  return (
    <section className="wx-part">
      <h2>{t('reach.title')}</h2>
      <p className="wx-quiet">{t('reach.hint')}</p>
      <BigField label={t('reach.phone')} inputMode="tel" autoComplete="tel" maxLength={20} value={phone} onChange={(next) => form.set('phone', next)} error={form.errorOf('phone')} />
      <BigField label={t('reach.spot')} hint={t('reach.spotHint')} maxLength={limits.door} value={spot} onChange={(next) => form.set('spot', next)} error={form.errorOf('spot')} />
      <BigField label={t('reach.name')} autoComplete="name" maxLength={limits.name} value={name} onChange={(next) => form.set('name', next)} error={form.errorOf('name')} />
    </section>
  )
}

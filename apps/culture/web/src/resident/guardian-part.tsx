import { BigField } from '@wuxin/web/resident/big-field'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'
import type { Party } from './party-form.ts'

/** 监护人: who agrees that minors come without an adult, and to what. */
export function GuardianPart({ form, below }: { form: Pick<ResidentForm<Party>, 'values' | 'set' | 'errorOf'>; below: number }) {
  const t = useTexts()
  const { guardianName, guardianPhone, agrees } = form.values
  const refused = form.errorOf('guardian.agrees')
  return (
    <section className="wx-card">
      <h2>{t('signUp.guardian.title')}</h2>
      <p>{t('signUp.guardian.why', { age: below })}</p>
      <BigField label={t('signUp.guardian.name')} autoComplete="name" maxLength={20} value={guardianName} onChange={(next) => form.set('guardianName', next)} error={form.errorOf('guardian.name')} />
      <BigField label={t('signUp.guardian.phone')} inputMode="tel" autoComplete="tel" maxLength={20} value={guardianPhone} onChange={(next) => form.set('guardianPhone', next)} error={form.errorOf('guardian.phone')} />
      <label className="wx-check">
        <input type="checkbox" checked={agrees} onChange={(event) => form.set('agrees', event.target.checked)} />
        <span>{t('signUp.guardian.agrees')}</span>
      </label>
      {refused && <p role="alert">{t('signUp.guardian.missing')}</p>}
    </section>
  )
}

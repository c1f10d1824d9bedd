import { BigField } from '@wuxin/web/resident/big-field'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'
import { GuardianPart } from './guardian-part.tsx'
import { PartyPart } from './party-part.tsx'
import { asksGuardian, type Party } from './party-form.ts'

/** 谁来参加: oneself, those who come along, and the guardian where minors come alone. `name` is whoever signs up. */
export function Comers({ form, name, most, guardianUnder }: {
  form: Pick<ResidentForm<Party>, 'values' | 'set' | 'errorOf'>
  name: string
  /** Heads on one sign-up. */
  most: number
  guardianUnder: number | null
}) {
  const t = useTexts()
  const { comes, age, people } = form.values
  const first = comes ? 1 : 0
  const nobody = form.errorOf('people')
  return (
    <>
      <label className="wx-check">
        <input type="checkbox" checked={comes} onChange={(event) => form.set('comes', event.target.checked)} />
        <span>{t('signUp.comes')}</span>
      </label>
      {comes && <BigField label={t('signUp.ownAge')} inputMode="numeric" maxLength={3} value={age} onChange={(next) => form.set('age', next)} error={form.errorOf('people.0.age') && t('signUp.ageWrong')} />}
      <PartyPart
        value={people}
        onChange={(next) => form.set('people', next)}
        most={most - first}
        errorOf={(nth, field) => {
          const refused = form.errorOf(`people.${nth + first}.${field}`)
          return refused && (field === 'age' ? t('signUp.ageWrong') : refused)
        }}
      />
      {nobody && <p role="alert">{t('signUp.nobody')}</p>}
      {guardianUnder !== null && asksGuardian(name, form.values, guardianUnder) && <GuardianPart form={form} below={guardianUnder} />}
    </>
  )
}

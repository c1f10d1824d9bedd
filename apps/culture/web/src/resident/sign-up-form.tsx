import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import { residentPath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useNavigate } from '@wuxin/web/router'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Comers } from './comers.tsx'
import { keptAs, signUpInputs } from './inputs.ts'
import { keepPerson, knownPerson, type KnownPerson } from './known-person.ts'
import { keepOwnCode } from './own-code.ts'
import { guardianAsSent, peopleAsSent, type Party } from './party-form.ts'
import { SeatsLine } from './seats-line.tsx'

interface Written extends KnownPerson, Party {
  remark: string
}

/** Who signs up, and who comes; a phone that signed up before has filled it in. What is written stays on the phone until it is sent. */
export function SignUpForm({ event: { id, title, guardianUnder, familyMost } }: { event: ResidentEvent }) {
  const t = useTexts()
  const now = useNow()
  const navigate = useNavigate()
  const form = useResidentForm<Written>(`culture.signUp.${id}`, { ...knownPerson(now), comes: true, people: [], guardianName: '', guardianPhone: '', agrees: false, remark: '' })
  const { name, phone, age, remark, comes } = form.values
  const send = async () => {
    const { residentSignUpInput } = await signUpInputs()
    const given = form.check(residentSignUpInput, { event: id, name, phone, people: peopleAsSent(name, form.values), guardian: guardianAsSent(name, form.values, guardianUnder), remark: remark.trim() || null })
    return given && client.residentSignUps.enter.mutate(given)
  }
  return (
    <BigForm
      form={form}
      inputs={signUpInputs}
      send={send}
      button={t('signUp.send')}
      note={t('signUp.privacy')}
      onSent={({ code, number }) => {
        if (comes) keepPerson({ name: name.trim(), phone: phone.trim(), age: Number(age) }, now)
        keepCode(keptAs, { code, number, words: title, at: now })
        keepOwnCode(id, code)
        navigate(`${residentPath('culture', 'my')}?code=${code}`, { replace: true })
        scrollTo(0, 0)
      }}
    >
      <SeatsLine event={id} />
      {form.wasKept && <p className="wx-quiet">{t('signUp.kept')}</p>}
      <BigField label={t('signUp.name')} autoComplete="name" maxLength={20} value={name} onChange={(next) => form.set('name', next)} error={form.errorOf('name')} />
      <BigField label={t('signUp.phone')} inputMode="tel" autoComplete="tel" maxLength={20} value={phone} onChange={(next) => form.set('phone', next)} error={form.errorOf('phone') && t('signUp.phoneWrong')} hint={t('signUp.phoneUse')} />
      <Comers form={form} name={name} most={familyMost} guardianUnder={guardianUnder} />
      <BigField label={t('signUp.remark')} rows={2} maxLength={200} value={remark} onChange={(next) => form.set('remark', next)} error={form.errorOf('remark')} />
    </BigForm>
  )
}

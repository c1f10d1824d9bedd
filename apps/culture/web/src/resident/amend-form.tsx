import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Comers } from './comers.tsx'
import { signUpInputs } from './inputs.ts'
import { guardianAsSent, peopleAsSent, type Party } from './party-form.ts'

/** A party as it is written, of one that was sent. */
const written = ({ people }: TrackedSignUp): Party => {
  const self = people.find(({ relation }) => relation === 'self')
  return {
    comes: self !== undefined, age: self ? String(self.age) : '', people: people.filter((each) => each !== self).map(({ name, age, relation }) => ({ name, age: String(age), relation })), guardianName: '', guardianPhone: '', agrees: false,
  }
}

/** 改人数: who comes, as long as nobody signs in; the place in the line stays. */
export default function AmendForm({ code, entry, onSent }: { code: string; entry: TrackedSignUp; onSent: (after: TrackedSignUp) => void }) {
  const t = useTexts()
  const form = useResidentForm<Party>(`culture.amend.${code}`, written(entry))
  const { event: { familyMost, guardianUnder }, name } = entry
  const send = async () => {
    const { amendSignUpInput } = await signUpInputs()
    const given = form.check(amendSignUpInput, { code, people: peopleAsSent(name, form.values), guardian: guardianAsSent(name, form.values, guardianUnder) })
    return given && client.residentSignUps.amend.mutate(given)
  }
  return (
    <details className="ct-fold">
      <summary>{t('signUp.amend')}</summary>
      <BigForm form={form} inputs={signUpInputs} send={send} onSent={onSent} button={t('signUp.sendAmendment')}>
        <Comers form={form} name={name} most={familyMost} guardianUnder={guardianUnder} />
      </BigForm>
    </details>
  )
}

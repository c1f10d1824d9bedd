import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { signUpInputs } from './inputs.ts'
import { keepOwnCode, ownCodeOf } from './own-code.ts'

/** 我到了: at one touch where this phone signed up, else by the code that was given. */
export function ArriveForm({ event, door, onSent }: { event: string; door: string; onSent: (after: TrackedSignUp) => void }) {
  const t = useTexts()
  const own = ownCodeOf(event)
  const form = useResidentForm(`culture.here.${event}`, { code: '' })
  const { code } = form.values
  const send = async () => {
    const { doorInput } = await signUpInputs()
    const given = form.check(doorInput, { event, door, code: own ?? code })
    if (!given) return null
    const after = await client.residentSignUps.arrive.mutate(given)
    keepOwnCode(event, given.code)
    return after
  }
  return (
    <BigForm form={form} inputs={signUpInputs} send={send} onSent={onSent} button={t('signUp.here.do')} note={t('signUp.here.without')}>
      {own === null && <BigField label={t('signUp.code')} hint={t('signUp.here.hint')} autoComplete="off" maxLength={40} value={code} onChange={(next) => form.set('code', next)} error={form.errorOf('code')} />}
    </BigForm>
  )
}

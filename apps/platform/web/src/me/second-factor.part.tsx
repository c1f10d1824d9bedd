import { announce } from '@wuxin/web/announce'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { SchemaForm } from '@wuxin/web/schema-form'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { z } from 'zod'
import { renew } from '../api.ts'
import { beginSecondFactor, endSecondFactor, type Enrolment } from './api.ts'
import { SecondFactorCode } from './second-factor-code.part.tsx'

const password = z.object({ password: z.string().min(1).max(128) })

/** The second factor (两步验证) of one's account: switched on with an authenticator app, off with the password. */
export function SecondFactor({ isOn, account }: { isOn: boolean; account: string }) {
  const t = useWords('platform')
  const [isAsking, setAsking] = useState(false)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const finish = (text: string) => {
    announce(text)
    setAsking(false)
    setEnrolment(null)
    void renew('session')
  }
  return (
    <section className="wx-panel">
      <h2>
        {t('me.secondFactor')} <StateTag tone={isOn ? 'done' : 'waiting'}>{t(isOn ? 'me.on' : 'me.off')}</StateTag>
      </h2>
      <p className="wx-quiet">{t('me.secondFactorWhy')}</p>
      {!isAsking && <Button onClick={() => setAsking(true)}>{t(isOn ? 'me.switchOff' : 'me.switchOn')}</Button>}
      {isAsking && !enrolment && (
        <SchemaForm
          schema={password}
          submit={({ password }): Promise<Enrolment | null> => (isOn ? endSecondFactor(password).then(() => null) : beginSecondFactor(password))}
          submitLabel={t(isOn ? 'me.switchOff' : 'me.next')}
          extra={<Button onClick={() => setAsking(false)}>{t('me.cancel')}</Button>}
          onDone={(begun) => (begun ? setEnrolment(begun) : finish(t('me.switchedOff')))}
        >
          <Field name="password" label={t('me.currentPassword')}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Field>
        </SchemaForm>
      )}
      {enrolment && <SecondFactorCode enrolment={enrolment} account={account} onDone={() => finish(t('me.switchedOn'))} />}
    </section>
  )
}

import { changePasswordInput } from '@wuxin/platform/session.schema'
import { announce } from '@wuxin/web/announce'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { SchemaForm } from '@wuxin/web/schema-form'
import { renewSession } from '@wuxin/web/session'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { client, renew } from '../api.ts'

/** Changes one's own password; all other devices are signed out by it. */
export function PasswordForm() {
  const t = useWords('platform')
  const [done, setDone] = useState(0)
  return (
    <section className="wx-panel">
      <h2>{t('me.password')}</h2>
      <SchemaForm
        key={done}
        schema={changePasswordInput}
        submit={(input) => client.session.changePassword.mutate(input)}
        submitLabel={t('me.changePassword')}
        onDone={({ ended }) => {
          announce(t('me.passwordChanged', { count: ended }))
          setDone(done + 1)
          void renew('session')
          void renewSession()
        }}
      >
        <Field name="currentPassword" label={t('me.currentPassword')}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Field>
        <Field name="newPassword" label={t('me.newPassword')} hint={t('me.passwordHint')}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Field>
      </SchemaForm>
    </section>
  )
}

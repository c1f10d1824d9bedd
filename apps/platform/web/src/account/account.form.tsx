import { createAccountInput, makeInitialPassword } from '@wuxin/platform/account.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { PersonPicker } from '@wuxin/web/person-picker'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { client, renew } from '../api.ts'
import type { NewPassword } from './initial-password.part.tsx'

/** Gives a person an account. The initial password is made here and shown once, after the account stands. */
export function AccountForm({ onClose, onPassword }: { onClose: () => void; onPassword: (made: NewPassword) => void }) {
  const t = useWords('platform')
  const [initialPassword] = useState(makeInitialPassword)
  return (
    <ActionDrawer
      open
      title={t('account.add')}
      onClose={onClose}
      schema={createAccountInput}
      fixed={{ initialPassword }}
      submit={(input) => client.accounts.create.mutate(input)}
      next={({ userName }) => t('account.added', { userName })}
      onDone={({ userName }) => {
        onPassword({ userName, password: initialPassword })
        void renew('accounts')
      }}
    >
      <Field name="person" label={t('fact.person')} hint={t('account.personHint')}>
        <PersonPicker />
      </Field>
      <Field name="userName" label={t('account.userName')} hint={t('account.userNameHint')}>
        <Input maxLength={40} autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Field>
    </ActionDrawer>
  )
}

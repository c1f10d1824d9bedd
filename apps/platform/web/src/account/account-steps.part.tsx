import { accountInput, accountReasonInput, makeInitialPassword, resetPasswordInput, type AccountRow } from '@wuxin/platform/account.schema'
import { mayRenewPassword } from '@wuxin/platform/account.rules'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { Dropdown } from '@wuxin/web/ui-overlay'
import { useState } from 'react'
import { client, renew } from '../api.ts'
import type { NewPassword } from './initial-password.part.tsx'

type Step = 'disable' | 'enable' | 'resetPassword' | 'unlock'

/** What can be done to an account: disable or enable it with a reason, unlock it, or give it a new initial password. */
export function AccountSteps({ account, onPassword }: { account: AccountRow; onPassword: (made: NewPassword) => void }) {
  const t = useWords('platform')
  const [step, setStep] = useState<Step | null>(null)
  const [password, setPassword] = useState('')
  const { id, version, userName, state } = account
  const mayReset = mayRenewPassword(account)
  const steps: Step[] = [...(state === 'locked' ? (['unlock'] as const) : []), ...(mayReset ? (['resetPassword'] as const) : []), state === 'disabled' ? 'enable' : 'disable']
  const begin = (next: Step) => {
    if (next === 'resetPassword') setPassword(makeInitialPassword())
    setStep(next)
  }
  const common = {
    open: true,
    onClose: () => setStep(null),
    onDone: () => void renew('accounts'),
    title: `${t(`account.${step}`)} · ${t('me.who', { name: account.name, userName })}`,
    next: t(`account.next.${step}`, { name: account.name }),
    submitLabel: t(`account.${step}`),
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...steps.map((each) => ({ key: each, label: t(`account.${each}`), danger: each === 'disable', onClick: () => begin(each) })),
            ...(mayReset ? [] : [{ key: 'kept', label: t('account.ownPassword'), disabled: true }]),
          ],
        }}
      >
        <Button size="small">{t('account.steps')}</Button>
      </Dropdown>
      {(step === 'disable' || step === 'enable') && (
        <ActionDrawer {...common} schema={accountReasonInput} fixed={{ id, version }} submit={(input) => client.accounts[step].mutate(input)}>
          <p>{t(`account.about.${step}`)}</p>
          <Field name="reason" label={t('fact.reason')}>
            <Input.TextArea rows={3} maxLength={200} showCount />
          </Field>
        </ActionDrawer>
      )}
      {step === 'unlock' && (
        <ActionDrawer {...common} schema={accountInput} fixed={{ id, version }} submit={(input) => client.accounts.unlock.mutate(input)}>
          <p>{t('account.about.unlock')}</p>
        </ActionDrawer>
      )}
      {step === 'resetPassword' && (
        <ActionDrawer
          {...common}
          schema={resetPasswordInput}
          fixed={{ id, version, initialPassword: password }}
          submit={(input) => client.accounts.resetPassword.mutate(input)}
          onDone={() => {
            onPassword({ userName, password })
            common.onDone()
          }}
        >
          <p>{t('account.about.resetPassword')}</p>
        </ActionDrawer>
      )}
    </>
  )
}

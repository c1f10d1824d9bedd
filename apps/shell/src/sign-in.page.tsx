import { useMutation, useQuery } from '@tanstack/react-query'
import { switchLanguage, useLanguage } from '@wuxin/web/i18n'
import { problemText } from '@wuxin/web/problem'
import { Button } from '@wuxin/web/ui'
import { useState, type FormEvent } from 'react'
import { askProviders, askSampleAccounts, giveSecondFactor, samplePassword, signIn, signInBy } from './auth.ts'
import { enter } from './enter.ts'
import { SampleAccounts } from './sample-accounts.tsx'
import { useShellWords } from './texts.ts'

/** Signing in; the address that was asked for is shown afterwards, for this page has none of its own. */
export function SignInPage() {
  const t = useShellWords()
  const language = useLanguage()
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  const { data: samples = [] } = useQuery({ queryKey: ['samples'], queryFn: askSampleAccounts, staleTime: Infinity, retry: false })
  const { mutate, error, isPending } = useMutation({
    mutationFn: (fields: Record<string, string>) =>
      step === 'second-factor' ? giveSecondFactor(fields['code'] ?? '') : signIn({ username: fields['username']?.trim() ?? '', password: fields['password'] ?? '' }),
    onSuccess: async (next) => (next === 'done' ? enter() : setStep('second-factor')),
  })
  const { data: providers = [] } = useQuery({ queryKey: ['providers'], queryFn: askProviders, staleTime: Infinity, retry: false })
  const leave = useMutation({ mutationFn: signInBy })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate(Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])))
  }
  return (
    <main className="wx-sign-in">
      <h1>
        <span aria-hidden>心</span> {t('brand')}
      </h1>
      <p className="wx-quiet">{t('signIn.lead')}</p>
      <form onSubmit={send}>
        {step === 'password' ? (
          <>
            <label htmlFor="username">{t('signIn.username')}</label>
            <input id="username" name="username" autoComplete="username" required maxLength={60} autoCapitalize="none" />
            <label htmlFor="password">{t('signIn.password')}</label>
            <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={128} />
          </>
        ) : (
          <>
            <label htmlFor="code">{t('signIn.code')}</label>
            <input key="code" id="code" name="code" inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" required autoFocus />
          </>
        )}
        {error && <p role="alert">{problemText(error, 'shell')}</p>}
        <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
          {t(step === 'password' ? 'signIn.submit' : 'signIn.confirm')}
        </Button>
      </form>
      {providers.map(({ id, name }) => (
        <button key={id} type="button" className="wx-button" disabled={leave.isPending} onClick={() => leave.mutate(id)}>
          {t('signIn.other', { name })}
        </button>
      ))}
      {leave.error && <p role="alert">{problemText(leave.error, 'shell')}</p>}
      <SampleAccounts accounts={samples} disabled={isPending} onChoose={(userName) => mutate({ username: userName, password: samplePassword })} />
      <button type="button" className="wx-button wx-button--quiet" onClick={() => void switchLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}>
        {language === 'zh-CN' ? 'English' : '中文'}
      </button>
    </main>
  )
}

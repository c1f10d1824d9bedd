import { useQueryClient } from '@tanstack/react-query'
import type { PublicQuiz } from '@wuxin/culture/quiz.schema'
import { uuid } from '@wuxin/web/idempotency'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useSearchParams } from '@wuxin/web/router'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { changeKept, keptSitting, newSitting } from './kept-sitting.ts'

interface Said {
  code: string
  name: string
  phone: string
  isByPhone: boolean
}

const quizInputs = () => import('@wuxin/culture/quiz.schema')

/** The token of the paper that is asked for: the same one until a paper has come, so that one which was lost on the way is found again. */
function tokenFor(event: string): string {
  const kept = keptSitting(event)
  if (kept?.view === null) return kept.token
  const token = uuid()
  newSitting(event, token)
  return token
}

/** What the quiz is, who sits it, and the button from which time runs. */
export function QuizIntro({ quiz, onBegun }: { quiz: PublicQuiz; onBegun: (token: string) => void }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const [params] = useSearchParams()
  const { event, state, questions, most, minutes, tries, closesAt, needsSignUp } = quiz
  const form = useResidentForm<Said>(`culture.quiz.who.${event.id}`, { code: params.get('code') ?? '', name: '', phone: '', isByPhone: false })
  const [token] = useState(() => tokenFor(event.id))
  const { values } = form
  const isByCode = needsSignUp && !values.isByPhone
  const send = async () => {
    const { beginInput } = await quizInputs()
    const code = isByCode ? values.code : null
    const said = form.check(beginInput, { event: event.id, token, code, name: code === null ? values.name.trim() || null : null, phone: code === null ? values.phone.trim() || null : null })
    return said && client.residentQuizzes.begin.mutate(said, { context: { ownKeys: true } })
  }
  return (
    <>
      <h2>{event.title}</h2>
      <p>{t('quiz.facts', { questions, most, minutes })}</p>
      <p>
        {t('quiz.tries', { tries })} {closesAt && t('quiz.closes', { at: closesAt })}
      </p>
      {state !== 'open' && <p role="status" className="wx-card">{t(`quiz.notOpen.${state}`)}</p>}
      {state === 'open' && (
        <BigForm
          form={form}
          inputs={quizInputs}
          send={send}
          button={t('quiz.begin')}
          note={t('quiz.clock')}
          onSent={(view) => {
            changeKept(event.id, token, () => ({ view, at: Date.now() }))
            queryClient.setQueryData(trpc.residentQuizzes.resume.queryKey({ token }), view)
            onBegun(token)
          }}
        >
          {needsSignUp && <p className="wx-quiet">{t('quiz.who.signedUp')}</p>}
          {isByCode && <BigField label={t('quiz.who.code')} hint={t('quiz.who.codeHint')} maxLength={40} value={values.code} onChange={(code) => form.set('code', code)} error={form.errorOf('code')} />}
          {!isByCode && (
            <>
              <BigField label={t('quiz.who.name')} autoComplete="name" maxLength={30} value={values.name} onChange={(name) => form.set('name', name)} error={form.errorOf('name')} />
              <BigField label={t('quiz.who.phone')} inputMode="tel" autoComplete="tel" maxLength={20} value={values.phone} onChange={(phone) => form.set('phone', phone)} error={form.errorOf('phone') && t('quiz.who.phoneWrong')} hint={t('quiz.who.use')} />
            </>
          )}
          {needsSignUp && (
            <button type="button" className="wx-button ct-quiz-other" onClick={() => form.set('isByPhone', !values.isByPhone)}>
              {t(isByCode ? 'quiz.who.byPhone' : 'quiz.who.byCode')}
            </button>
          )}
        </BigForm>
      )}
    </>
  )
}

import './bank.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { difficulties, questionKinds } from '@wuxin/culture/question.rules'
import { questionListInput, type QuestionRow } from '@wuxin/culture/question.schema'
import { Arriving } from '@wuxin/web/arriving'
import { choicesOf } from '@wuxin/web/choices'
import type { Column } from '@wuxin/web/list-parts'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link, useParams } from '@wuxin/web/router'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { BankTools } from './bank-tools.tsx'
import { optionText } from './option-text.ts'
import type { AskedOfQuestion } from './question-drawer.tsx'

const QuestionDrawer = lazy(() => import('./question-drawer.tsx'))

/** One bank: its questions, what is right of each, and the ways to write more of them. */
export default function BankPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [asked, setAsked] = useState<AskedOfQuestion | null>(null)
  const query = useQuery(trpc.banks.get.queryOptions(id ? { id } : skipToken))
  const { data: bank } = query
  if (!bank) return <Arriving query={query} />
  const mayEdit = can('bank:edit', { area: bank.area })
  const columns: Column<QuestionRow>[] = [
    { key: 'text', title: t('questions.column.text'), render: ({ text }) => text },
    { key: 'kind', title: t('questions.column.kind'), sort: true, render: ({ kind }) => t(`questions.kinds.${kind}`), width: 90 },
    { key: 'subject', title: t('questions.column.subject'), sort: true, render: ({ subject }) => subject, width: 120 },
    { key: 'difficulty', title: t('questions.column.difficulty'), sort: true, render: ({ difficulty }) => t(`questions.difficulties.${difficulty}`), width: 80 },
    { key: 'answer', title: t('questions.column.answer'), render: (question) => question.answer.map((at) => optionText(t, question, at)).join(t('quizzes.joint')) },
    {
      key: 'do', title: t('questions.column.do'), width: 130,
      render: (question) => mayEdit && (
        <>
          <Button type="link" size="small" onClick={() => setAsked({ does: 'amend', question })}>{t('questions.do.amend')}</Button>
          <Button type="link" size="small" onClick={() => setAsked({ does: 'retire', question })}>{t('questions.do.retire')}</Button>
        </>
      ),
    },
  ]
  return (
    <>
      <ListPage
        title={bank.name}
        schema={questionListInput}
        fixed={{ bank: bank.id }}
        query={(input) => trpc.questions.list.queryOptions(input)}
        columns={columns}
        rowKey={(row) => row.id}
        exportFile="questions.xlsx"
        filters={[
          { kind: 'choice', key: 'kind', label: t('questions.column.kind'), choices: choicesOf(questionKinds, (kind) => t(`questions.kinds.${kind}`)) },
          { kind: 'choice', key: 'subject', label: t('questions.column.subject'), choices: bank.subjects.map(({ subject }) => ({ value: subject, label: subject })) },
          { kind: 'choice', key: 'difficulty', label: t('questions.column.difficulty'), choices: choicesOf(difficulties, (each) => t(`questions.difficulties.${each}`)) },
        ]}
        views={
          <p className="wx-row ct-bank">
            <Link to={modulePath('culture', 'banks')}>{t('banks.title')}</Link>
            <span className="wx-quiet">{[bank.place.path, bank.about].filter(Boolean).join(' · ')}</span>
            {mayEdit && <BankTools bank={bank} />}
          </p>
        }
        action={mayEdit && { label: t('questions.do.add'), icon: 'plus', onClick: () => setAsked({ does: 'add' }) }}
        emptyText={t('questions.none')}
      />
      {asked && (
        <Suspense>
          <QuestionDrawer bank={bank.id} asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  )
}

import { addQuestionInput, amendQuestionInput, retireQuestionInput, type QuestionRow } from '@wuxin/culture/question.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { QuestionFields } from './question-fields.tsx'

/** What is done, and with which question; a new one where there is none. */
export type AskedOfQuestion = { does: 'add' } | { does: 'amend' | 'retire'; question: QuestionRow }

/** Adds a question to a bank, tells one anew, or retires it. */
export default function QuestionDrawer({ bank, asked, onClose }: { bank: string; asked: AskedOfQuestion; onClose: () => void }) {
  const t = useTexts()
  const frame = { open: true, title: t(`questions.do.${asked.does}`), submitLabel: t(`questions.do.${asked.does}`), next: t(`questions.done.${asked.does}`), onDone: () => void renewModule('culture'), onClose }
  if (asked.does === 'add') {
    return (
      <ActionDrawer {...frame} schema={addQuestionInput} fixed={{ bank }} initial={{ kind: 'single', options: [], answer: [], difficulty: 'medium' }} submit={client.questions.add.mutate}>
        <QuestionFields />
      </ActionDrawer>
    )
  }
  const { id, version, edition: _, ...told } = asked.question
  return asked.does === 'retire' ? (
    <ActionDrawer {...frame} schema={retireQuestionInput} fixed={{ id, version }} submit={client.questions.retire.mutate}>
      <p className="wx-given">{told.text}</p>
      <p className="wx-quiet">{t('questions.hint.retire')}</p>
      <WordsField name="reason" label={t('questions.label.reason')} rows={2} />
    </ActionDrawer>
  ) : (
    <ActionDrawer {...frame} schema={amendQuestionInput} fixed={{ id, version }} initial={told} submit={client.questions.amend.mutate}>
      <p className="wx-quiet">{t('questions.hint.amend')}</p>
      <QuestionFields />
    </ActionDrawer>
  )
}

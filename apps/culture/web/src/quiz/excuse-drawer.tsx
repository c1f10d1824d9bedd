import { excuseInput, type QuizView, type SittingRow } from '@wuxin/culture/quiz.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 允许重答: one whose phone failed begins another paper; why stands in the history. */
export default function ExcuseDrawer({ quiz: { id, version }, sitting, onClose }: { quiz: QuizView; sitting: SittingRow; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('quizzes.do.excuse')}
      submitLabel={t('quizzes.do.excuse')}
      next={t('quizzes.hint.excuse')}
      schema={excuseInput}
      fixed={{ id, version, sitting: sitting.id }}
      submit={client.quizzes.excuse.mutate}
      onDone={() => void renewModule('culture')}
      onClose={onClose}
    >
      <p className="wx-given">{sitting.contact.name}</p>
      <p className="wx-quiet">{t('quizzes.hint.excuse')}</p>
      <WordsField name="reason" label={t('quizzes.label.excuse')} rows={2} />
    </ActionDrawer>
  )
}

import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** A step that says why. */
export function ReasonForm() {
  const t = useTexts()
  return <WordsField name="reason" label={t('score.label.reason')} rows={2} />
}

import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** Why a body meets no more. */
export function CloseBodyForm() {
  const t = useTexts()
  return <WordsField name="reason" label={t('bodies.label.reason')} rows={3} hint={t('bodies.hint.close')} />
}

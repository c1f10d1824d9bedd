import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step that needs nothing else: a reason, what was said on the phone, an answer. `label` is one of `topics.label`, `hint` of `topics.hint`. */
export function WordsForm({ label, hint, ...field }: { name?: 'words' | 'reason'; label: string; hint?: string; rows?: number }) {
  const t = useTexts()
  return <WordsField {...field} label={t(`topics.label.${label}`)} hint={hint && t(`topics.hint.${hint}`)} />
}

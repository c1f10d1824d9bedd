import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step: a reason, what was agreed, what was done. `label` and `hint` are texts of the module, `wishes.label.agreed`. */
export function WordsForm({ label, hint, ...field }: { name?: 'words' | 'reason'; label: string; hint?: string; rows?: number }) {
  const t = useTexts()
  return <WordsField {...field} label={t(label)} hint={hint && t(hint)} />
}

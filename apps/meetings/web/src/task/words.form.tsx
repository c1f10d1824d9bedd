import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step: a reason, a remark, what was done. `label` is one of `tasks.label`. */
export function WordsForm({ label, ...field }: { name?: 'words' | 'reason' | 'result'; label: string; rows?: number }) {
  return <WordsField {...field} label={useTexts()(`tasks.label.${label}`)} />
}

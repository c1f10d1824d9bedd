import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step that needs nothing else: a reason, a remark, what was said on the phone. `label` is one of `label`. */
export function WordsForm({ label, ...field }: { name?: 'words' | 'reason' | 'plan' | 'result'; label: string; rows?: number; hint?: string }) {
  return <WordsField {...field} label={useTexts()(`label.${label}`)} />
}

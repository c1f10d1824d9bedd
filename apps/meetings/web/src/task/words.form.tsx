import { limits } from '@wuxin/meetings/meetings.schema'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step: a reason, a remark, what was done. `label` is one of `tasks.label`. */
export function WordsForm({ label, longest = limits.reason, ...field }: { name?: 'words' | 'reason' | 'result'; label: string; longest?: number; rows?: number }) {
  return <WordsField {...field} label={useTexts()(`tasks.label.${label}`)} longest={longest} />
}

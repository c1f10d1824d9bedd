import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a project's step: a reason, a remark, what was done. `label` is one of `projects.label`. */
export function WordsForm({ label, ...field }: { name?: 'words' | 'reason'; label: string }) {
  return <WordsField {...field} label={useTexts()(`projects.label.${label}`)} />
}

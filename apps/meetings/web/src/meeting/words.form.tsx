import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The reason of a step that needs nothing else. `label` is one of `meetings.label`. */
export function WordsForm({ label }: { label: string }) {
  return <WordsField name="reason" label={useTexts()(`meetings.label.${label}`)} rows={3} />
}

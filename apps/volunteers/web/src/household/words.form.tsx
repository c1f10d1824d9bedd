import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step: a reason, a plan. `label` is one of `households.label`; `before` says what the step means. */
export function WordsForm({ label, before, ...field }: { name?: 'words' | 'reason'; label: string; before?: string; rows?: number }) {
  const t = useTexts()
  return (
    <>
      {before && <p className="wx-given">{t(`households.before.${before}`)}</p>}
      <WordsField {...field} label={t(`households.label.${label}`)} />
    </>
  )
}

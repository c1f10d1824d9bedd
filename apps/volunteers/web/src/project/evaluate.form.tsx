import { Field } from '@wuxin/web/field'
import { Rate } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** How it went with the other side, 1 to 5, and why. */
export function EvaluateForm() {
  const t = useTexts()
  return (
    <>
      <Field name="score" label={t('projects.label.score')}>
        <Rate tooltips={[1, 2, 3, 4, 5].map((score) => t(`projects.scores.${score}`))} />
      </Field>
      <WordsForm label="projects.label.evaluate" rows={3} />
    </>
  )
}

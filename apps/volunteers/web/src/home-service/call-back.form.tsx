import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

const scores = [5, 4, 3, 2, 1]

/** 回访: whether it is mended, and how it was. */
export function CallBackForm() {
  const t = useTexts()
  return (
    <>
      <Field name="mended" label={t('homeServices.label.mended')} hint={t('homeServices.hint.mended')}>
        <Radio.Group options={[{ value: true, label: t('homeServices.mended') }, { value: false, label: t('homeServices.notMended') }]} />
      </Field>
      <Field name="score" label={t('orders.label.score')}>
        <Radio.Group options={scores.map((value) => ({ value, label: t('orders.scored', { score: value }) }))} />
      </Field>
      <WordsForm label="homeServices.label.callBack" rows={3} />
    </>
  )
}

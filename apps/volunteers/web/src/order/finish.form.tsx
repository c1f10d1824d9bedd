import { limits } from '@wuxin/volunteers/limit.rules'
import { orderOutcomes } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Radio } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 办结: how it ended, what was done, with photos of it. */
export function FinishForm() {
  const t = useTexts()
  return (
    <>
      <Field name="outcome" label={t('orders.column.outcome')}>
        <Radio.Group options={choicesOf(orderOutcomes, (outcome) => t(`orders.outcomes.${outcome}`))} />
      </Field>
      <WordsForm label="orders.label.finish" />
      <Field name="photos" label={t('orders.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

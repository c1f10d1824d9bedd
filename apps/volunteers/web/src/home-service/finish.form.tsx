import { limits } from '@wuxin/volunteers/limit.rules'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 维修完成: what was done, with photos of it. */
export function FinishForm() {
  const t = useTexts()
  return (
    <>
      <WordsForm label="homeServices.label.finish" />
      <Field name="photos" label={t('orders.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

import { limits } from '@wuxin/feedback/limit.rules'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 办理完成: what was done, with photos of it. */
export function FinishForm() {
  const t = useTexts()
  return (
    <>
      <WordsForm name="result" label="result" />
      <Field name="photos" label={t('label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

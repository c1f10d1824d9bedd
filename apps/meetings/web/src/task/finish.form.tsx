import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 办结: what was done, with photos of it. */
export function FinishForm() {
  const t = useTexts()
  return (
    <>
      <WordsForm name="result" label="result" />
      <Field name="photos" label={t('tasks.label.photos')} hint={t('tasks.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

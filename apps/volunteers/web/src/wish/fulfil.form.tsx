import { limits } from '@wuxin/volunteers/limit.rules'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { ServedFields } from '../step/served-fields.tsx'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 圆梦: photos of it first, as one stands there with the phone, then what was done, and how long it took where one wants that recorded. */
export function FulfilForm() {
  const t = useTexts()
  return (
    <>
      <Field name="photos" label={t('wishes.label.photos')} hint={t('wishes.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <WordsForm label="wishes.label.done" hint="wishes.hint.wisherReads" />
      <ServedFields />
    </>
  )
}

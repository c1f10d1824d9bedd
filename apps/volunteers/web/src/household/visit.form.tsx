import { limits } from '@wuxin/volunteers/limit.rules'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { WordsField } from '@wuxin/web/words-field'
import { ServedFields } from '../step/served-fields.tsx'
import { useTexts } from '../texts.ts'

/** 走访: when, what was seen, and what the household needs. */
export function VisitForm() {
  const t = useTexts()
  return (
    <>
      <Field name="day" label={t('households.label.visitDay')}>
        <DateField />
      </Field>
      <WordsField label={t('households.label.visitWords')} hint={t('households.hint.visitWords')} />
      <WordsField name="needs" label={t('households.label.visitNeeds')} rows={2} />
      <Field name="photos" label={t('households.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <ServedFields />
    </>
  )
}

import { limits } from '@wuxin/volunteers/limit.rules'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 践诺: what was done, with photos of it. */
export function EvidenceForm() {
  const t = useTexts()
  return (
    <>
      <WordsField label={t('pledges.label.done')} />
      <Field name="photos" label={t('pledges.fact.photos')} hint={t('pledges.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Field } from '@wuxin/web/field'
import { limits } from '@wuxin/patrols/limit.rules'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The words of a step, with photos where it shows some. `label`, `hint` and `photos` are texts of hazards. */
export function WordsForm({ label, hint, photos, ...field }: { name?: 'words' | 'reason'; label: string; hint?: string; photos?: string; rows?: number }) {
  const t = useTexts()
  return (
    <>
      {photos && (
        <Field name="photos" label={t(`hazards.label.${photos}`)}>
          <PhotoUpload count={limits.photos} />
        </Field>
      )}
      <WordsField rows={3} {...field} label={t(`hazards.label.${label}`)} hint={hint && t(`hazards.hint.${hint}`)} />
    </>
  )
}

import { PhotoUpload } from '../photo-upload.tsx'
import { BigField } from './big-field.tsx'
import type { ResidentForm } from './use-resident-form.ts'

/** What somebody tells: in words, in photos, or both. */
export interface Told {
  words: string
  photos: string[]
}

/** What it is about: in words, in photos, or both. `longest` is in characters, `photos` how many there may be. */
export function WordsPart({ form, label, hint, longest, photos }: {
  form: Pick<ResidentForm<Told>, 'values' | 'set' | 'errorOf'>
  label: string
  hint: string
  longest: number
  photos: number
}) {
  return (
    <>
      <BigField label={label} hint={hint} rows={4} maxLength={longest} value={form.values.words} onChange={(words) => form.set('words', words)} error={form.errorOf('words')} />
      <PhotoUpload value={form.values.photos} onChange={(next) => form.set('photos', next)} count={photos} error={form.errorOf('photos')} />
    </>
  )
}

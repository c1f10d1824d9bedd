import { limits } from '@wuxin/feedback/case-limit.rules'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { BigField } from '@wuxin/web/resident/big-field'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'
import type { Written } from './report-draft.ts'

/** What happened: in words, in photos, or both. */
export function WordsPart({ form }: { form: ResidentForm<Written> }) {
  const t = useTexts()
  return (
    <>
      {form.wasKept && <p className="wx-quiet">{t('resident.kept')}</p>}
      <BigField
        label={t('resident.words')}
        hint={t('resident.wordsHint')}
        rows={4}
        maxLength={limits.words}
        value={form.values.words}
        onChange={(words) => form.set('words', words)}
        error={form.errorOf('words')}
      />
      <PhotoUpload value={form.values.photos} onChange={(photos) => form.set('photos', photos)} count={limits.photos} error={form.errorOf('photos')} />
    </>
  )
}

import { Form } from '@wuxin/web/ui-form'
import type { Taken } from '../phone/shrink-photo.ts'
import { useTexts } from '../texts.ts'
import { TakePhotos } from './take-photos.tsx'

/** Photos of what was mended on the spot, asked for where that is what became of it. */
export function AfterPhotos({ value, onChange }: { value: readonly Taken[]; onChange: (photos: readonly Taken[]) => void }) {
  const t = useTexts()
  const outcome: unknown = Form.useWatch('outcome')
  return outcome === 'on_spot' ? <TakePhotos label={t('walk.photo.after')} value={value} onChange={onChange} /> : null
}

import { limits } from '@wuxin/volunteers/limit.rules'
import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 办结: how many came and how it went. Of psychological help there are neither names nor pictures. */
export function CloseForm({ record: { attendance, namesAllowed } }: { record: SessionRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="heads" label={t('sessions.label.heads')} hint={attendance.length > 0 ? t('sessions.hint.heads', { count: attendance.length }) : undefined}>
        <InputNumber min={attendance.length} max={limits.amount} precision={0} inputMode="numeric" />
      </Field>
      <WordsField label={t('sessions.label.result')} hint={namesAllowed ? undefined : t('sessions.hint.inside')} />
      {namesAllowed && (
        <Field name="photos" label={t('sessions.fact.photos')}>
          <PhotoUpload count={limits.photos} />
        </Field>
      )}
    </>
  )
}

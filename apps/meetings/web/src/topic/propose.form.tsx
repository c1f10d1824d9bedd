import { limits } from '@wuxin/meetings/limit.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Form, Input } from '@wuxin/web/ui-form'
import { BodySelect } from '../body/body-select.tsx'
import { useTexts } from '../texts.ts'
import { ReservedHint } from './reserved-hint.tsx'
import { SimilarTopics } from './similar-topics.tsx'

/** What a member raises: where, what it is called, what it is about; with what is like it, and whether it is the owners' to decide. */
export function ProposeForm() {
  const t = useTexts()
  const area = Form.useWatch<string | undefined>('area')
  const title = Form.useWatch<string | undefined>('title') ?? ''
  const words = Form.useWatch<string | undefined>('words') ?? ''
  return (
    <>
      <Field name="area" label={t('topics.label.area')} hint={t('topics.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="title" label={t('topics.label.title')} hint={t('topics.hint.title')}>
        <Input maxLength={limits.title} showCount />
      </Field>
      <Field name="words" label={t('topics.label.words')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
      <SimilarTopics area={area} words={`${title} ${words}`} />
      <ReservedHint words={`${title}\n${words}`} />
      <Field name="photos" label={t('topics.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <Field name="body" label={t('topics.label.toBody')} hint={t('topics.hint.toBody')}>
        <BodySelect area={area} />
      </Field>
    </>
  )
}

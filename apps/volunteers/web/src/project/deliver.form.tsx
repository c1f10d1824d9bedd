import { limits } from '@wuxin/volunteers/limit.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Form, InputNumber, Select } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** What was given of which resource, when, with photos of it. */
export function DeliverForm({ record }: { record: ProjectRecord }) {
  const t = useTexts()
  const listing = Form.useWatch<string | undefined>('listing')
  const given = record.parts.filter(({ side, amount, delivered }) => side === 'resource' && delivered < amount)
  const chosen = given.find((part) => part.listing === listing)
  const left = chosen ? chosen.amount - chosen.delivered : limits.amount
  return (
    <>
      <Field name="listing" label={t('projects.label.listing')}>
        <Select options={given.map(({ listing: value, title }) => ({ value, label: title }))} />
      </Field>
      <div className="wx-pair">
        <Field name="amount" label={t('projects.label.amount')} hint={chosen && t('projects.hint.left', { left, measure: chosen.measure })}>
          <InputNumber min={1} max={left} precision={0} />
        </Field>
        <Field name="day" label={t('projects.label.day')}>
          <DateField />
        </Field>
      </div>
      <WordsForm label="projects.label.deliver" rows={3} />
      <Field name="photos" label={t('projects.label.photos')} hint={t('projects.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}

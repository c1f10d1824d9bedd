import { bodyKinds, type BodyKind } from '@wuxin/meetings/body.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { usePlaceName } from '@wuxin/web/names'
import { Form, Input, Radio } from '@wuxin/web/ui-form'
import { useEffect } from 'react'
import { useTexts } from '../texts.ts'
import { defaultName } from './body-name.ts'
import { RecurrenceFields } from './recurrence-fields.tsx'

/** A new body: its kind, where it stands, what it is called, and when it meets. */
export function AddBodyForm() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<BodyKind | undefined>('kind')
  const area = Form.useWatch<string | null | undefined>('area') ?? null
  const place = usePlaceName(area)
  useEffect(() => {
    // A name of the person's own stays; one that only follows kind and place follows them on.
    if (kind && area && place !== area && !form.isFieldTouched('name')) form.setFieldValue('name', defaultName(place, kind, t))
  }, [kind, area, place, form, t])
  return (
    <>
      <Field name="kind" label={t('bodies.label.kind')}>
        <Radio.Group vertical options={bodyKinds.map((value) => ({ value, label: t('bodies.kindAt', { kind: t(`kinds.${value}`), levels: t(`bodies.levels.${value}`) }) }))} />
      </Field>
      <Field name="area" label={t('bodies.label.area')} hint={t('topics.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="name" label={t('bodies.label.name')} hint={t('bodies.hint.name')}>
        <Input maxLength={limits.title} />
      </Field>
      <RecurrenceFields />
    </>
  )
}

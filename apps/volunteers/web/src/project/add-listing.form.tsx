import type { Owner, Side } from '@wuxin/volunteers/listing.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useUnitNames } from '@wuxin/web/names'
import { Form, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { ListingForm } from './listing.form.tsx'

/** A value of the form that nobody types. */
const Carried = () => null

/** What is needed or given, for whom, and where. Whoever acts for one owner is not asked for whom. */
export function AddListingForm({ side, owners }: { side: Side; owners: readonly Owner[] }) {
  const t = useTexts()
  const form = Form.useFormInstance()
  const unit = Form.useWatch<string | null | undefined>('unit', { form, preserve: true }) ?? null
  const units = [...new Set(owners.flatMap((owner) => owner.unit ?? []))]
  const named = useUnitNames(units, [])
  const organises = owners.some((owner) => owner.unit === null)
  const choices = [...(organises ? [{ value: '', label: t('listings.ofPlace') }] : []), ...units.map((value) => ({ value, label: named(value) }))]
  return (
    <>
      {choices.length > 1 && (
        <Form.Item label={t('listings.label.owner')}>
          <Radio.Group
            value={unit ?? ''}
            options={choices}
            onChange={({ target }: { target: { value?: string } }) => {
              const chosen = target.value || null
              form.setFieldsValue({ unit: chosen, area: owners.find((owner) => owner.unit === chosen)?.area })
            }}
          />
        </Form.Item>
      )}
      <Form.Item name="unit" hidden noStyle>
        <Carried />
      </Form.Item>
      <Field name="area" label={t('listings.label.area')} hint={t(`listings.hint.area.${side}`)}>
        <AreaPicker />
      </Field>
      <ListingForm side={side} withKind />
    </>
  )
}

import { limits } from '@wuxin/volunteers/limit.rules'
import { offerKinds } from '@wuxin/volunteers/order.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Form, Input, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { ContactFields } from '../step/contact-fields.tsx'
import { useTexts } from '../texts.ts'
import { OfferSelect } from './offer-select.tsx'

/** What is ordered: where, which item of the catalogue or which kind, what is wanted, when it would suit, and whom to find where. */
export function PlaceOrderForm() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const area = Form.useWatch<string | null | undefined>('area')
  const offer = Form.useWatch<string | null | undefined>('offer')
  return (
    <>
      <Field name="area" label={t('orders.column.place')}>
        <AreaPicker />
      </Field>
      <Field name="offer" label={t('orders.fact.offer')} hint={t('orders.hint.offer')}>
        <OfferSelect area={area ?? null} onKind={(kind) => form.setFieldsValue({ kind })} />
      </Field>
      <Field name="kind" label={t('orders.column.kind')}>
        <Select disabled={Boolean(offer)} options={choicesOf(offerKinds, (kind) => t(`offers.kinds.${kind}`))} />
      </Field>
      <WordsField label={t('orders.label.words')} />
      <Field name="title" label={t('orders.label.title')} hint={t('orders.hint.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <Field name="photos" label={t('orders.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <Field name="day" label={t('orders.fact.day')}>
        <DateField />
      </Field>
      <ContactFields hint={t('orders.hint.spot')} />
    </>
  )
}

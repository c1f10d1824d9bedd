import { limits } from '@wuxin/volunteers/limit.rules'
import { offerKinds } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, InputNumber, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** What an item of the catalogue says: its kind and name, what it takes, how many a month, and for how long. */
export function OfferForm() {
  const t = useTexts()
  return (
    <>
      <Field name="kind" label={t('orders.column.kind')}>
        <Select options={choicesOf(offerKinds, (kind) => t(`offers.kinds.${kind}`))} />
      </Field>
      <Field name="title" label={t('offers.label.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsField label={t('offers.label.words')} hint={t('offers.hint.words')} />
      <Field name="capacity" label={t('offers.label.capacity')} hint={t('offers.hint.capacity')}>
        <InputNumber min={1} max={9999} />
      </Field>
      <Field name="from" label={t('offers.label.from')}>
        <DateField />
      </Field>
      <Field name="to" label={t('offers.label.to')} hint={t('offers.hint.to')}>
        <DateField />
      </Field>
    </>
  )
}

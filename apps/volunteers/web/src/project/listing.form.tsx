import { limits } from '@wuxin/volunteers/limit.rules'
import { resourceKinds, type Side } from '@wuxin/volunteers/listing.rules'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, InputNumber, Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** What is needed or given: title, words, how much of it and until when. */
export function ListingForm({ side, withKind = false }: { side: Side; withKind?: boolean }) {
  const t = useTexts()
  return (
    <>
      {withKind && (
        <Field name="kind" label={t('listings.column.kind')}>
          <Radio.Group options={choicesOf(resourceKinds, (kind) => t(`resourceKinds.${kind}`))} />
        </Field>
      )}
      <Field name="title" label={t(`listings.label.title.${side}`)} hint={t(`listings.hint.title.${side}`)}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsField label={t('listings.label.words')} hint={t('listings.hint.words')} />
      <div className="wx-pair">
        <Field name="amount" label={t('listings.label.amount')}>
          <InputNumber min={1} max={limits.amount} precision={0} />
        </Field>
        <Field name="measure" label={t('listings.label.measure')} hint={t('listings.hint.measure')}>
          <Input maxLength={6} />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name="from" label={t('listings.label.from')}>
          <DateField />
        </Field>
        <Field name="to" label={t('listings.label.to')}>
          <DateField />
        </Field>
      </div>
    </>
  )
}

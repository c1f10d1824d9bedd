import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** When somebody served: a day, from arriving to leaving; the way is not in it. `under` is where the fields stand in their form. */
export function HoursFields({ under = [] }: { under?: string[] }) {
  const t = useTexts()
  const today = dateText(useNow())
  return (
    <>
      <Field name={[...under, 'day']} label={t('records.label.day')}>
        <DateField max={today} />
      </Field>
      <div className="wx-pair">
        <Field name={[...under, 'from']} label={t('records.label.from')}>
          <Input type="time" />
        </Field>
        <Field name={[...under, 'to']} label={t('records.label.to')} hint={t('records.hint.hours')}>
          <Input type="time" />
        </Field>
      </div>
    </>
  )
}

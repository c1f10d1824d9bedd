import { limits } from '@wuxin/meetings/limit.rules'
import { recurrences } from '@wuxin/meetings/meeting.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Form, Input, InputNumber, Select, Switch } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** Whether a body meets by itself, and if so how often, from when, where and how long. */
export function RecurrenceFields() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const recurrence = Form.useWatch<object | null | undefined>('recurrence')
  const isRegular = recurrence !== null && recurrence !== undefined
  return (
    <>
      <Form.Item label={t('bodies.label.regular')}>
        <Switch aria-label={t('bodies.label.regular')} checked={isRegular} onChange={(on) => form.setFieldValue('recurrence', on ? { every: 'monthly', at: '15:00', length: 90 } : null)} />
      </Form.Item>
      {!isRegular && <Form.Item name="recurrence" hidden><Input /></Form.Item>}
      {isRegular && (
        <>
          <Field name={['recurrence', 'every']} label={t('bodies.label.every')} hint={t('bodies.hint.every')}>
            <Select options={recurrences.map((value) => ({ value, label: t(`every.${value}`) }))} />
          </Field>
          <div className="wx-pair">
            <Field name={['recurrence', 'from']} label={t('bodies.label.from')}>
              <DateField />
            </Field>
            <Field name={['recurrence', 'at']} label={t('bodies.label.at')}>
              <Input type="time" />
            </Field>
            <Field name={['recurrence', 'length']} label={t('bodies.label.length')}>
              <InputNumber min={15} max={480} step={15} precision={0} />
            </Field>
          </div>
          <Field name={['recurrence', 'place']} label={t('bodies.label.place')}>
            <Input maxLength={limits.place} />
          </Field>
        </>
      )}
    </>
  )
}

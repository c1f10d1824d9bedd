import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Input, Switch } from '@wuxin/web/ui-form'
import { useId, useState } from 'react'
import { useTexts } from '../texts.ts'

/** Hours that are told beside what was done, where one wants: they then stand as a record of service. Nothing is asked until it is switched on. */
export function ServedFields() {
  const t = useTexts()
  const id = useId()
  const today = dateText(useNow())
  const [isTold, setTold] = useState(false)
  return (
    <fieldset className="vt-served">
      <p>
        <Switch id={id} checked={isTold} onChange={setTold} /> <label htmlFor={id}>{t('step.served.tell')}</label>
      </p>
      {isTold && (
        <>
          <p className="wx-quiet">{t('step.served.hint')}</p>
          <Field name={['served', 'day']} label={t('step.served.day')}>
            <DateField max={today} />
          </Field>
          <Field name={['served', 'from']} label={t('step.served.from')}>
            <Input type="time" />
          </Field>
          <Field name={['served', 'to']} label={t('step.served.to')}>
            <Input type="time" />
          </Field>
        </>
      )}
    </fieldset>
  )
}

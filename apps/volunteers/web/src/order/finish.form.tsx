import { limits } from '@wuxin/volunteers/limit.rules'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { orderOutcomes } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Checkbox, Form, Radio } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { HoursFields } from '../step/hours-fields.tsx'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { DoersInput } from './doers-input.tsx'

/** 办结: how it ended, what was done, with photos of it, by whom; and their hours, where somebody wants them written down. */
export function FinishForm({ record: { area, ownerPerson } }: { record: OrderRecord }) {
  const t = useTexts()
  const [hasHours, setHours] = useState(false)
  const doers = Form.useWatch<string[] | undefined>('doers') ?? []
  const isServed = doers.length > 0 || ownerPerson !== null
  return (
    <>
      <Field name="outcome" label={t('orders.column.outcome')}>
        <Radio.Group options={choicesOf(orderOutcomes, (outcome) => t(`orders.outcomes.${outcome}`))} />
      </Field>
      <WordsForm label="orders.label.finish" hint="orders.hint.ordererReads" />
      <Field name="photos" label={t('orders.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <Field name="doers" label={t('orders.label.doers')} hint={t(ownerPerson === null ? 'orders.hint.doers' : 'orders.hint.withMe')}>
        <DoersInput near={area} />
      </Field>
      {isServed && (
        <Form.Item extra={t('orders.hint.served')}>
          <Checkbox checked={hasHours} onChange={({ target }) => setHours(target.checked)}>
            {t('orders.label.served')}
          </Checkbox>
        </Form.Item>
      )}
      {isServed && hasHours && <HoursFields under={['served']} />}
    </>
  )
}

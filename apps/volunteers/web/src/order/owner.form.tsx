import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { Field } from '@wuxin/web/field'
import { PersonPicker } from '@wuxin/web/person-picker'
import { Form, Radio } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useState } from 'react'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 派单, 转派: to a unit or to a member, and what to tell them. */
export function OwnerForm({ record, isHandedOn = false }: { record: OrderRecord; isHandedOn?: boolean }) {
  const t = useTexts()
  const form = Form.useFormInstance()
  const [kind, setKind] = useState<'unit' | 'person'>('unit')
  return (
    <>
      {record.owner && <p className="wx-given">{t('orders.ownedNow', { owner: record.owner })}</p>}
      <Form.Item label={t('orders.label.ownerKind')}>
        <Radio.Group
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as typeof kind) // one of the options below
            form.setFieldsValue({ unit: undefined, person: undefined })
          }}
          options={(['unit', 'person'] as const).map((value) => ({ value, label: t(`orders.ownerKinds.${value}`) }))}
        />
      </Form.Item>
      {kind === 'unit' ? (
        <Field name="unit" label={t('orders.label.unit')}>
          <UnitPicker near={record.area} />
        </Field>
      ) : (
        <Field name="person" label={t('orders.label.person')} hint={t('orders.hint.person')}>
          <PersonPicker within={record.area} />
        </Field>
      )}
      {isHandedOn ? <WordsForm name="reason" label="orders.label.handOn" /> : <WordsForm label="orders.label.dispatch" rows={2} />}
    </>
  )
}

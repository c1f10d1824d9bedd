import { permissions } from '@wuxin/meetings/permissions'
import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { Form, Radio, Select } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 改派: another unit, or those who hold a post at the place, and why. */
export function ReassignForm({ record }: { record: TaskRecord }) {
  const t = useTexts()
  const roles = useWords('web')
  const form = Form.useFormInstance()
  const [kind, setKind] = useState<'unit' | 'post'>(record.ownerUnit === null ? 'post' : 'unit')
  return (
    <>
      <p className="wx-given">{t('tasks.ownedNow', { owner: record.owner })}</p>
      <Form.Item label={t('tasks.label.ownerKind')}>
        <Radio.Group
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as typeof kind) // one of the options below
            form.setFieldsValue({ ownerUnit: undefined, ownerRole: undefined })
          }}
          options={(['unit', 'post'] as const).map((value) => ({ value, label: t(`tasks.ownerKinds.${value}`) }))}
        />
      </Form.Item>
      {kind === 'unit' ? (
        <Field name="ownerUnit" label={t('tasks.label.ownerUnit')}>
          <UnitPicker near={record.area} />
        </Field>
      ) : (
        <Field name="ownerRole" label={t('tasks.label.ownerRole')} hint={t('tasks.hint.ownerRole')}>
          <Select options={permissions['task:handle'].map((value) => ({ value, label: roles(`roles.${value}`) }))} />
        </Field>
      )}
      <WordsForm name="reason" label="reassign" />
    </>
  )
}

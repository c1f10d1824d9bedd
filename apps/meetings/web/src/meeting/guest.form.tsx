import { guestKinds } from '@wuxin/meetings/meeting.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Field } from '@wuxin/web/field'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { Form, Input, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** 列席: who sits beside the table, and as what. */
export function GuestForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  const kind = Form.useWatch<string | undefined>('kind')
  return (
    <>
      <Field name="name" label={t('meetings.label.name')} hint={t('meetings.hint.guest')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="kind" label={t('meetings.label.kind')}>
        <Select options={guestKinds.map((value) => ({ value, label: t(`meetings.guestKinds.${value}`) }))} />
      </Field>
      {kind === 'unit' && (
        <Field name="unit" label={t('meetings.label.unit')}>
          <UnitPicker near={record.area} />
        </Field>
      )}
    </>
  )
}

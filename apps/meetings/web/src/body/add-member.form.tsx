import { hasParties, positions, type BodyRecord } from '@wuxin/meetings/body.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useTexts } from '../texts.ts'
import { AccountPicker } from '@wuxin/web/account-picker'

/** A new member: who, as what, for whom, and for how long. */
export function AddMemberForm({ record }: { record: BodyRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="user" label={t('bodies.label.user')} hint={t('bodies.hint.user')}>
        <AccountPicker within={record.area} />
      </Field>
      <Field name="name" label={t('bodies.label.member')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="position" label={t('bodies.label.position')}>
        <Radio.Group options={positions.map((value) => ({ value, label: t(`positions.${value}`) }))} />
      </Field>
      {hasParties(record.kind) && (
        <Field name="party" label={t('bodies.label.party')}>
          <Select options={record.parties.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
      <Field name="standing" label={t('bodies.label.standing')} hint={t('bodies.hint.standing')}>
        <Input maxLength={limits.name} />
      </Field>
      <div className="wx-pair">
        <Field name="from" label={t('bodies.label.termFrom')}>
          <DateField />
        </Field>
        <Field name="to" label={t('bodies.label.termTo')} hint={t('bodies.hint.termTo')}>
          <DateField />
        </Field>
      </div>
      <Field name="unit" label={t('bodies.label.unit')}>
        <UnitPicker near={record.area} />
      </Field>
    </>
  )
}

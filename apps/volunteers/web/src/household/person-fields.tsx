import { householdKinds } from '@wuxin/volunteers/household.rules'
import { limits } from '@wuxin/volunteers/limit.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Input, InputNumber, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** Who lives there and where: told once, read by those assigned alone. */
export function PersonFields() {
  const t = useTexts()
  return (
    <>
      <div className="wx-pair">
        <Field name="building" label={t('households.label.building')}>
          <Input maxLength={limits.name} placeholder={t('households.hint.building')} />
        </Field>
        <Field name="door" label={t('households.label.door')}>
          <Input maxLength={limits.door} placeholder={t('households.hint.door')} autoComplete="off" />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name="kind" label={t('households.label.kind')}>
          <Select options={choicesOf(householdKinds, (kind) => t(`households.kinds.${kind}`))} />
        </Field>
        <Field name="people" label={t('households.label.people')}>
          <InputNumber min={1} max={20} precision={0} />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name="name" label={t('households.label.name')}>
          <Input maxLength={limits.name} autoComplete="off" />
        </Field>
        <Field name="phone" label={t('households.label.phone')}>
          <Input inputMode="tel" autoComplete="off" />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name={['relative', 'name']} label={t('households.label.relative')}>
          <Input maxLength={limits.name} autoComplete="off" />
        </Field>
        <Field name={['relative', 'phone']} label={t('households.label.relativePhone')}>
          <Input inputMode="tel" autoComplete="off" />
        </Field>
      </div>
      <WordsField name="needs" label={t('households.label.needs')} rows={2} hint={t('households.hint.needs')} />
    </>
  )
}

import { targets } from '@wuxin/patrols/dispatch.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Form, Radio, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { ownerRoles } from '../hazard/owner.form.tsx'
import { useTexts } from '../texts.ts'

/** Whom a rule names; what was chosen of another kind is taken back. */
export function TargetForm({ unitName }: { unitName?: string }) {
  const t = useTexts()
  const roles = useWords('web')
  const form = Form.useFormInstance()
  const target = Form.useWatch<string | undefined>('target')
  return (
    <>
      <Field name="target" label={t('rules.label.target')} hint={t('rules.hint.target')}>
        <Radio.Group options={choicesOf(targets, (each) => t(`rules.targets.${each}`))} onChange={() => form.setFieldsValue({ unit: null, role: null })} />
      </Field>
      {target === 'unit' && (
        <Field name="unit" label={t('rules.label.unit')}>
          <UnitPicker label={unitName} />
        </Field>
      )}
      {target === 'role' && (
        <Field name="role" label={t('rules.label.role')}>
          <Select options={choicesOf(ownerRoles, (role) => roles(`roles.${role}`))} />
        </Field>
      )}
    </>
  )
}

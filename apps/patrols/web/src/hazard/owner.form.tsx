import { permissions } from '@wuxin/patrols/permissions'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { isUnitBound } from '@wuxin/platform/role'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Form, Radio, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** Posts that a hazard is given to for the place itself. */
export const ownerRoles = permissions['hazard:rectify'].filter((role) => !isUnitBound(role))

/** 派单, 改派: to a unit, or to those who hold a post at the place; whom the rules name stands there already, with the reason. */
export function OwnerForm({ record, isHandedOn = false }: { record: HazardRecord; isHandedOn?: boolean }) {
  const t = useTexts()
  const roles = useWords('web')
  const form = Form.useFormInstance()
  const { suggestion, owner, grade, area } = record
  const [kind, setKind] = useState<'unit' | 'role'>(!isHandedOn && suggestion?.ownerRole ? 'role' : 'unit')
  return (
    <>
      {isHandedOn && owner && <p className="wx-given">{t('hazards.ownedNow', { owner })}</p>}
      {!isHandedOn && suggestion && <p className="wx-given">{t('hazards.suggested', { who: [suggestion.ownerRole && roles(`roles.${suggestion.ownerRole}`), suggestion.name].filter(Boolean).join(' '), because: t(`hazards.becauses.${suggestion.because}`) })}</p>}
      <Form.Item label={t('hazards.label.ownerKind')}>
        <Radio.Group
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as typeof kind) // one of the options below
            form.setFieldsValue({ ownerUnit: null, ownerRole: null })
          }}
          options={choicesOf(['unit', 'role'] as const, (value) => t(`hazards.ownerKinds.${value}`))}
        />
      </Form.Item>
      {kind === 'unit' ? (
        <Field name="ownerUnit" label={t('hazards.label.unit')}>
          <UnitPicker near={area} label={suggestion?.ownerUnit ? suggestion.name : undefined} />
        </Field>
      ) : (
        <Field name="ownerRole" label={t('hazards.label.role')} hint={t('hazards.hint.role')}>
          <Select options={choicesOf(ownerRoles, (role) => roles(`roles.${role}`))} />
        </Field>
      )}
      {!isHandedOn && grade === 'general' && (
        <Field name="until" label={t('hazards.label.until')} hint={t('hazards.hint.until')}>
          <DateField />
        </Field>
      )}
      {isHandedOn ? <WordsForm name="reason" label="handOn" /> : <WordsForm label="dispatch" rows={2} />}
    </>
  )
}

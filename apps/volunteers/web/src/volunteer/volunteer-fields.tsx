import './volunteer.css'
import { limits } from '@wuxin/volunteers/limit.rules'
import { ageOn } from '@wuxin/volunteers/volunteer.rules'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Checkbox, Form, Input, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useState } from 'react'
import { useTexts } from '../texts.ts'

/** Completed years of whoever is surely under age in every county: who is older may still need a guardian, which the service says. */
const underAge = 18

/** What is told of a volunteer: birthday, phone, what they can do, their unit, and the guardian of somebody under age. `kept` where a guardian and a birthday stand already. */
export function VolunteerFields({ kept }: { kept?: { hasGuardian: boolean } }) {
  const t = useTexts()
  const today = dateText(useNow())
  const form = Form.useFormInstance()
  const born = Form.useWatch<string | null | undefined>('born')
  const isMinor = Boolean(born) && ageOn(born ?? '', today) < underAge
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Field name="born" label={t('people.label.born')} hint={kept && t('people.hint.kept')}>
        <DateField max={today} />
      </Field>
      <Field name="phone" label={t('people.label.phone')} hint={kept && t('people.hint.kept')}>
        <Input inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="skills" label={t('people.label.skills')} hint={t('people.hint.skills')}>
        <Select mode="tags" tokenSeparators={['、', '，', ',', ' ']} open={false} maxLength={limits.name} suffixIcon={null} />
      </Field>
      <Field name="unit" label={t('people.label.unit')}>
        <UnitPicker />
      </Field>
      {!isMinor && (
        <Form.Item extra={kept?.hasGuardian ? t('people.hint.guardianKept') : undefined}>
          <Checkbox
            checked={isAsked}
            onChange={({ target }) => {
              setAsked(target.checked)
              if (!target.checked) form.setFieldValue('guardian', undefined)
            }}
          >
            {t('people.label.hasGuardian')}
          </Checkbox>
        </Form.Item>
      )}
      {(isMinor || isAsked) && (
        <fieldset className="vo-guardian">
          <legend>{t('people.label.guardian')}</legend>
          <Field name={['guardian', 'name']} label={t('people.label.guardianName')}>
            <Input autoComplete="off" />
          </Field>
          <Field name={['guardian', 'phone']} label={t('people.label.guardianPhone')}>
            <Input inputMode="tel" autoComplete="off" />
          </Field>
          <Field name={['guardian', 'relation']} label={t('people.label.relation')}>
            <Input autoComplete="off" />
          </Field>
        </fieldset>
      )}
    </>
  )
}

import { dayChoices } from '@wuxin/patrols/plan.rules'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { HoursFields } from './hours-fields.tsx'
import { PlanPreview } from './plan-preview.tsx'
import { RhythmInput } from './rhythm-input.tsx'

/** When somebody walks, with the days that come of it before anything is kept. */
export function TimetableForm() {
  const t = useTexts()
  return (
    <>
      <Field name="rhythm" label={t('plans.label.rhythm')}>
        <RhythmInput />
      </Field>
      <Field name="on" label={t('plans.label.on')} hint={t('plans.hint.on')}>
        <Radio.Group options={choicesOf(dayChoices, (choice) => t(`plans.on.${choice}`))} />
      </Field>
      <HoursFields />
      <div className="wx-pair">
        <Field name="from" label={t('plans.label.from')}>
          <DateField />
        </Field>
        <Field name="to" label={t('plans.label.to')} hint={t('teams.hint.to')}>
          <DateField />
        </Field>
      </div>
      <PlanPreview />
    </>
  )
}

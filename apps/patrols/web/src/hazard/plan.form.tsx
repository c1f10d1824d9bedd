import { limits } from '@wuxin/patrols/limit.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 五落实: what is left blank stays as it was told. */
export function PlanForm({ record: { state } }: { record: HazardRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('hazards.hint.plan')}</p>
      <WordsField name="measure" label={t('hazards.fields.measure')} rows={3} />
      <Field name="funds" label={t('hazards.fields.funds')} hint={t('hazards.hint.funds')}>
        <InputNumber className="wx-picker" min={0} max={limits.funds} precision={2} inputMode="decimal" />
      </Field>
      <Field name="person" label={t('hazards.fields.person')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="deadline" label={t('hazards.fields.deadline')} hint={state === 'rectify' ? t('hazards.hint.deadline') : undefined}>
        <DateField />
      </Field>
      <WordsField name="precaution" label={t('hazards.fields.precaution')} rows={3} />
    </>
  )
}

import { Field } from '@wuxin/web/field'
import { InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 帮扶计划: what is done for the household, and how often somebody comes. */
export function PlanForm() {
  const t = useTexts()
  return (
    <>
      <WordsField label={t('households.label.plan')} rows={5} />
      <Field name="everyDays" label={t('households.label.everyDays')}>
        <InputNumber min={1} max={183} precision={0} />
      </Field>
    </>
  )
}

import { eventKinds } from '@wuxin/culture/event-kind.schema'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** What is planned: when, what, of which kind, and who leads. */
export function ItemForm({ near, unitName }: { near?: string; unitName?: string }) {
  const t = useTexts()
  return (
    <>
      <Field name="title" label={t('yearPlan.label.title')}>
        <Input maxLength={60} />
      </Field>
      <div className="wx-pair">
        <Field name="day" label={t('yearPlan.label.day')}>
          <DateField />
        </Field>
        <Field name="kind" label={t('yearPlan.label.kind')}>
          <Select options={choicesOf(eventKinds, (kind) => t(`eventKinds.${kind}`))} />
        </Field>
      </div>
      <Field name="unit" label={t('yearPlan.label.unit')} hint={t('yearPlan.hint.unit')}>
        <UnitPicker near={near} label={unitName} />
      </Field>
      <WordsField name="note" label={t('yearPlan.label.note')} hint={t('yearPlan.hint.note')} rows={2} />
    </>
  )
}

import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { Field } from '@wuxin/web/field'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useTexts } from '../texts.ts'
import { OwnUnitField } from './own-unit-field.tsx'
import { WordsForm } from './words.form.tsx'

/** 退回: why the unit does not come, and which one should. */
export function ReturnWhistleForm({ record }: { record: CaseRecord }) {
  const t = useTexts()
  return (
    <>
      <OwnUnitField record={record} />
      <WordsForm name="reason" label="refusal" />
      <Field name="should" label={t('label.should')}>
        <UnitPicker near={record.area} />
      </Field>
    </>
  )
}

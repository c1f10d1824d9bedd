import { involvedUnits, leadAmong } from '@wuxin/feedback/case.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { whistleKinds } from '@wuxin/feedback/case.schema'
import { Field } from '@wuxin/web/field'
import { useUnitNames } from '@wuxin/web/names'
import { Form, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { UnitsInput } from './units-input.tsx'
import { WordsForm } from './words.form.tsx'

/** 吹哨: what kind of help is called, which units, and which of them leads. */
export function WhistleForm({ record }: { record: CaseRecord }) {
  const t = useTexts()
  const units = Form.useWatch<string[] | undefined>('units') ?? []
  const here = involvedUnits(record)
  const { setFieldValue, getFieldValue } = Form.useFormInstance()
  const choose = (chosen: readonly string[]) => setFieldValue('lead', leadAmong([...here, ...chosen], getFieldValue('lead')))
  const nameOf = useUnitNames(units, record.whistles)
  return (
    <>
      <Field name="kind" label={t('label.kind')}>
        <Radio.Group vertical options={whistleKinds.map((value) => ({ value, label: t(`kindsLong.${value}`) }))} />
      </Field>
      <Field name="units" label={t('label.units')} hint={t('hint.units')}>
        <UnitsInput nameOf={nameOf} onChoose={choose} within={record.area} />
      </Field>
      <Field name="lead" label={t('label.lead')}>
        <Radio.Group vertical options={[...new Set([...here, ...units])].map((value) => ({ value, label: nameOf(value) }))} />
      </Field>
      <WordsForm label="note" rows={2} />
    </>
  )
}

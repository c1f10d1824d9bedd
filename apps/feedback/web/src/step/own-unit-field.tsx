import { unitsToReportIn } from '@wuxin/feedback/case.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { Field } from '@wuxin/web/field'
import { useUnitNames } from '@wuxin/web/names'
import { useSession } from '@wuxin/web/session'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The unit for which one answers a whistle; asked only of those who act for several. */
export function OwnUnitField({ record }: { record: CaseRecord }) {
  const t = useTexts()
  const { caller } = useSession()
  const units = unitsToReportIn(record, caller)
  const nameOf = useUnitNames(units, record.whistles)
  if (units.length < 2) return <p className="wx-given">{t('case.forUnit', { unit: nameOf(units[0] ?? '') })}</p>
  return (
    <Field name="unit" label={t('label.unit')}>
      <Radio.Group vertical options={units.map((value) => ({ value, label: nameOf(value) }))} />
    </Field>
  )
}

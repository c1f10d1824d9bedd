import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { Field } from '@wuxin/web/field'
import { useSession } from '@wuxin/web/session'
import { Select } from '@wuxin/web/ui-form'
import { UnitName } from '@wuxin/web/unit-name'
import { useTexts } from '../texts.ts'
import { claimsFor } from './claiming.ts'

/** 认领: what is wished for, what one takes on, and whether for oneself or for the unit that one speaks for. */
export function ClaimForm({ record }: { record: WishRecord }) {
  const t = useTexts()
  const { caller } = useSession()
  const { isSelf, units } = claimsFor(caller, record.area)
  const options = [...(isSelf ? [{ value: '', label: t('wishes.forMyself') }] : []), ...units.map((unit) => ({ value: unit, label: <UnitName value={unit} /> }))]
  return (
    <>
      <p className="wx-given">{record.publicWords}</p>
      <p className="wx-quiet">{t('wishes.hint.claim')}</p>
      {units.length > 0 && (
        <Field name="unit" label={t('wishes.label.unit')}>
          <Select options={options} />
        </Field>
      )}
    </>
  )
}

import { AreaPicker } from '@wuxin/web/area-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Form } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { CompoundsInput } from './compounds-input.tsx'

/** Which unit, which community, which of its compounds, and from when. */
export function PairForm() {
  const t = useTexts()
  const area = Form.useWatch<string | null | undefined>('area') ?? null
  return (
    <>
      <Field name="unit" label={t('alliances.column.unit')} hint={t('alliances.hint.unit')}>
        <UnitPicker near={area ?? undefined} />
      </Field>
      <Field name="area" label={t('alliances.column.community')}>
        <AreaPicker level="community" />
      </Field>
      <Field name="compounds" label={t('alliances.column.compounds')} hint={t('alliances.hint.compounds')}>
        <CompoundsInput community={area} />
      </Field>
      <Field name="from" label={t('alliances.column.from')}>
        <DateField />
      </Field>
      <WordsField label={t('alliances.label.words')} hint={t('alliances.hint.words')} rows={3} />
    </>
  )
}

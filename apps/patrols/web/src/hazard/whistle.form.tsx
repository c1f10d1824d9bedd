import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { CaseCategoryInput } from '@wuxin/web/case-category-input'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 吹哨: under which category FEEDBACK takes it down, and what it is told. */
export function WhistleForm({ record: { area } }: { record: HazardRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('hazards.hint.whistle')}</p>
      <Field name="category" label={t('hazards.label.category')}>
        <CaseCategoryInput county={countyOf(area)} />
      </Field>
      <WordsForm label="whistle" rows={4} />
    </>
  )
}

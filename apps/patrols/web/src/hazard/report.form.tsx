import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import { limits } from '@wuxin/patrols/limit.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { SimilarHazards } from './similar-hazards.tsx'
import { WordsForm } from './words.form.tsx'

/** What is reported: photos first, then where and what, and how bad it looks. */
export function ReportForm() {
  const t = useTexts()
  return (
    <>
      <Field name="photos" label={t('hazards.fact.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <Field name="area" label={t('hazards.column.place')}>
        <AreaPicker />
      </Field>
      <Field name="spot" label={t('hazards.label.spot')} hint={t('hazards.hint.spot')}>
        <Input maxLength={limits.spot} />
      </Field>
      <Field name="kind" label={t('hazards.column.kind')}>
        <Select options={choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`))} />
      </Field>
      <WordsForm label="words" />
      <SimilarHazards />
      <Field name="grade" label={t('hazards.label.suspected')} hint={t('hazards.hint.suspected')}>
        <Radio.Group options={choicesOf(hazardGrades, (grade) => t(`grades.${grade}`))} />
      </Field>
    </>
  )
}

import { limits } from '@wuxin/patrols/limit.rules'
import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 定级: how bad it is, and what it is best called; 重新定级 says why. */
export function GradeForm({ record: { grade, suspected }, isAnew = false }: { record: HazardRecord; isAnew?: boolean }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{isAnew ? t('hazards.gradedNow', { grade: t(`grades.${grade ?? suspected}`) }) : t('hazards.suspectedNow', { grade: t(`grades.${suspected}`) })}</p>
      <Field name="grade" label={t('hazards.column.grade')} hint={t('hazards.hint.grade')}>
        <Radio.Group options={choicesOf(hazardGrades, (each) => t(`grades.${each}`))} />
      </Field>
      {!isAnew && (
        <>
          <Field name="title" label={t('hazards.label.title')}>
            <Input maxLength={limits.title} />
          </Field>
          <Field name="kind" label={t('hazards.column.kind')}>
            <Select options={choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`))} />
          </Field>
        </>
      )}
      {isAnew ? <WordsForm name="reason" label="regrade" /> : <WordsForm label="grade" rows={2} />}
    </>
  )
}

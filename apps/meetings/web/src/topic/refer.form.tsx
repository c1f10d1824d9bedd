import { reservedItem, reservedMatters } from '@wuxin/meetings/reserved.rules'
import { Field } from '@wuxin/web/field'
import { Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 转业主大会: which matter of art. 278 it is, and why. */
export function ReferForm() {
  const t = useTexts()
  return (
    <>
      <Field name="matter" label={t('topics.label.matter')} hint={t('topics.hint.refer')}>
        <Select options={reservedMatters.map((value) => ({ value, label: t('topics.matterItem', { item: reservedItem[value], matter: t(`matters.${value}`) }) }))} />
      </Field>
      <WordsForm name="reason" label="reason" />
    </>
  )
}

import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Field } from '@wuxin/web/field'
import { Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { numberedText } from './numbered-text.ts'

/** 报回避: who is near to whom. */
export function DeclareForm({ record: { judges, entrants } }: { record: ContestRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="judge" label={t('contest.label.judge')}>
        <Select options={judges.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="entrant" label={t('contest.label.entrant')}>
        <Select showSearch optionFilterProp="label" options={entrants.map((each) => ({ value: each.id, label: numberedText(each, t) }))} />
      </Field>
      <WordsField name="reason" label={t('contest.label.relation')} hint={t('contest.hint.relation')} rows={2} />
    </>
  )
}

import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Field } from '@wuxin/web/field'
import { Form, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { MarksFields } from './marks-fields.tsx'
import { numberedText } from './numbered-text.ts'

/** 代录评分表: of a judge without an account, for an entrant whose sheet of that judge is still to come. */
export function KeyInForm({ record: { judges, entrants, rounds, round, played } }: { record: ContestRecord }) {
  const t = useTexts()
  const judge = Form.useWatch<string | undefined>('judge')
  const missing = (played[round - 1]?.missing ?? []).filter((each) => each.judge === judge)
  return (
    <>
      <Field name="judge" label={t('contest.label.judge')} hint={t('contest.hint.keyIn')}>
        <Select options={judges.filter(({ person, outFrom }) => person === null && outFrom === null).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="entrant" label={t('contest.label.entrant')}>
        <Select showSearch optionFilterProp="label" disabled={!judge} options={entrants.filter(({ id }) => missing.some((each) => each.entrant === id)).map((each) => ({ value: each.id, label: numberedText(each, t) }))} />
      </Field>
      <MarksFields criteria={rounds[round - 1]?.criteria ?? []} />
      <WordsField label={t('contest.label.remark')} rows={2} />
    </>
  )
}

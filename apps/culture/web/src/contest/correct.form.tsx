import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Form } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { MarksFields } from './marks-fields.tsx'

const Untyped = () => null

/** 更正: the marks as they should be, and why; what stood there stays beside them. */
export function CorrectForm({ record: { rounds } }: { record: ContestRecord }) {
  const t = useTexts()
  const nth = Form.useWatch<number | undefined>('nth') ?? 1
  return (
    <>
      <Form.Item noStyle name="nth"><Untyped /></Form.Item>
      <MarksFields criteria={rounds[nth - 1]?.criteria ?? []} />
      <WordsField name="reason" label={t('contest.label.reason')} hint={t('contest.hint.correct')} rows={2} />
    </>
  )
}

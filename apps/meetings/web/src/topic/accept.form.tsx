import { limits } from '@wuxin/meetings/limit.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { Field } from '@wuxin/web/field'
import { Form, Input } from '@wuxin/web/ui-form'
import { BodySelect } from '../body/body-select.tsx'
import { useTexts } from '../texts.ts'
import { ReservedHint } from './reserved-hint.tsx'
import { SimilarTopics } from './similar-topics.tsx'

/** 审题: which body takes it, under which title; beside it what was raised already, and whether it is the owners' to decide. */
export function AcceptForm({ record }: { record: TopicRecord }) {
  const t = useTexts()
  const title = Form.useWatch<string | undefined>('title') ?? record.title
  return (
    <>
      <SimilarTopics area={record.area} words={`${record.title} ${record.words}`} but={record.id} />
      <ReservedHint words={`${title}\n${record.words}`} />
      <p className="wx-given">{record.words}</p>
      <Field name="body" label={t('topics.label.body')}>
        <BodySelect area={record.area} />
      </Field>
      <Field name="title" label={t('topics.label.title')} hint={t('topics.hint.title')}>
        <Input maxLength={limits.title} showCount />
      </Field>
    </>
  )
}

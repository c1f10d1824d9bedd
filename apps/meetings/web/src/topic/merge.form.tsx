import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { TopicPicker } from './topic-picker.tsx'

/** 并案: into which other topic of the place. */
export function MergeForm({ record }: { record: TopicRecord }) {
  const t = useTexts()
  return (
    <Field name="into" label={t('topics.label.into')} hint={t('topics.hint.merge')}>
      <TopicPicker of={record} />
    </Field>
  )
}

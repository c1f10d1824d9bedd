import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { AgendaInput } from './agenda-input.tsx'

/** 议程: which topics and matters, in which order. */
export function AgendaForm({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  return (
    <Field name="items" label={t('meetings.agenda.title')} hint={t('meetings.agenda.hint')}>
      <AgendaInput record={record} />
    </Field>
  )
}

import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { eventNoun, type EventStepName } from './event-noun.ts'
import { eventSteps } from './event-steps.tsx'
import { eventTimes } from './event-times.ts'

/** One step of an event. */
export default function EventDrawer({ name, record, onClose }: { name: EventStepName; record: EventRecord; onClose: () => void }) {
  const t = useTexts()
  const standing = (each: EventRecord) => ({ [t('events.column.when')]: eventTimes(each), [t('events.column.organiser')]: each.organiser })
  return <RecordDrawer noun={eventNoun} step={eventSteps[name]} name={name} record={record} again={() => client.events.get.query({ id: record.id })} standing={standing} onClose={onClose} />
}

import type { ResidentEventRow } from '@wuxin/culture/event-resident.schema'
import { useTexts } from '../texts.ts'
import { eventTimes } from '../event/event-times.ts'
import { residentState } from './resident-state.ts'

/** One event in a list: what, when and where, and whether one signs up for it. */
export function EventRow({ event, onOpen }: { event: ResidentEventRow; onOpen: (id: string) => void }) {
  const t = useTexts()
  const { id, title, kind, at, place } = event
  return (
    <li>
      <button type="button" onClick={() => onOpen(id)}>
        <strong>{title}</strong>
        <span>{eventTimes(event)}</span>
        <small>
          {at ?? place} · {t(`eventKinds.${kind}`)} · {t(`residentEvents.states.${residentState(event)}`)}
        </small>
      </button>
    </li>
  )
}

import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { lazy, Suspense } from 'react'
import { eventParts } from './event-parts.ts'

const drawn = eventParts.map(({ load, ...part }) => ({ ...part, Part: lazy(load) }))

/** What the other nouns of this module know of an event. */
export function EventMorePart({ record }: { record: EventRecord }) {
  return (
    <Suspense>
      {drawn.filter(({ shows }) => shows(record)).map(({ key, Part }) => (
        <Part key={key} record={record} />
      ))}
    </Suspense>
  )
}

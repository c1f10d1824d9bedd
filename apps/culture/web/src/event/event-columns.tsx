import type { EventRow } from '@wuxin/culture/event-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { EventStateTag } from './event-state-tag.tsx'
import { eventTimes } from './event-times.ts'

/** The columns of a list of events; on a phone the first is the card's title. */
export const eventColumns = (t: Translate): Column<EventRow>[] => [
  { key: 'number', title: t('events.column.event'), sort: true, render: ({ number, title }) => <RowTitle number={number} title={title} /> },
  { key: 'kind', title: t('events.column.kind'), render: ({ kind }) => t(`eventKinds.${kind}`) },
  { key: 'starts', title: t('events.column.when'), sort: true, render: eventTimes },
  { key: 'area', title: t('events.column.place'), sort: true, render: ({ place }) => <PlaceText place={place} /> },
  { key: 'at', title: t('events.column.at'), render: ({ at }) => at },
  { key: 'state', title: t('events.column.state'), render: ({ state }) => <EventStateTag state={state} />, isBadge: true },
  { key: 'organiser', title: t('events.column.organiser'), render: ({ organiser }) => organiser, deskOnly: true },
]

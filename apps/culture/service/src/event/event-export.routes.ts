import { eventExportInput } from '@wuxin/culture/event-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './event-export.labels.ts'
import { rowsOf } from './event-list.queries.ts'

/** Events as a sheet, as the list shows them. */
export const eventExport = sheetExport({
  file: 'events',
  record: 'EventExport',
  permission: 'event:list',
  question: eventExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 6],
  cells: ({ number, title, kind, starts, ends, place, at, organiser, state, capacity, attended }, lang) => {
    const { states, kinds } = labels[lang]
    return [number, title, kinds[kind], minuteOf(starts), minuteOf(ends), place.path, at, organiser, states[state], capacity, attended]
  },
})

import { sheetExport } from '@wuxin/service/list/sheet-export'
import { sessionExportInput } from '@wuxin/volunteers/session-input.schema'
import { labels } from './session-export.labels.ts'
import { rowsOf } from './session-list.queries.ts'

/** Professional sessions as a sheet. */
export const sessionExport = sheetExport({
  file: 'sessions',
  record: 'SessionExport',
  permission: 'session:list',
  question: sessionExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 6, 8],
  cells: ({ number, title, kind, place, day, from, to, spot, unit, provider, state, heads }, lang) => {
    const { states, kinds } = labels[lang]
    return [number, title, kinds[kind], place.path, day, `${from}–${to}`, spot, unit.name, provider, states[state], heads]
  },
})

import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { hazardExportInput } from '@wuxin/patrols/hazard-input.schema'
import { labels } from './hazard-export.labels.ts'
import { rowsOf } from './hazard-list.queries.ts'

/** Hazards as a sheet, as the list shows them. */
export const hazardExport = sheetExport({
  file: 'hazards',
  record: 'HazardExport',
  permission: 'hazard:list',
  question: hazardExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 4],
  cells: ({ number, title, kind, grade, place, spot, source, owner, state, foundAt, dueAt, recurring, supervised }, lang) => {
    const { yes, states, grades, kinds, sources } = labels[lang]
    return [
      number, title, kinds[kind], grade && grades[grade], place.path, spot, sources[source], owner, states[state], minuteOf(foundAt), dueAt && minuteOf(dueAt), recurring ? yes : null, supervised ? yes : null,
    ]
  },
})

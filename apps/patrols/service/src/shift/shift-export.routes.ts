import { shiftExportInput } from '@wuxin/patrols/shift.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './shift-export.labels.ts'
import { rowsOf } from './shift-list.queries.ts'

/** Shifts as a sheet, as the list shows them. */
export const shiftExport = sheetExport({
  file: 'shifts',
  record: 'ShiftExport',
  permission: 'shift:list',
  isCountywide: true,
  question: shiftExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [2, 4],
  cells: ({ number, route, place, team, walkers, begins, ends, state, visited, checkpoints, findings, hazards, photosWaiting, conflicts, late }, lang) => {
    const { yes, joint, states } = labels[lang]
    return [number, route.name, place.path, team.name, walkers.join(joint), minuteOf(begins), minuteOf(ends), states[state], visited, checkpoints, findings, hazards, photosWaiting, conflicts, late ? yes : null]
  },
})

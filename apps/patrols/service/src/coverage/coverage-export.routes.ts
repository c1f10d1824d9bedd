import { coverageExportInput } from '@wuxin/patrols/coverage.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './coverage-export.labels.ts'
import { coveredBy } from './coverage.queries.ts'

/** The compounds as a sheet, as the list shows them. */
export const coverageExport = sheetExport({
  file: 'coverage',
  record: 'CoverageExport',
  permission: 'coverage:list',
  isCountywide: true,
  question: coverageExportInput,
  rows: async (work, filter, limit) => (await coveredBy(work, filter)).rows.slice(0, limit),
  words: labels,
  wide: [2],
  cells: ({ place, inspectedAt, shifts, hazards, open, overdue, major, recurring, planned }, lang) => [
    place.code, place.name, place.path, inspectedAt && minuteOf(inspectedAt), shifts, hazards, open, overdue, major, recurring, planned ? labels[lang].yes : null,
  ],
})

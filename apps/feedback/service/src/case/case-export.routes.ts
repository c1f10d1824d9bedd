import { caseExportInput } from '@wuxin/feedback/case-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './case-export.labels.ts'
import { rowsOf } from './case-list.queries.ts'

/** The list as a sheet, without reporters and their words. */
export const caseExport = sheetExport({
  file: 'cases',
  record: 'CaseExport',
  permission: 'case:list',
  question: caseExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 2],
  cells: ({ number, title, place, category, channel, state, reportedAt, dueAt, owner, leadUnit, supervised, outcome, rating }, lang) => {
    const { yes, states, channels, outcomes, ratings } = labels[lang]
    return [
      number, title, place.path, category.name, channels[channel], states[state], minuteOf(reportedAt), dueAt && minuteOf(dueAt), owner, leadUnit?.name ?? null,
      supervised ? yes : null, outcome && outcomes[outcome], rating && ratings[rating],
    ]
  },
})

import { scoreExportInput } from '@wuxin/feedback/score-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './score-export.labels.ts'
import { rowsOf } from './score-list.queries.ts'

/** The rounds of a list as a sheet, without words of those who gave cards. */
export const scoreExport = sheetExport({
  file: 'scores',
  record: 'ScoreExport',
  permission: 'score:list',
  question: scoreExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 3],
  cells: ({ number, title, subject, place, state, opens, until, cards, mean, low }, lang) => [
    number, title, subject.label, place.path, labels[lang].states[state], minuteOf(opens), minuteOf(until), cards, mean === null ? null : mean / 100, low,
  ],
})

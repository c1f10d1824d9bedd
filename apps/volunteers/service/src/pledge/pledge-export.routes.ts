import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { pledgeExportInput } from '@wuxin/volunteers/pledge-input.schema'
import { labels } from './pledge-export.labels.ts'
import { rowsOf } from './pledge-list.queries.ts'

/** Pledges as a sheet. */
export const pledgeExport = sheetExport({
  file: 'pledges',
  record: 'PledgeExport',
  permission: 'pledge:list',
  isCountywide: true,
  question: pledgeExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [0],
  cells: ({ title, member, place, pledgedAt, due, state, verdict }, lang) => {
    const { states, verdicts } = labels[lang]
    return [title, member.name, place.path, minuteOf(pledgedAt), due, states[state], verdict && verdicts[verdict]]
  },
})

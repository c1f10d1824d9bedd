import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { orderExportInput } from '@wuxin/volunteers/order-input.schema'
import { labels } from './order-export.labels.ts'
import { rowsOf } from './order-list.queries.ts'

/** Orders as a sheet, without who ordered and in what words. */
export const orderExport = sheetExport({
  file: 'orders',
  record: 'OrderExport',
  permission: 'order:list',
  question: orderExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 3],
  cells: ({ number, title, kind, place, source, offer, owner, state, placedAt, dueAt, outcome, partyMember, score, remarks, supervised }, lang) => {
    const { yes, states, kinds, sources, outcomes } = labels[lang]
    return [
      number, title, kinds[kind], place.path, sources[source], offer?.title ?? null, owner, states[state], minuteOf(placedAt), dueAt && minuteOf(dueAt), outcome && outcomes[outcome],
      partyMember ? yes : null, score, remarks || null, supervised ? yes : null,
    ]
  },
})

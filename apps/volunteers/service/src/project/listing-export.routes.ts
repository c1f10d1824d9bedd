import { listingExportInput } from '@wuxin/volunteers/listing.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './listing-export.labels.ts'
import { rowsOf } from './listing-list.queries.ts'

/** Needs and resources as a sheet (需求清单、资源清单). */
export const listingExport = sheetExport({
  file: 'listings',
  record: 'ListingExport',
  permission: 'listing:list',
  isCountywide: true,
  question: listingExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [3, 4, 5],
  cells: ({ number, side, kind, title, owner, place, amount, measure, free, state, from, expiresOn, publishedAt }, lang) => {
    const { sides, kinds, states } = labels[lang]
    return [number, sides[side], kinds[kind], title, owner.name, place.path, amount, measure, free, states[state], from, expiresOn, publishedAt && minuteOf(publishedAt)]
  },
})

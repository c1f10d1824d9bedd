import { sheetLanguage } from '@wuxin/platform/list'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { wishListInput } from '@wuxin/volunteers/wish-input.schema'
import { labels } from './wish-export.labels.ts'
import { rowsOf } from './wish-list.queries.ts'

/** The list of wishes as a sheet, without wishers and their words. */
export const wishExport = sheetExport({
  file: 'wishes',
  record: 'WishExport',
  permission: 'wish:list',
  question: wishListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage }),
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 2],
  cells: ({ number, title, place, kind, source, state, postedAt, dueAt, round, claimer, score }, lang) => {
    const { states, kinds, sources } = labels[lang]
    return [number, title, place.path, kinds[kind], sources[source], states[state], minuteOf(postedAt), dueAt && minuteOf(dueAt), round, claimer?.name ?? null, claimer?.unit?.name ?? null, score]
  },
})

import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { homeServiceExportInput } from '@wuxin/volunteers/home-service-input.schema'
import { labels } from './home-service-export.labels.ts'
import { rowsOf } from './home-service-list.queries.ts'

/** Matters of the service home as a sheet, without who asked. */
export const homeServiceExport = sheetExport({
  file: 'home-services',
  record: 'HomeServiceExport',
  permission: 'home-service:list',
  question: homeServiceExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 3],
  cells: ({ number, title, kind, place, unit, state, askedAt, dueAt, reopened }, lang) => [
    number, title, labels[lang].kinds[kind], place.path, unit?.name ?? null, labels[lang].states[state], minuteOf(askedAt), dueAt && minuteOf(dueAt), reopened,
  ],
})

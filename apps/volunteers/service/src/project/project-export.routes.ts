import { projectExportInput } from '@wuxin/volunteers/project.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './project-export.labels.ts'
import { rowsOf } from './project-list.queries.ts'

/** The list of projects as a sheet (项目清单). */
export const projectExport = sheetExport({
  file: 'projects',
  record: 'ProjectExport',
  permission: 'project:list',
  isCountywide: true,
  question: projectExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 2, 3, 4],
  cells: ({ number, title, needs, resources, parties, place, state, from, to, claimedAt, signedAt, dueAt, supervised }, lang) => {
    const { yes, states } = labels[lang]
    return [number, title, needs.join('；'), resources.join('；'), parties.join('；'), place.path, states[state], from, to, minuteOf(claimedAt), signedAt && minuteOf(signedAt), dueAt && minuteOf(dueAt), supervised ? yes : null]
  },
})

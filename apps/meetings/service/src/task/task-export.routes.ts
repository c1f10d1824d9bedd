import { taskExportInput } from '@wuxin/meetings/task-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './task-export.labels.ts'
import { rowsOf } from './task-list.queries.ts'

/** What meetings gave somebody to do, as a sheet (交办台账). */
export const taskExport = sheetExport({
  file: 'tasks',
  record: 'TaskExport',
  permission: 'task:list',
  question: taskExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 3, 4],
  cells: ({ number, title, topic, place, owner, state, givenAt, dueAt, supervised, extensionAsked }, lang) => {
    const { yes, states } = labels[lang]
    return [number, title, topic.number, topic.title, place.path, owner, states[state], minuteOf(givenAt), dueAt && minuteOf(dueAt), supervised ? yes : null, extensionAsked ? yes : null]
  },
})

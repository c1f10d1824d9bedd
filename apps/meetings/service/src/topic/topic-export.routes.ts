import { topicExportInput } from '@wuxin/meetings/topic-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './topic-export.labels.ts'
import { rowsOf } from './topic-list.queries.ts'

/** The pool of topics as a sheet, without proposers and their words. */
export const topicExport = sheetExport({
  file: 'topics',
  record: 'TopicExport',
  permission: 'topic:list',
  question: topicExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 2],
  cells: ({ number, title, place, source, body, state, proposedAt, dueAt, supervised, outcome, confirmed }, lang) => {
    const { yes, states, sources, outcomes, kinds } = labels[lang]
    return [
      number, title, place.path, sources[source], body?.name ?? null, body && kinds[body.kind], states[state], minuteOf(proposedAt), dueAt && minuteOf(dueAt), supervised ? yes : null,
      outcome && outcomes[outcome], confirmed ? yes : null,
    ]
  },
})

import { meetingExportInput } from '@wuxin/meetings/meeting-input.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './meeting-export.labels.ts'
import { rowsOf } from './meeting-list.queries.ts'

/** The list as a sheet (会议台账), without people. */
export const meetingExport = sheetExport({
  file: 'meetings',
  record: 'MeetingExport',
  permission: 'meeting:list',
  isCountywide: true,
  question: meetingExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [1, 2, 3],
  cells: ({ number, title, place, body, state, startsAt, endsAt, venue, items, attendance, dueAt }, lang) => {
    const { states, kinds } = labels[lang]
    return [
      number, title, place.path, body.name, kinds[body.kind], states[state], minuteOf(startsAt), minuteOf(endsAt), venue, items, attendance.seats, attendance.present, dueAt && minuteOf(dueAt),
    ]
  },
})

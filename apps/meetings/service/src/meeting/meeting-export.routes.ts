import { meetingExportInput, meetingExportLongest } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRow } from '@wuxin/meetings/meeting-view.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { countyOf } from '@wuxin/platform/area'
import { narrow, scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { callContext } from '@wuxin/service/http'
import { unreadableAt } from '@wuxin/service/readable'
import type { Running } from '@wuxin/service/runtime'
import { countiesOf } from '@wuxin/service/scope'
import { inWork } from '@wuxin/service/work'
import { newWorkbook } from '@wuxin/service/workbook'
import type { Hono } from 'hono'
import { labels } from './meeting-export.labels.ts'
import { rowsOf } from './meeting-list.queries.ts'
import { sightOf } from './meeting-sight.queries.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Offers `GET /api/meetings/meetings.xlsx?<the list's filters>`: the list as a sheet (会议台账), without people; who took it is kept. */
export function meetingExport(app: Hono, service: Running): void {
  app.get('/api/meetings/meetings.xlsx', async (context) => {
    const { caller, now, place, requestId } = await callContext(service, context.req.raw)
    if (caller?.kind !== 'staff') throw new DomainError('UNAUTHENTICATED')
    const scope = narrow(scopeFor(caller, permissions['meeting:list']), place)
    if (scope[0] === undefined) throw new DomainError('FORBIDDEN', { permission: 'meeting:list' })
    const unreadable = unreadableAt(context.req.query())
    if (unreadable) throw new DomainError('INVALID_INPUT', { fields: [unreadable.join('.')] })
    const asked = meetingExportInput.safeParse(context.req.query())
    if (!asked.success) throw new DomainError('INVALID_INPUT', { fields: asked.error.issues.map(({ path }) => path.join('.')) })
    const { lang, ...filter } = asked.data
    const county = countyOf(scope[0].area)
    const rows = await inWork(service, { caller, sees: countiesOf(scope), now, procedure: 'meetings.export', requestId }, scope, async (work) => {
      work.note({ record: 'MeetingExport', recordId: requestId, entity: 'MeetingExport', entityId: requestId, action: 'export', area: county, before: null, after: filter })
      return rowsOf(work, await sightOf(work), filter, { limit: meetingExportLongest + 1, offset: 0 })
    })
    if (rows.length > meetingExportLongest) throw new DomainError('TOO_LARGE', { most: meetingExportLongest })
    return new Response(await sheetOf(rows, lang), { headers: { 'content-type': type, 'content-disposition': 'attachment; filename="meetings.xlsx"' } })
  })
}

/** Texts are cells of texts, so that none is taken for a formula. */
async function sheetOf(rows: readonly MeetingRow[], lang: keyof typeof labels): Promise<ArrayBuffer> {
  const book = await newWorkbook()
  const { sheet: name, columns } = labels[lang]
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, index) => ({ header, width: index > 0 && index < 4 ? 36 : 16 }))
  sheet.addRows(rows.map((row) => sheetRow(row, lang)))
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}

function sheetRow({ number, title, place, body, state, startsAt, endsAt, venue, items, attendance, dueAt }: MeetingRow, lang: keyof typeof labels): (string | number | null)[] {
  const { states, kinds } = labels[lang]
  return [
    number, title, place.path, body.name, kinds[body.kind], states[state], minuteOf(startsAt), minuteOf(endsAt), venue, items, attendance.seats, attendance.present, dueAt && minuteOf(dueAt),
  ]
}

/** `2025-04-21 10:00` in Asia/Shanghai, whose time is a fixed +08:00. */
const minuteOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

import { caseExportInput, exportLongest } from '@wuxin/feedback/case-input.schema'
import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { countyOf } from '@wuxin/platform/area'
import { narrow, scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { callContext } from '@wuxin/service/http'
import { unreadableAt } from '@wuxin/service/readable'
import type { Running } from '@wuxin/service/runtime'
import { inWork } from '@wuxin/service/work'
import { newWorkbook } from '@wuxin/service/workbook'
import type { Hono } from 'hono'
import { labels } from './case-export.labels.ts'
import { rowsOf } from './case-list.queries.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Offers `GET /api/feedback/cases.xlsx?<the list's filters>`: the list as a sheet, without reporters and their words; who took it is kept. */
export function caseExport(app: Hono, service: Running): void {
  app.get('/api/feedback/cases.xlsx', async (context) => {
    const { caller, now, place, requestId } = await callContext(service, context.req.raw)
    if (caller?.kind !== 'staff') throw new DomainError('UNAUTHENTICATED')
    const scope = narrow(scopeFor(caller, permissions['case:list']), place)
    if (scope[0] === undefined) throw new DomainError('FORBIDDEN', { permission: 'case:list' })
    const unreadable = unreadableAt(context.req.query())
    if (unreadable) throw new DomainError('INVALID_INPUT', { fields: [unreadable.join('.')] })
    const asked = caseExportInput.safeParse(context.req.query())
    if (!asked.success) throw new DomainError('INVALID_INPUT', { fields: asked.error.issues.map(({ path }) => path.join('.')) })
    const { lang, ...filter } = asked.data
    const county = countyOf(scope[0].area)
    const rows = await inWork(service, { caller, now, procedure: 'cases.export', requestId }, scope, async (work) => {
      work.note({ record: 'CaseExport', recordId: requestId, entity: 'CaseExport', entityId: requestId, action: 'export', area: county, before: null, after: filter })
      return rowsOf(work, filter, { limit: exportLongest + 1, offset: 0 })
    })
    if (rows.length > exportLongest) throw new DomainError('TOO_LARGE', { most: exportLongest })
    return new Response(await sheetOf(rows, lang), { headers: { 'content-type': type, 'content-disposition': 'attachment; filename="cases.xlsx"' } })
  })
}

/** Cells are texts, so that none is taken for a formula. */
async function sheetOf(rows: readonly CaseRow[], lang: keyof typeof labels): Promise<ArrayBuffer> {
  const book = await newWorkbook()
  const { sheet: name, columns } = labels[lang]
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, index) => ({ header, width: index === 1 || index === 2 ? 40 : 16 }))
  sheet.addRows(rows.map((row) => sheetRow(row, lang)))
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}

function sheetRow(row: CaseRow, lang: keyof typeof labels): (string | null)[] {
  const { yes, states, channels, outcomes, ratings } = labels[lang]
  const { number, title, place, category, channel, state, reportedAt, dueAt, owner, leadUnit, supervised, outcome, rating } = row
  return [
    number, title, place.path, category.name, channels[channel], states[state], minuteOf(reportedAt), dueAt && minuteOf(dueAt), owner, leadUnit?.name ?? null,
    supervised ? yes : null, outcome && outcomes[outcome], rating && ratings[rating],
  ]
}

/** `2025-04-21 10:00` in Asia/Shanghai, whose time is a fixed +08:00. */
const minuteOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

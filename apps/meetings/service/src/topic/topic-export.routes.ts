import { permissions } from '@wuxin/meetings/permissions'
import { topicExportInput, topicExportLongest } from '@wuxin/meetings/topic-input.schema'
import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { narrow, scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { callContext } from '@wuxin/service/http'
import { unreadableAt } from '@wuxin/service/readable'
import type { Running } from '@wuxin/service/runtime'
import { inWork } from '@wuxin/service/work'
import { newWorkbook } from '@wuxin/service/workbook'
import type { Hono } from 'hono'
import { labels } from './topic-export.labels.ts'
import { rowsOf } from './topic-list.queries.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Offers `GET /api/meetings/topics.xlsx?<the list's filters>`: the pool of topics as a sheet, without proposers and their words; who took it is kept. */
export function topicExport(app: Hono, service: Running): void {
  app.get('/api/meetings/topics.xlsx', async (context) => {
    const { caller, now, place, requestId } = await callContext(service, context.req.raw)
    if (caller?.kind !== 'staff') throw new DomainError('UNAUTHENTICATED')
    const scope = narrow(scopeFor(caller, permissions['topic:list']), place)
    if (scope[0] === undefined) throw new DomainError('FORBIDDEN', { permission: 'topic:list' })
    const unreadable = unreadableAt(context.req.query())
    if (unreadable) throw new DomainError('INVALID_INPUT', { fields: [unreadable.join('.')] })
    const asked = topicExportInput.safeParse(context.req.query())
    if (!asked.success) throw new DomainError('INVALID_INPUT', { fields: asked.error.issues.map(({ path }) => path.join('.')) })
    const { lang, ...filter } = asked.data
    const county = countyOf(scope[0].area)
    const rows = await inWork(service, { caller, now, procedure: 'topics.export', requestId }, scope, async (work) => {
      work.note({ record: 'TopicExport', recordId: requestId, entity: 'TopicExport', entityId: requestId, action: 'export', area: county, before: null, after: filter })
      return rowsOf(work, filter, { limit: topicExportLongest + 1, offset: 0 })
    })
    if (rows.length > topicExportLongest) throw new DomainError('TOO_LARGE', { most: topicExportLongest })
    return new Response(await sheetOf(rows, lang), { headers: { 'content-type': type, 'content-disposition': 'attachment; filename="topics.xlsx"' } })
  })
}

/** Cells are texts, so that none is taken for a formula. */
async function sheetOf(rows: readonly TopicRow[], lang: keyof typeof labels): Promise<ArrayBuffer> {
  const book = await newWorkbook()
  const { sheet: name, columns } = labels[lang]
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, index) => ({ header, width: index === 1 || index === 2 ? 40 : 16 }))
  sheet.addRows(rows.map((row) => sheetRow(row, lang)))
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}

function sheetRow(row: TopicRow, lang: keyof typeof labels): (string | null)[] {
  const { yes, states, sources, outcomes, kinds } = labels[lang]
  const { number, title, place, source, body, state, proposedAt, dueAt, supervised, outcome, confirmed } = row
  return [
    number, title, place.path, sources[source], body?.name ?? null, body && kinds[body.kind], states[state], minuteOf(proposedAt), dueAt && minuteOf(dueAt), supervised ? yes : null,
    outcome && outcomes[outcome], confirmed ? yes : null,
  ]
}

/** `2025-04-21 10:00` in Asia/Shanghai, whose time is a fixed +08:00. */
const minuteOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

import { DomainError } from '@wuxin/platform/error'
import { sheetLongest, type SheetLanguage } from '@wuxin/platform/list'
import type { z } from 'zod'
import { permittedCall, queryOf } from '../call-context.ts'
import type { Route } from '../define.ts'
import { countiesOf } from '../scope.ts'
import { inWork, type Work } from '../work.ts'
import { newWorkbook } from '../workbook.ts'

/** The type of an Excel file. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a sheet says in one language; the columns in the order of its cells. */
export interface SheetWords {
  sheet: string
  columns: readonly string[]
}

/** A list as a sheet that people take along. */
interface SheetExport<Row, Question extends { lang: SheetLanguage }> {
  /** `cases` is the file `cases.xlsx`, and its address below `/api/<id>/`. */
  file: string
  /** What the history calls it that somebody took the sheet. */
  record: string
  /** Who may take it: a permission of the service. */
  permission: string
  /** Whether its rows are read countywide, as by a procedure of that kind. */
  isCountywide?: boolean
  /** The list's own question without its pages, as an address spells it. */
  question: z.ZodType<Question>
  /** The rows of the caller's scope, at most so many. */
  rows(work: Work, filter: Omit<Question, 'lang'>, limit: number): Promise<Row[]>
  words: Readonly<Record<SheetLanguage, SheetWords>>
  /** Columns for long texts, from 0. */
  wide: readonly number[]
  /** A row in the order of the columns. Texts become cells of texts, so that none is taken for a formula. */
  cells(row: Row, lang: SheetLanguage): (string | number | null)[]
}

/**
 * Offers `GET /api/<id>/<file>.xlsx?<the list's filters>`; who took the sheet, and with which filters, is kept.
 * It answers UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT with the fields, and TOO_LARGE beyond `sheetLongest` rows.
 */
export function sheetExport<Row, Question extends { lang: SheetLanguage }>(sheet: SheetExport<Row, Question>): Route {
  const { file, record, permission, isCountywide = false, question } = sheet
  return (app, service) => {
    app.get(`/api/${service.id}/${file}.xlsx`, async (context) => {
      const { call, scope, county } = await permittedCall(service, context.req.raw, permission)
      const { lang, ...filter } = queryOf(context, question)
      const sees = isCountywide ? countiesOf(scope) : scope
      const rows = await inWork(service, { ...call, sees, procedure: `${file}.export` }, scope, (work) => {
        work.note({ record, recordId: call.requestId, action: 'export', area: county, after: filter })
        return sheet.rows(work, filter, sheetLongest + 1)
      })
      if (rows.length > sheetLongest) throw new DomainError('TOO_LARGE', { most: sheetLongest })
      const headers = { 'content-type': xlsx, 'content-disposition': `attachment; filename="${file}.xlsx"` }
      return new Response(await written(sheet.words[lang], sheet.wide, rows.map((row) => sheet.cells(row, lang))), { headers })
    })
  }
}

async function written({ sheet: name, columns }: SheetWords, wide: readonly number[], rows: (string | number | null)[][]): Promise<ArrayBuffer> {
  const book = await newWorkbook()
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, index) => ({ header, width: wide.includes(index) ? 40 : 16 }))
  sheet.addRows(rows)
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer> // exceljs declares a Buffer type of its own
}

/** An instant as sheets write it, in Asia/Shanghai, whose time is a fixed +08:00: `2025-04-21 10:00`. */
export const minuteOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

import { DomainError } from '@wuxin/platform/error'
import type ExcelJS from 'exceljs'
import { unreadableAt } from '../readable.ts'
import { newWorkbook } from '../workbook.ts'
import { assertUnpacksTo } from '../zip-size.ts'

/** What a cell holds: its words, nothing, or something that cannot be read as words. */
export type Cell = string | null | { shown: string }

/** A row that people wrote, by the keys of its columns. */
export interface SheetRow<Column extends string> {
  /** As Excel counts. */
  row: number
  cells: Record<Column, Cell>
}

/** A sheet as people sent it. */
export interface Sheet<Column extends string> {
  /** Headings that the file lacks. */
  missing: Column[]
  rows: SheetRow<Column>[]
}

/** A file of some thousand rows unpacks to a few megabytes; what goes far beyond is no list. */
const unpackedBytes = 20 * 1024 * 1024

/** Whole numbers of more digits lose their last ones in Excel. */
const exactDigits = 15

/** What a spreadsheet would read as a formula where the file is saved in another form. */
const looksLikeFormula = /^[=+\-@\t\r]/
const isGuarded = /^'(?=[=+\-@\t\r])/

/** A text as a sheet takes it without calculating. */
export const guarded = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)
/** The same text as it was before. */
export const unguarded = (text: string): string => text.replace(isGuarded, '')

/** The first sheet of an Excel file, by its headings; those that are `optional` may be missing. Throws SHEET_UNREADABLE, and TOO_LARGE with the limit of rows. */
export async function readRows<Column extends string>(bytes: Buffer, { columns, optional = [], most }: { columns: Readonly<Record<Column, string>>; optional?: readonly NoInfer<Column>[]; most: number }): Promise<Sheet<Column>> {
  const sheet = await firstSheet(bytes)
  if (sheet.actualRowCount > most + 1) throw new DomainError('TOO_LARGE', { rows: most })
  const headings = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => headings.set(String(wordsOf(cell.value) ?? '').trim(), column))
  const wanted = Object.entries(columns) as [Column, string][] // the keys of that very table
  const missing = wanted.filter(([key, heading]) => !optional.includes(key) && !headings.has(heading)).map(([key]) => key)
  const rows: SheetRow<Column>[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cells = wanted.map(([key, heading]): [Column, Cell] => {
      const column = headings.get(heading)
      return [key, column === undefined ? null : wordsOf(row.getCell(column).value)]
    })
    if (cells.some(([, cell]) => cell !== null)) rows.push({ row: number, cells: Object.fromEntries(cells) as Record<Column, Cell> }) // one for each column
  })
  return { missing, rows }
}

async function firstSheet(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  assertUnpacksTo(bytes, unpackedBytes)
  const book = await newWorkbook()
  try {
    // Its types know Node's Buffer of another release; the bytes are the same.
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  } catch {
    throw new DomainError('SHEET_UNREADABLE')
  }
  const [sheet] = book.worksheets
  if (!sheet) throw new DomainError('SHEET_UNREADABLE')
  return sheet
}

function wordsOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && unreadableAt(value)) return { shown: value.toWellFormed().replaceAll('\0', '\ufffd') }
  if (typeof value === 'string') return unguarded(value).trim() || null
  if (typeof value === 'number') return Math.abs(value) < 10 ** exactDigits ? String(value) : { shown: String(value) }
  if (typeof value === 'boolean') return { shown: String(value) }
  if (value instanceof Date) return { shown: value.toISOString().slice(0, 10) }
  if ('richText' in value) return wordsOf(value.richText.map((part) => part.text).join(''))
  if ('hyperlink' in value) return wordsOf(value.text)
  if ('error' in value) return { shown: value.error }
  return { shown: `=${value.formula ?? ''}` }
}

import { areaSheetColumns, areaSheetLimits, type AreaSheetColumn } from '@wuxin/platform/area-sheet.schema'
import { DomainError } from '@wuxin/platform/error'
import { unreadableAt } from '@wuxin/service/readable'
import { newWorkbook } from '@wuxin/service/workbook'
import type ExcelJS from 'exceljs'
import { assertUnpacksTo } from '../zip-size.ts'
import { unguarded } from './area-sheet.ts'

/** What a cell holds: its words, nothing, or something that cannot be read as words. */
export type Cell = string | null | { shown: string }

export interface SheetRow {
  /** As Excel counts. */
  row: number
  cells: Record<AreaSheetColumn, Cell>
}

export interface Sheet {
  /** Headings that the file lacks. */
  missing: AreaSheetColumn[]
  rows: SheetRow[]
}

/** A file of some thousand places unpacks to a few megabytes; what goes far beyond is no tree. */
const unpackedBytes = 20 * 1024 * 1024

/** Whole numbers of more digits lose their last ones in Excel. */
const exactDigits = 15

/** The first sheet of an Excel file, by its headings. Throws SHEET_UNREADABLE, and TOO_LARGE with the limit of rows. */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  const sheet = await firstSheet(bytes)
  if (sheet.actualRowCount > areaSheetLimits.rows + 1) throw new DomainError('TOO_LARGE', { rows: areaSheetLimits.rows })
  const headings = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => headings.set(String(wordsOf(cell.value) ?? '').trim(), column))
  const columns = Object.entries(areaSheetColumns) as [AreaSheetColumn, string][] // the keys of that very table
  const missing = columns.filter(([key, heading]) => key !== 'workers' && !headings.has(heading)).map(([key]) => key)
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cells = columns.map(([key, heading]): [AreaSheetColumn, Cell] => [key, wordsOf(row.getCell(headings.get(heading) ?? columns.length + 1).value)])
    if (cells.some(([, cell]) => cell !== null)) rows.push({ row: number, cells: Object.fromEntries(cells) as SheetRow['cells'] }) // one for each column
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

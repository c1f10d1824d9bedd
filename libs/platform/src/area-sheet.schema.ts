import { z } from 'zod'

/** Columns of the tree as an Excel sheet, by the heading that stands above each; the order is that of the export. */
export const areaSheetColumns = {
  level: '级别',
  code: '代码',
  parent: '上级代码',
  name: '名称',
  brand: '品牌',
  buildings: '楼栋',
  households: '户数',
  responsibleUnit: '责任单位',
  workers: '工作人员（只读）',
  version: '版本（勿改）',
} as const
/** A column of the sheet by its key. */
export type AreaSheetColumn = keyof typeof areaSheetColumns

/** Levels as the sheet names them. */
export const areaSheetLevels = { county: '县', township: '镇乡', community: '社区/村', compound: '小区', grid: '微网格' } as const

/** What parts several entries of one cell: 1号楼、2号楼. */
export const areaSheetSeparator = '、'

/** What a cell should have been; texts are made of it with the row's `params`. */
export const areaSheetExpectations = [
  /** The sheet lacks this heading. */
  'column',
  /** Words or a number, no formula, date or error. */
  'plain',
  /** 6, 9, 12, 15 or 18 digits; a code of 18 must be written as text. */
  'code',
  /** A code that no other row has: `row`. */
  'code-once',
  /** A code of the caller's county: `county`. */
  'code-own',
  /** A place in use: this one is retired. */
  'code-in-use',
  /** `level`, as the code says. */
  'level',
  /** `parent`, as the code says. */
  'parent',
  /** A parent that is in the tree or in the file: `parent`. */
  'parent-known',
  'name',
  /** At most `maximum` characters. */
  'length',
  /** A whole number from 0 to `maximum`. */
  'number',
  /** At most `maximum` entries. */
  'entries',
  /** Nothing: places of this level have none. */
  'empty',
  /** Name or credit code of one open unit of the county. */
  'unit',
  /** `version`: the place was changed since the export. */
  'version',
] as const
export type AreaSheetExpectation = (typeof areaSheetExpectations)[number]

/** A cell that is wrong: its row as Excel counts, its column's heading, what was expected and what stood there. */
export const wrongCell = z.object({
  row: z.int(),
  column: z.string(),
  expected: z.enum(areaSheetExpectations),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  got: z.string().nullable(),
})
export type WrongCell = z.infer<typeof wrongCell>

/** What an import did: the places added, renamed, otherwise changed and left as they are. With wrong cells it did nothing. */
export const areaImport = z.object({ added: z.int(), renamed: z.int(), changed: z.int(), unchanged: z.int(), wrong: z.array(wrongCell) })
export type AreaImport = z.infer<typeof areaImport>

/** A file for import has at most so many bytes, and so many rows. */
export const areaSheetLimits = { bytes: 5 * 1024 * 1024, rows: 5_000 } as const

import { areaSheetColumns, areaSheetLimits, type AreaSheetColumn } from '@wuxin/platform/area-sheet.schema'
import { readRows, type Sheet } from '@wuxin/service/list/sheet-read'

/** The tree as a sheet says it; who works where is read only. Throws SHEET_UNREADABLE, and TOO_LARGE with the limit of rows. */
export const readSheet = (bytes: Buffer): Promise<Sheet<AreaSheetColumn>> => readRows(bytes, { columns: areaSheetColumns, optional: ['workers'], most: areaSheetLimits.rows })

import { levelOf, parentOf, type AreaLevel } from '@wuxin/platform/area'
import { areaSheetColumns, areaSheetLevels, areaSheetSeparator, type AreaSheetColumn } from '@wuxin/platform/area-sheet.schema'
import { guarded } from '@wuxin/service/list/sheet-read'
import { newWorkbook } from '@wuxin/service/workbook'

/** A place as the sheet shows it. */
export interface SheetPlace {
  code: string
  name: string
  brand: string | null
  buildings: readonly string[]
  households: number | null
  responsibleUnit: string | null
  workers: readonly string[]
  version: number
}

/** Levels that have buildings and households. */
export const hasHouses = (level: AreaLevel): boolean => level === 'compound' || level === 'grid'

const widths: Partial<Record<AreaSheetColumn, number>> = { code: 22, parent: 18, name: 24, brand: 26, buildings: 36, responsibleUnit: 32, workers: 24 }

/** The tree as an Excel file. Codes are text: as numbers, Excel would turn their last digits into zeros. */
export async function writeSheet(places: readonly SheetPlace[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = await newWorkbook()
  const sheet = book.addWorksheet('区划', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = Object.entries(areaSheetColumns).map(([key, header]) => ({
    key,
    header,
    width: widths[key as AreaSheetColumn] ?? 10, // the keys of the very table that is walked
    style: { numFmt: key === 'households' || key === 'version' ? '0' : '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const place of places) sheet.addRow(rowOf(place))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function rowOf({ code, name, brand, buildings, households, responsibleUnit, workers, version }: SheetPlace): Record<AreaSheetColumn, string | number | null> {
  return {
    level: areaSheetLevels[levelOf(code)],
    code,
    parent: parentOf(code),
    name: guarded(name),
    brand: brand && guarded(brand),
    buildings: guarded(buildings.join(areaSheetSeparator)) || null,
    households,
    responsibleUnit: responsibleUnit && guarded(responsibleUnit),
    workers: guarded(workers.join(areaSheetSeparator)) || null,
    version,
  }
}

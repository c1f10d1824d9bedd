import { areaCode, isWithin, levelOf, parentOf } from '@wuxin/platform/area'
import { areaSheetColumns, areaSheetLevels, type AreaSheetColumn, type AreaSheetExpectation, type WrongCell } from '@wuxin/platform/area-sheet.schema'
import type { Cell, Sheet, SheetRow } from '@wuxin/service/list/sheet-read'
import { hasHouses, type SheetPlace } from './area-sheet.ts'

/** What an import is checked against. */
export interface SheetRegister {
  county: string
  /** Every place of the county, retired ones among them, their units by id. */
  places: ReadonlyMap<string, SheetPlace & { isRetired: boolean }>
  /** Open units by name and by credit code; null where several have the name. */
  units: ReadonlyMap<string, string | null>
}

/** A place as a right row wants it; its unit by id. */
export interface PlannedPlace extends Pick<SheetPlace, 'code' | 'name' | 'brand' | 'buildings' | 'households' | 'responsibleUnit'> {
  row: number
}

const most = { name: 40, brand: 60, building: 20, buildings: 300, households: 100_000 }
const between = /[、,，;；]/

/** Checks every cell of a sheet: the places that it wants, and all that is wrong with it. */
export function checkSheet({ missing, rows }: Sheet<AreaSheetColumn>, register: SheetRegister): { wrong: WrongCell[]; planned: PlannedPlace[] } {
  if (missing.length > 0) return { wrong: missing.map((column) => ({ row: 1, column: areaSheetColumns[column], expected: 'column', params: {}, got: null })), planned: [] }
  const firstRows = new Map<string, number>()
  for (const { row, cells } of rows) if (typeof cells.code === 'string' && !firstRows.has(cells.code)) firstRows.set(cells.code, row)
  const checks = rows.map((row) => new RowCheck(row, register, firstRows))
  return { wrong: checks.flatMap((check) => check.wrong), planned: checks.flatMap((check) => check.planned ?? []) }
}

/** One row against the register. */
class RowCheck {
  readonly wrong: WrongCell[] = []
  readonly planned: PlannedPlace | null
  readonly #row: SheetRow<AreaSheetColumn>
  readonly #register: SheetRegister

  constructor(row: SheetRow<AreaSheetColumn>, register: SheetRegister, firstRows: ReadonlyMap<string, number>) {
    this.#row = row
    this.#register = register
    const code = this.#code(firstRows)
    this.planned = code === null ? null : this.#place(code, firstRows)
  }

  /** The row's code where it is one that the county can have; everything else hangs on it. */
  #code(firstRows: ReadonlyMap<string, number>): string | null {
    const { code } = this.#row.cells
    const { county, places } = this.#register
    if (typeof code !== 'string' || !areaCode.safeParse(code).success) return this.#is('code', 'code')
    const first = firstRows.get(code) ?? this.#row.row
    if (first !== this.#row.row) return this.#is('code', 'code-once', { row: first })
    if (!isWithin(code, county)) return this.#is('code', 'code-own', { county })
    return places.get(code)?.isRetired ? this.#is('code', 'code-in-use') : code
  }

  #place(code: string, firstRows: ReadonlyMap<string, number>): PlannedPlace {
    const level = areaSheetLevels[levelOf(code)]
    if (this.#words('level') !== level) this.#is('level', 'level', { level })
    this.#checkParent(parentOf(code), firstRows)
    const planned = {
      row: this.#row.row,
      code,
      name: this.#limited('name', most.name) ?? this.#is('name', 'name') ?? '',
      brand: this.#limited('brand', most.brand),
      buildings: this.#buildings(code),
      households: this.#households(code),
      responsibleUnit: this.#unit(code),
    }
    const known = this.#register.places.get(code)
    const isChanged = known && (['name', 'brand', 'households', 'responsibleUnit'] as const).some((key) => known[key] !== planned[key])
    const isRebuilt = known && known.buildings.join() !== planned.buildings.join()
    if (known && (isChanged || isRebuilt) && this.#words('version') !== String(known.version)) this.#is('version', 'version', { version: known.version })
    return planned
  }

  #checkParent(parent: string | null, firstRows: ReadonlyMap<string, number>): void {
    if (this.#words('parent') !== parent) this.#is('parent', 'parent', { parent: parent ?? '' })
    else if (parent !== null && !firstRows.has(parent) && this.#register.places.get(parent)?.isRetired !== false) this.#is('parent', 'parent-known', { parent })
  }

  #buildings(code: string): string[] {
    const buildings = (this.#housesOnly('buildings', code) ?? '').split(between).map((each) => each.trim()).filter((each) => each !== '')
    if (buildings.some((each) => each.length > most.building)) this.#is('buildings', 'length', { maximum: most.building })
    if (buildings.length > most.buildings) this.#is('buildings', 'entries', { maximum: most.buildings })
    return buildings
  }

  #households(code: string): number | null {
    const words = this.#housesOnly('households', code)
    if (words === null) return null
    if (!/^\d{1,9}$/.test(words) || Number(words) > most.households) return this.#is('households', 'number', { maximum: most.households })
    return Number(words)
  }

  /** The id of the unit that answers for a micro-grid. */
  #unit(code: string): string | null {
    const words = this.#words('responsibleUnit')
    if (words === null) return null
    if (levelOf(code) !== 'grid') return this.#is('responsibleUnit', 'empty')
    return this.#register.units.get(words) ?? this.#is('responsibleUnit', 'unit')
  }

  #housesOnly(column: AreaSheetColumn, code: string): string | null {
    const words = this.#words(column)
    return words === null || hasHouses(levelOf(code)) ? words : this.#is(column, 'empty')
  }

  #limited(column: AreaSheetColumn, maximum: number): string | null {
    const words = this.#words(column)
    return words !== null && words.length > maximum ? this.#is(column, 'length', { maximum }) : words
  }

  #words(column: AreaSheetColumn): string | null {
    const cell: Cell = this.#row.cells[column]
    return cell === null || typeof cell === 'string' ? cell : this.#is(column, 'plain')
  }

  /** Notes what a cell should have been, once for a cell: the first reason is the one to mend. */
  #is(column: AreaSheetColumn, expected: AreaSheetExpectation, params: Record<string, string | number> = {}): null {
    const heading = areaSheetColumns[column]
    if (this.wrong.some((each) => each.column === heading)) return null
    const cell = this.#row.cells[column]
    this.wrong.push({ row: this.#row.row, column: heading, expected, params, got: cell === null || typeof cell === 'string' ? cell : cell.shown })
    return null
  }
}

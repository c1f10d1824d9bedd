import { countyOf } from '@wuxin/platform/area'
import type { AreaImport, AreaSheetColumn, WrongCell } from '@wuxin/platform/area-sheet.schema'
import type { Work } from '@wuxin/service/work'
import { directoryTouched } from '../directory-revision.ts'
import { flushUnique } from '../flush-unique.ts'
import { addPlace } from './area-add.ts'
import { checkSheet, type PlannedPlace } from './area-sheet-check.ts'
import type { Sheet } from '@wuxin/service/list/sheet-read'
import { Area } from './area.entity.ts'
import { readRegister } from './area-sheet.queries.ts'

/** A sheet with wrong cells: it ends its work, so that nothing is changed. */
export class WrongSheet extends Error {
  readonly wrong: WrongCell[]

  constructor(wrong: WrongCell[]) {
    super('wrong sheet')
    this.wrong = wrong
  }
}

/** Brings the county's tree to what a sheet says; places that it does not name stay. Throws WrongSheet. */
export async function importAreas(work: Work, county: string, sheet: Sheet<AreaSheetColumn>): Promise<AreaImport> {
  const { wrong, planned } = checkSheet(sheet, await readRegister(work, county))
  if (wrong.length > 0) throw new WrongSheet(wrong)
  const known = new Map((await work.em.find(Area, {})).map((area) => [area.area, area]))
  const done = { added: 0, renamed: 0, changed: 0, unchanged: 0 }
  for (const { row: _, code, ...facts } of planned) {
    const area = known.get(code)
    if (area) done[amend(area, facts, work.now)] += 1
    else {
      addPlace(work, { area: code, ...facts, buildings: [...facts.buildings] })
      done.added += 1
    }
  }
  await flushUnique(work)
  if (done.added + done.renamed + done.changed > 0) await directoryTouched(work, countyOf(county))
  return { ...done, wrong: [] }
}

function amend(area: Area, facts: Omit<PlannedPlace, 'row' | 'code'>, now: Date): 'renamed' | 'changed' | 'unchanged' {
  const isRenamed = area.name !== facts.name
  const before = JSON.stringify([area.brand ?? null, area.buildings, area.households ?? null, area.responsibleUnit ?? null])
  const isChanged = before !== JSON.stringify([facts.brand, facts.buildings, facts.households, facts.responsibleUnit])
  if (isRenamed) area.rename(facts.name, now)
  if (isChanged) area.takeOver(facts, now)
  return isRenamed ? 'renamed' : isChanged ? 'changed' : 'unchanged'
}

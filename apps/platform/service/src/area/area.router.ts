import { areaCode, countyOf, levelOf, parentOf } from '@wuxin/platform/area'
import {
  addAreaInput, areaFound, areaTree, areaView, arrangeGridInput, describeAreaInput, lookup, publicPlaces, publicPlacesQuery, renameAreaInput, retireAreaInput,
} from '@wuxin/platform/area.schema'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import { z } from 'zod'
import { directoryTouched } from '../directory-revision.ts'
import { flushUnique } from '../flush-unique.ts'
import { assertUnit } from '../unit/unit.queries.ts'
import { addPlace } from './area-add.ts'
import { Area } from './area.entity.ts'
import { hangingOn, loadArea, nextCode, searchAreas, treeAt, viewArea } from './area.queries.ts'
import { placesForResidents } from './public-place.queries.ts'

const { permitted, resident } = procedures(platformPermissions)

const version = z.object({ version: z.int() })
const codeAndVersion = version.extend({ code: areaCode })

/** Writes a changed place and tells the directory. */
async function saved(work: Work, area: Area): Promise<{ version: number }> {
  await work.em.flush()
  await directoryTouched(work, countyOf(area.area))
  return { version: area.version }
}

/** The parent of a place to be, locked so that no two get the same code. Throws AREA_RETIRED, AREA_LEVEL_WRONG below a grid. */
async function lockParent(work: Work, code: string): Promise<void> {
  assertInScope(work, code)
  const parent = await loadLocked(work, Area, (await loadArea(work, code)).id)
  if (parent.retiredOn) throw new DomainError('AREA_RETIRED', { code })
  if (levelOf(code) === 'grid') throw new DomainError('AREA_LEVEL_WRONG', { level: 'compound' })
}

export const areaRouter = router({
  tree: permitted('area:list')
    .input(z.object({ code: areaCode.optional() }))
    .output(areaTree)
    .query(({ ctx: { work }, input }) => treeAt(work, input.code)),

  search: permitted('area:list').input(lookup).output(z.array(areaFound)).query(({ ctx: { work }, input }) => searchAreas(work, input)),

  get: permitted('area:list').input(z.object({ code: areaCode })).output(areaView).query(({ ctx: { work }, input }) => viewArea(work, input.code)),

  publicPlaces: resident.input(publicPlacesQuery).output(publicPlaces).query(({ ctx: { work }, input }) => placesForResidents(work, input)),

  add: permitted('area:edit')
    .input(addAreaInput)
    .output(codeAndVersion)
    .mutation(async ({ ctx: { work }, input: { parent, code, ...facts } }) => {
      await lockParent(work, parent)
      // Townships and communities have codes of the statistical bureau: none is made up for them.
      const isGiven = code ? parentOf(code) === parent : ['community', 'compound'].includes(levelOf(parent))
      if (!isGiven) throw new DomainError('AREA_CODE_WRONG', { parent })
      const area = addPlace(work, { area: code ?? (await nextCode(work, parent)), ...facts })
      await flushUnique(work, { code: area.area })
      return { code: area.area, ...(await saved(work, area)) }
    }),

  rename: permitted('area:edit')
    .input(renameAreaInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      area.rename(input.name, work.now)
      return saved(work, area)
    }),

  describe: permitted('area:edit')
    .input(describeAreaInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      area.describe(input, work.now)
      return saved(work, area)
    }),

  arrangeGrid: permitted('grid:edit')
    .input(arrangeGridInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      if (input.responsibleUnit) await assertUnit(work, input.responsibleUnit, input.code)
      area.arrangeGrid(input, work.now)
      return saved(work, area)
    }),

  retire: permitted('area:edit')
    .input(retireAreaInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      area.retire(input.reason, await hangingOn(work, input.code), work.now)
      return saved(work, area)
    }),

  restore: permitted('area:edit')
    .input(retireAreaInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      area.restore(work.now)
      work.note({ record: 'Area', recordId: area.id, action: 'update', area: area.area, reason: input.reason })
      return saved(work, area)
    }),
})

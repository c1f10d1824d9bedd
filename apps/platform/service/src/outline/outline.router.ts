import { drawOutlineInput, outlinesInput, outlinesView, outlineView } from '@wuxin/platform/outline.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { loadArea } from '../area/area.queries.ts'
import { AreaOutline } from './outline.entity.ts'
import { outlinesAt } from './outline.queries.ts'
import { drawOutline, soundRing } from './outline.work.ts'

const { permitted } = procedures(platformPermissions)

/** Outlines of places (边界); whoever arranges the grids of a place draws them. */
export const outlineRouter = router({
  at: permitted('area:list').input(outlinesInput).output(outlinesView).query(({ ctx: { work }, input }) => outlinesAt(work, input.code)),

  draw: permitted('grid:edit')
    .input(drawOutlineInput)
    .output(outlineView)
    .mutation(async ({ ctx: { work }, input }) => {
      const area = await loadArea(work, input.code, input.version)
      const ring = input.ring && soundRing(input.ring)
      drawOutline(work, { area, known: await work.em.findOne(AreaOutline, { area: area.area }), ring })
      await work.em.flush()
      return { code: area.area, version: area.version, name: area.name, ring }
    }),
})

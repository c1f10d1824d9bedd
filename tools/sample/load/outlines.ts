import { Area } from '@wuxin/platform-service/area/area.entity'
import { drawOutline } from '@wuxin/platform-service/outline/outline.work'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork } from '@wuxin/service/work'
import { outlinesOf } from '../outlines.ts'
import { counties, type County } from '../places.ts'
import { loader } from './caller.ts'

/** Draws the outlines of both counties' compounds and grids, and says where each compound lies on the map. */
export async function loadOutlines(platform: Running, now: Date): Promise<void> {
  for (const county of Object.keys(counties) as County[]) { // the keys of `counties`
    await inWork(platform, { caller: loader, now, procedure: 'sample.outlines', requestId: 'sample' }, everywhere, async (work) => {
      const places = new Map((await work.em.find(Area, { area: { $gte: counties[county], $lt: `${counties[county]}:` } })).map((area) => [area.area, area]))
      for (const { code, ring, centre: [lng, lat] } of outlinesOf(county)) {
        const area = places.get(code)
        if (!area) throw new RangeError(`no place ${code}`)
        if (code.length === 15) area.describe({ brand: area.brand ?? null, position: { lng, lat } }, now)
        drawOutline(work, { area, known: null, ring })
      }
      await work.em.flush()
    })
  }
}

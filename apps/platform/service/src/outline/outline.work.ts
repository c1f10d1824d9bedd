import { DomainError } from '@wuxin/platform/error'
import { crossingsOf, neatRing } from '@wuxin/platform/outline.rules'
import type { Ring } from '@wuxin/platform/outline.schema'
import type { Work } from '@wuxin/service/work'
import type { Area } from '../area/area.entity.ts'
import { AreaOutline } from './outline.entity.ts'

/** A ring as it may be kept. Throws OUTLINE_CROSSES with where it crosses itself, OUTLINE_FLAT where it holds no area. */
export function soundRing(ring: Ring): Ring {
  const neat = neatRing(ring)
  if (!neat) throw new DomainError('OUTLINE_FLAT')
  const [at] = crossingsOf(neat)
  if (at) throw new DomainError('OUTLINE_CROSSES', { longitude: at[0], latitude: at[1] })
  return neat
}

/** Draws a place's outline anew, or takes it away; false where it is so already. The place counts it as a change of its own. Throws AREA_RETIRED. */
export function drawOutline(work: Work, { area, known, ring }: { area: Area; known: AreaOutline | null; ring: Ring | null }): boolean {
  if (area.retiredOn) throw new DomainError('AREA_RETIRED', { code: area.area })
  if (JSON.stringify(known?.ring ?? null) === JSON.stringify(ring)) return false
  const drawn = { drawnAt: work.now, drawnBy: work.caller.name }
  if (!ring) {
    if (known) work.em.remove(known)
  } else if (known) Object.assign(known, { ring, ...drawn })
  else work.em.persist(Object.assign(new AreaOutline(), { area: area.area, place: area.id, ring, ...drawn }))
  area.touch(work.now)
  return true
}

import { countyOf, prefixAt } from '@wuxin/platform/area'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { carerChoice, carerChoiceInput } from '@wuxin/volunteers/household.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import type { z } from 'zod'
import { Household, mayBe } from './household.entity.ts'

/** How far a post lies from a household: in its compound, its community, its township, or elsewhere in the county. */
const farness = (at: string, area: string): number => {
  const near = (['compound', 'community', 'township'] as const).findIndex((level) => at.startsWith(prefixAt(area, level) ?? area))
  return near < 0 ? 3 : near
}

/** Who can be asked to care for a household, the caller left out, the nearest first; each once, by the nearest of their posts. */
export async function carerChoices(work: Work, { id, q, post, size }: z.output<typeof carerChoiceInput>): Promise<z.output<typeof carerChoice>[]> {
  const { area } = await load(work, Household, id)
  const directory = await work.directory(countyOf(area))
  const found = directory.postsIn(permissions['household:care']).filter((held) => mayBe(post, held, area) && held.user !== work.caller.id && (!q || held.name.includes(q)))
  const nearest = found.toSorted((one, other) => farness(one.area, area) - farness(other.area, area) || one.name.localeCompare(other.name, 'zh'))
  const each = nearest.filter(({ user }, index) => nearest.findIndex((other) => other.user === user) === index)
  return each.slice(0, size).map(({ user, name, role, area: at }) => ({ id: user, name, role, place: directory.place(at) }))
}

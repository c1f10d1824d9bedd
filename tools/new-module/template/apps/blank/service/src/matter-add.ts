import { matterLifecycle, matterNumber } from '@wuxin/blank/matter.rules'
import type { addMatterInput } from '@wuxin/blank/matter.schema'
import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Matter } from './matter.entity.ts'
import { nextSequence } from './matter.queries.ts'

/** Enters a matter at a place of the caller's. Throws FORBIDDEN, PLACE_UNKNOWN. */
export async function addMatter(work: Work, { area, title, words }: z.output<typeof addMatterInput>): Promise<Matter> {
  assertInScope(work, area)
  const county = countyOf(area)
  const directory = await work.directory(county)
  directory.area(area)
  const year = Number(dayOf(work.now).slice(0, 4))
  const number = matterNumber(year, await nextSequence(work, county, year))
  const { now, caller } = work
  const matter = work.em.create(Matter, {
    area, title, words, number, state: matterLifecycle.initial, addedBy: caller.name, createdAt: now, updatedAt: now, result: null, closedAt: null, closedBy: null,
  })
  await work.em.flush()
  return matter
}

import { pairedKinds, standingOn, uncoveredBy } from '@wuxin/volunteers/alliance.rules'
import type { coverageInput, coverageView } from '@wuxin/volunteers/alliance.schema'
import { countyOf } from '@wuxin/platform/area'
import { narrow } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { countiesOf } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Alliance } from './alliance.entity.ts'

/** Who has nobody (未结对): communities and compounds of a place, and units of its county, that no pairing of the day covers. Throws FORBIDDEN outside of the caller's county. */
export async function coverageOf(work: Work, { area = work.scope[0]?.area, on = dayOf(work.now) }: z.output<typeof coverageInput>): Promise<z.output<typeof coverageView>> {
  if (area === undefined || narrow(countiesOf(work.scope), area).length === 0) throw new DomainError('FORBIDDEN', { reason: 'scope' })
  const directory = await work.directory(countyOf(area))
  const kept = await work.em.find(Alliance, {})
  const standing = standingOn(kept.map(({ unit, area: community, compounds, from, to }) => ({ unit, community, compounds, from, to })), on)
  const should = {
    units: directory.unitsOf(pairedKinds).map(({ id }) => id),
    communities: directory.below(area, 'community').map(({ code }) => code),
    compounds: directory.below(area, 'compound').map(({ code }) => code),
  }
  const none = uncoveredBy(standing, should)
  return {
    paired: { units: should.units.length - none.units.length, communities: should.communities.length - none.communities.length, compounds: should.compounds.length - none.compounds.length },
    uncovered: {
      units: none.units.map((id) => ({ id, name: directory.unitName(id) })),
      communities: none.communities.map((code) => directory.place(code)),
      compounds: none.compounds.map((code) => directory.place(code)),
    },
    asOf: work.now.toISOString(),
  }
}

import { areaFound, lookup } from '@wuxin/platform/area.schema'
import { named } from '@wuxin/platform/view.schema'
import { unitLookup } from '@wuxin/platform/unit.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { searchAreas } from '../area/area.queries.ts'
import { searchPeople } from '../person/person.queries.ts'
import { searchUnits } from '../unit/unit.queries.ts'

const { permitted, countywide } = procedures(platformPermissions)

const found = z.array(named.extend({ path: z.string() }))

/** What pickers in every module search: by name, pinyin or initials. */
export const directoryRouter = router({
  areas: permitted('area:list').input(lookup).output(z.array(areaFound)).query(({ ctx: { work }, input }) => searchAreas(work, input)),
  people: countywide('person:list').input(lookup).output(found).query(({ ctx: { work }, input }) => searchPeople(work, input)),
  units: permitted('unit:list').input(unitLookup).output(found).query(({ ctx: { work }, input }) => searchUnits(work, input)),
})

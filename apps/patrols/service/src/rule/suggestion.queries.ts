import { countyOf, prefixAt, selfAndAncestors } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { suggest, type DispatchRule, type Suggested } from '@wuxin/patrols/dispatch.rules'
import type { dispatchSuggestion } from '@wuxin/patrols/dispatch.schema'
import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ownerName } from '@wuxin/service/life/owner-name'

interface Asked {
  area: string
  kind: HazardKind
}

/** Whom the rules of the county would give a hazard to (派单), and why. A unit that was closed, or a company that the register does not know, is none. */
export async function suggested(work: Work, { area, kind }: Asked): Promise<Suggested> {
  const directory = await work.directory(countyOf(area))
  const { rows } = await sql<DispatchRule>`select id, area, kind, target, unit, role from dispatch_rule where area = any (${selfAndAncestors(area)}) order by created_at, id`.execute(work.db)
  return suggest({ area, kind, property: propertyAt(area, directory) }, rows)
}

/** The same with what they are called. */
export async function suggestionFor(work: Work, asked: Asked): Promise<z.output<typeof dispatchSuggestion>> {
  const found = await suggested(work, asked)
  return { ...found, name: ownerName({ ...found, area: asked.area }, await work.directory(countyOf(asked.area))) ?? '' }
}

/** The property company of the compound in which a place lies. */
function propertyAt(area: string, directory: Directory): string | null {
  const compound = prefixAt(area, 'compound')
  return compound === null ? null : (directory.area(compound).propertyCompany ?? null)
}

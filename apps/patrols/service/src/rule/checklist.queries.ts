import type { ChecklistView, publishChecklistInput } from '@wuxin/patrols/checklist.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { placeKinds, type PlaceKind } from '@wuxin/patrols/place.rules'
import { assertInCounty, inTurn, type Work } from '@wuxin/service/work'
import { countyOf } from '@wuxin/platform/area'
import type { z } from 'zod'
import { Checklist } from './checklist.table.ts'

const viewOf = ({ id, placeKind, edition, items, publishedAt, publishedBy, reason }: Checklist): ChecklistView => ({ id, placeKind, edition, items, publishedAt: publishedAt.toISOString(), publishedBy, reason })

/** Every edition of a kind of place, the newest first. Throws FORBIDDEN outside of the caller's county. */
export async function editionsOf(work: Work, county: string, placeKind: PlaceKind): Promise<ChecklistView[]> {
  assertInCounty(work, county)
  return (await work.em.find(Checklist, { area: county, placeKind }, { orderBy: { edition: 'desc' } })).map(viewOf)
}

/** The lists in force of a county, of all kinds of places that have one. */
async function inForce(work: Work, county: string): Promise<Checklist[]> {
  const all = await work.em.find(Checklist, { area: county }, { orderBy: { edition: 'desc' } })
  return placeKinds.flatMap((kind) => all.find(({ placeKind }) => placeKind === kind) ?? [])
}

/** The list in force of each kind of place. Throws FORBIDDEN outside of the caller's county. */
export async function checklistTableOf(work: Work, county: string): Promise<ChecklistView[]> {
  assertInCounty(work, county)
  return (await inForce(work, county)).map(viewOf)
}

/** The editions that a shift at a place is walked with: those in force now. */
export const listsInForce = async (work: Work, area: string, kinds: readonly PlaceKind[]): Promise<string[]> =>
  (await inForce(work, countyOf(area))).flatMap(({ id, placeKind }) => (kinds.includes(placeKind) ? [id] : []))

/** Publishes the next edition, which the one before stays beside. Throws CHECKLIST_CHANGED where another one came between. */
export async function publishChecklist(work: Work, { county, placeKind, edition, items, reason }: z.output<typeof publishChecklistInput>): Promise<ChecklistView> {
  assertInCounty(work, county)
  await inTurn(work, `checklist-${placeKind}`, county)
  const newest = await work.em.findOne(Checklist, { area: county, placeKind }, { orderBy: { edition: 'desc' } })
  if ((newest?.edition ?? 0) !== edition) throw patrolError('CHECKLIST_CHANGED', { edition: newest?.edition ?? 0 })
  const { caller: { id: publishedById, name: publishedBy }, now } = work
  const made = work.em.create(Checklist, { area: county, placeKind, edition: edition + 1, items, publishedAt: now, publishedById, publishedBy, reason, createdAt: now, updatedAt: now })
  await work.em.flush()
  return viewOf(made)
}

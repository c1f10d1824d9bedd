import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders as sortedBy } from '@wuxin/service/list/table'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { HazardChip, HazardListInput } from '@wuxin/patrols/hazard-input.schema'
import type { hazardList, HazardRow } from '@wuxin/patrols/hazard-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ownerName } from '@wuxin/service/life/owner-name'
import type { Hazard } from './hazard.entity.ts'
import { chipConditions, filterOf, hazards, isOpenOnly, recurringHere, type HazardFilter } from './hazard.queries.ts'

/** What the list reads of a hazard; instants come as the database spells them. */
type Listed = Pick<Hazard, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'grade' | 'kind' | 'source' | 'spot' | 'ownerUnit' | 'ownerRole' | 'supervised'> & {
  foundAt: string
  dueAt: string | null
  recurring: boolean
  photo: string | null
}

const columns = sql`h.id, h.version, h.number, h.title, h.state, h.area, h.grade, h.kind, h.source, h.spot, h.owner_unit as "ownerUnit", h.owner_role as "ownerRole", h.supervised, h.found_at as "foundAt",
  h.due_at as "dueAt", h.photos[1] as photo`

const sorted = sortedBy({ foundAt: by('h.found_at'), dueAt: by('h.due_at', { isNullable: true }), number: byNumber('h.number'), area: by('h.area') })

/** A page of the list, with the counts behind its chips. */
export async function listHazards(work: Work, { page, size, sort, ...question }: HazardListInput): Promise<z.output<typeof hazardList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<HazardListInput, 'page' | 'size'>, window: Window): Promise<HazardRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

async function chipList(work: Work, { chip, ...filter }: HazardFilter & Pick<HazardListInput, 'chip'>): Promise<ChipList<HazardChip>> {
  return { table: hazards, chips: await chipConditions(work), past: 'closed', chip, isOpen: isOpenOnly(filter), filtered: await filterOf(work, filter) }
}

async function read(work: Work, list: ChipList<HazardChip>, sort: HazardListInput['sort'] = '-foundAt', window: Window): Promise<HazardRow[]> {
  const shown = sql`${columns}, ${await recurringHere(work)} as recurring`
  return rowViews(work, await rowsInOrder<Listed>(work, hazards, { columns: shown, condition: shownBy(list), order: sorted[sort] }, window))
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<HazardRow[]> {
  const names = await namesOf(work, rows)
  return rows.map((row) => {
    const { id, version, number, title, state, area, grade, kind, source, spot, ownerRole, supervised, recurring, photo } = row
    return {
      id, version, number, title, state, grade, kind, source, spot, ownerRole, supervised, recurring, place: names.place(area), foundAt: iso(row.foundAt), dueAt: isoOr(row.dueAt),
      owner: ownerName(row, names.directory(area)), photo: photo === null ? null : (photoLinks(work, [photo])[0] ?? null),
    }
  })
}

import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { HomeServiceChip, HomeServiceListInput } from '@wuxin/volunteers/home-service-input.schema'
import type { homeServiceList, HomeServiceRow } from '@wuxin/volunteers/home-service-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { HomeService } from './home-service.entity.ts'
import { chipConditions, filtered, homeServices, isOpenOnly, titleRead, type HomeServiceFilter } from './home-service.queries.ts'

/** What the list reads of a matter; instants come as the database spells them. */
type Listed = Pick<HomeService, 'id' | 'version' | 'number' | 'title' | 'area' | 'kind' | 'state' | 'unit' | 'reopened'> & { askedAt: string; dueAt: string | null }

const columns = (work: Work) => sql`h.id, h.version, h.number, ${titleRead(work)} as title, h.area, h.kind, h.state, h.unit, h.reopened, h.asked_at as "askedAt", h.due_at as "dueAt"`

const sorted = orders({ askedAt: by('h.asked_at'), dueAt: by('h.due_at', { isNullable: true }), number: byNumber('h.number') })

/** A page of the list, with the counts behind its chips. */
export async function listHomeServices(work: Work, { page, size, sort, ...question }: HomeServiceListInput): Promise<z.output<typeof homeServiceList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<HomeServiceListInput, 'page' | 'size'>, window: Window): Promise<HomeServiceRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

const chipList = async (work: Work, { chip, ...filter }: HomeServiceFilter & Pick<HomeServiceListInput, 'chip'>): Promise<ChipList<HomeServiceChip>> => ({
  table: homeServices, chips: await chipConditions(work), past: 'closed', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

async function read(work: Work, list: ChipList<HomeServiceChip>, sort: HomeServiceListInput['sort'] = '-askedAt', window: Window): Promise<HomeServiceRow[]> {
  const rows = await rowsInOrder<Listed>(work, homeServices, { columns: columns(work), condition: shownBy(list), order: sorted[sort] }, window)
  const names = await namesOf(work, rows)
  return rows.map(({ area, unit, askedAt, dueAt, ...row }) => ({
    ...row, place: names.place(area), unit: unit === null ? null : names.unit(area, unit), askedAt: iso(askedAt), dueAt: isoOr(dueAt),
  }))
}

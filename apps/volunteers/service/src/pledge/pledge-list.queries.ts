import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { PledgeChip, PledgeListInput } from '@wuxin/volunteers/pledge-input.schema'
import type { pledgeList, PledgeRow } from '@wuxin/volunteers/pledge-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Pledge } from './pledge.entity.ts'
import { chipConditions, filtered, pledges, seenBy } from './pledge.queries.ts'

/** What the list reads of a pledge; instants come as the database spells them. */
type Listed = Pick<Pledge, 'id' | 'version' | 'state' | 'title' | 'area' | 'personId' | 'name' | 'due' | 'verdict'> & { pledgedAt: string; dueAt: string | null }

const columns = sql`p.id, p.version, p.state, p.title, p.area, p.person_id as "personId", p.name, p.pledged_at as "pledgedAt", p.due, p.due_at as "dueAt", p.verdict`
const sorted = orders({ due: by('p.due'), pledgedAt: by('p.pledged_at') })

/** A page of the list, with the counts behind its chips. */
export async function listPledges(work: Work, { page, size, sort, ...question }: PledgeListInput): Promise<z.output<typeof pledgeList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Omit<PledgeListInput, 'page' | 'size'>, window: Window): Promise<PledgeRow[]> =>
  read(work, await chipList(work, question), sort, window)

async function chipList(work: Work, { chip, ...filter }: Omit<PledgeListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<PledgeChip>> {
  const isOpen = filter.state === 'publish' || filter.state === 'keep' || filter.state === 'review'
  const visible = seenBy(work, undefined, pledges.byLevel)
  return { table: pledges, chips: await chipConditions(work), past: 'closed', chip, isOpen, visible, filtered: (placing) => filtered(filter, work, placing) }
}

const read = async (work: Work, list: ChipList<PledgeChip>, sort: PledgeListInput['sort'] = '-pledgedAt', window: Window): Promise<PledgeRow[]> =>
  pledgeRows(work, await rowsInOrder<Listed>(work, pledges, { columns, condition: shownBy(list), order: sorted[sort] }, window))

/** Rows as lists and pages show them. */
export async function pledgeRows(work: Work, rows: readonly Listed[]): Promise<PledgeRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, personId, name, pledgedAt, dueAt, ...row }) => ({ ...row, member: { id: personId, name }, place: names.place(area), pledgedAt: iso(pledgedAt), dueAt: isoOr(dueAt) }))
}

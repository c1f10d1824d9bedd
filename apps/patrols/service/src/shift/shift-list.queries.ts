import type { ShiftChip, shiftList, ShiftListInput, ShiftRow } from '@wuxin/patrols/shift.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { iso } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { nameOfWalker } from '../team/team.work.ts'
import type { Shift } from './shift.entity.ts'
import { chipConditions, filtered, shifts } from './shift.queries.ts'

/** What the list reads of a shift; instants come as the database spells them. */
export type ListedShift = Pick<Shift, 'id' | 'version' | 'number' | 'area' | 'state' | 'day' | 'walkers' | 'late' | 'route' | 'team'> &
  Pick<ShiftRow, 'visited' | 'checkpoints' | 'findings' | 'hazards' | 'photosWaiting' | 'conflicts'> & { begins: string; ends: string; routeName: string; teamName: string }

/** What a row reads, of shifts `sh` beside what `shiftNames` joins. */
export const shiftColumns = sql`sh.id, sh.version, sh.number, sh.area, sh.state, sh.day, sh.begins, sh.ends, sh.walkers, sh.late, sh.route, sh.team, r.name as "routeName", t.name as "teamName",
  cardinality(sh.checkpoints) as checkpoints,
  (select count(distinct i.checkpoint)::int from check_in i where i.shift_id = sh.id and i.checkpoint = any (sh.checkpoints)) as visited,
  (select count(*)::int from finding f where f.shift = sh.id) as findings,
  (select count(*)::int from hazard h where h.shift = sh.id) as hazards,
  (select count(*)::int from taken_photo p where p.shift = sh.id and p.state = 'waiting') as "photosWaiting",
  (select count(*)::int from field_dispute d where d.shift = sh.id and d.settled_at is null) as conflicts`
/** The route and the team of a shift. */
export const shiftNames = sql`join route r on r.id = sh.route join team t on t.id = sh.team`

/** Today's and what was walked before, the latest first; then what comes, the next first. */
const latestFirst = (now: Date) => {
  const isAhead = sql`sh.day > ${dayOf(now)}`
  return sql`${isAhead}, case when not ${isAhead} then sh.begins end desc, sh.begins, sh.id`
}

const sorted = orders({ from: by('sh.begins'), number: byNumber('sh.number'), area: by('sh.area') })

/** A page of the list, with the counts behind its chips. */
export async function listShifts(work: Work, { page, size, sort, ...question }: ShiftListInput): Promise<z.output<typeof shiftList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Omit<ShiftListInput, 'page' | 'size'>, window: Window): Promise<ShiftRow[]> => read(work, await chipList(work, question), sort, window)

const chipList = async (work: Work, { chip, ...filter }: Omit<ShiftListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<ShiftChip>> => ({
  table: shifts, chips: await chipConditions(work), past: 'done', chip, isOpen: false, filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<ShiftChip>, sort: ShiftListInput['sort'], window: Window): Promise<ShiftRow[]> =>
  shiftRows(work, await rowsInOrder<ListedShift>(work, shifts, { columns: shiftColumns, beside: shiftNames, condition: shownBy(list), order: sort === undefined ? latestFirst(work.now) : sorted[sort] }, window))

/** Rows as lists, pages and phones show them. */
export async function shiftRows(work: Work, rows: readonly ListedShift[]): Promise<ShiftRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, route, routeName, team, teamName, begins, ends, walkers, ...row }) => {
    const directory = names.directory(area)
    return {
      ...row, place: names.place(area), route: { id: route, name: routeName }, team: { id: team, name: teamName }, begins: iso(begins), ends: iso(ends),
      walkers: walkers.map((each) => (directory && nameOfWalker(directory, each)) ?? each),
    }
  })
}

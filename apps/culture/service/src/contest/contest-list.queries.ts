import type { ContestChip, ContestListInput } from '@wuxin/culture/contest-input.schema'
import type { contestList, ContestRow } from '@wuxin/culture/contest-view.schema'
import { narrow, type Caller } from '@wuxin/platform/caller'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, containing, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList } from '@wuxin/service/list/page'
import { by, byNumber, listedTable, orders, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Contest } from './contest.entity.ts'

/** Contests as every query calls them: `c`. */
export const contests = listedTable({ name: 'contest', as: 'c', open: is`c.closed_at is null` })

/** What the list reads of a contest; instants come as the database spells them. */
export type ListedContest = Pick<Contest, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'event'> & Pick<ContestRow, 'round' | 'roundCount' | 'entrantCount' | 'judgeCount'> & { addedAt: string; publishedAt: string | null; eventTitle: string }

/** What a row reads, of contests `c` beside what `contestEvent` joins. */
export const contestColumns = sql`c.id, c.version, c.number, c.title, c.state, c.area, c.event, e.title as "eventTitle", c.created_at as "addedAt", c.published_at as "publishedAt", c.round + 1 as round, jsonb_array_length(c.rounds) as "roundCount",
  (select count(*)::int from contest_entrant n where n.contest = c.id) as "entrantCount", (select count(*)::int from contest_judge j where j.contest = c.id) as "judgeCount"`
/** The event of a contest. */
export const contestEvent = sql`join event e on e.id = c.event`

const sorted = orders({ addedAt: by('c.created_at'), number: byNumber('c.number') })

/** Contests that wait for somebody who runs them. */
export const waitsFor = ({ grants }: Pick<Caller, 'grants'>, directory: Directory | null): Condition =>
  all([is`c.closed_at is null`, any(grants.map((grant) => convenedBy(contests, grant, directory)))])

const filtered = ({ scope }: Work, { q, state, area, event }: Partial<ContestListInput>, placing: Placing): Condition =>
  all([
    contests.inScope(narrow([...scope], area ?? null), placing),
    ...(state ? [is`c.state = ${state}`] : []),
    ...(event ? [is`c.event = ${event}`] : []),
    ...containing(sql`c.number || ' ' || c.title || ' ' || (select t.title from event t where t.id = c.event)`, q),
  ])

/** A page of the contests in the caller's scope, the newest first unless asked otherwise, with the counts behind its chips. */
export async function listContests(work: Work, { page, size, sort = '-addedAt', chip, ...filter }: ContestListInput): Promise<z.output<typeof contestList>> {
  const home = await homeOf(work)
  const list: ChipList<ContestChip> = {
    table: contests,
    chips: { mine: waitsFor(work.caller, home), preparing: is`c.state = 'preparing'`, scoring: is`c.state = 'scoring'`, settled: is`c.state = 'settled'`, published: is`c.state = 'published'` },
    past: 'published', chip, isOpen: filter.state !== undefined && filter.state !== 'published' && filter.state !== 'cancelled', filtered: (placing) => filtered(work, filter, placing),
  }
  const rows = rowsInOrder<ListedContest>(work, contests, { columns: contestColumns, beside: contestEvent, condition: shownBy(list), order: sorted[sort] }, windowOf({ page, size }))
  return chipPage(work, list, rows.then((found) => contestRows(work, found)))
}

/** Rows as lists and pages show them. */
export async function contestRows(work: Work, rows: readonly ListedContest[]): Promise<ContestRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, event, eventTitle, addedAt, publishedAt, ...row }) => ({ ...row, place: names.place(area), event: { id: event, name: eventTitle }, addedAt: iso(addedAt), publishedAt: isoOr(publishedAt) }))
}

import type { ScoreChip, ScoreListInput } from '@wuxin/feedback/score-input.schema'
import type { scoreList, ScoreRow } from '@wuxin/feedback/score-view.schema'
import { meanOf } from '@wuxin/feedback/score.rules'
import { narrow } from '@wuxin/platform/caller'
import { all, containing, is, iso, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { ScoreRound } from './score.entity.ts'
import { isUnread, rounds, waitsFor } from './score.queries.ts'

/** What the list reads of a round; instants come as the database spells them. */
export type ListedRound = Pick<ScoreRound, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'subjectModule' | 'subjectId' | 'subjectLabel'> & { opens: string; until: string; cards: number; sum: number; asked: number; low: number }

/** What a row reads, of rounds `r`. */
export const roundColumns = sql`r.id, r.version, r.number, r.title, r.state, r.area, r.subject_module as "subjectModule", r.subject_id as "subjectId", r.subject_label as "subjectLabel", r.opens, r.until,
  (select count(*)::int from score_card c where c.round = r.id) as cards, (select coalesce(sum(c.total), 0)::int from score_card c where c.round = r.id) as sum, jsonb_array_length(r.items) as asked, cardinality(r.low) as low`

const sorted = orders({ opens: by('r.opens'), until: by('r.until'), number: byNumber('r.number') })

const filtered = ({ scope }: Work, { q, state, area }: Partial<ScoreListInput>, placing: Placing): Condition =>
  all([rounds.inScope(narrow([...scope], area ?? null), placing), ...(state ? [is`r.state = ${state}`] : []), ...containing(sql`r.number || ' ' || r.title || ' ' || r.subject_label`, q)])

const chipList = async (work: Work, { chip, ...filter }: Omit<ScoreListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<ScoreChip>> => ({
  table: rounds,
  chips: { mine: waitsFor(work, await homeOf(work)), open: is`r.state = 'open'`, low: isUnread, closed: is`r.state = 'closed'` },
  past: 'closed', chip, isOpen: filter.state === 'open', filtered: (placing) => filtered(work, filter, placing),
})

const read = async (work: Work, list: ChipList<ScoreChip>, sort: ScoreListInput['sort'] = '-opens', window: Window): Promise<ScoreRow[]> =>
  roundRows(work, await rowsInOrder<ListedRound>(work, rounds, { columns: roundColumns, condition: shownBy(list), order: sorted[sort] }, window))

/** A page of the rounds in the caller's scope, the newest first unless asked otherwise, with the counts behind its chips. */
export async function listRounds(work: Work, { page, size, sort, ...question }: ScoreListInput): Promise<z.output<typeof scoreList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Omit<ScoreListInput, 'page' | 'size'>, window: Window): Promise<ScoreRow[]> => read(work, await chipList(work, question), sort, window)

/** Rows as lists and pages show them. */
export async function roundRows(work: Work, rows: readonly ListedRound[]): Promise<ScoreRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, subjectModule: module, subjectId: id, subjectLabel: label, opens, until, sum, asked, ...row }) => ({
    ...row, place: names.place(area), subject: { module, id, label }, opens: iso(opens), until: iso(until), mean: meanOf(sum, row.cards * asked),
  }))
}

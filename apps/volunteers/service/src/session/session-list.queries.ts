import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { SessionChip, SessionListInput } from '@wuxin/volunteers/session-input.schema'
import type { sessionList, SessionRow } from '@wuxin/volunteers/session-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Session } from './session.entity.ts'
import { chipConditions, filtered, sessions } from './session.queries.ts'

/** What the list reads of a session. */
type Listed = Pick<Session, 'id' | 'version' | 'number' | 'title' | 'area' | 'kind' | 'state' | 'providerUnit' | 'provider' | 'day' | 'from' | 'to' | 'spot' | 'heads'>

const columns = sql`ps.id, ps.version, ps.number, ps.title, ps.area, ps.kind, ps.state, ps.provider_unit as "providerUnit", ps.provider, ps.day, ps."from", ps."to", ps.spot, ps.heads`
const sorted = orders({ day: by('ps.day'), number: byNumber('ps.number') })

/** A page of the list, with the counts behind its chips. */
export async function listSessions(work: Work, { page, size, sort, ...question }: SessionListInput): Promise<z.output<typeof sessionList>> {
  const list = chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = (work: Work, { sort, ...question }: Omit<SessionListInput, 'page' | 'size'>, window: Window): Promise<SessionRow[]> => read(work, chipList(work, question), sort, window)

const chipList = (work: Work, { chip, ...filter }: Omit<SessionListInput, 'page' | 'size' | 'sort'>): ChipList<SessionChip> => ({
  table: sessions, chips: chipConditions, past: 'cancelled', chip, isOpen: false, filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<SessionChip>, sort: SessionListInput['sort'] = '-day', window: Window): Promise<SessionRow[]> =>
  sessionRows(work, await rowsInOrder<Listed>(work, sessions, { columns, condition: shownBy(list), order: sorted[sort] }, window))

/** Rows as lists and pages show them. */
export async function sessionRows(work: Work, rows: readonly Listed[]): Promise<SessionRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, providerUnit, ...row }) => ({ ...row, place: names.place(area), unit: names.unit(area, providerUnit) }))
}

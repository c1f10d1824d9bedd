import { permissions } from '@wuxin/culture/permissions'
import type { MatterChip, matterLine, matterList, MatterListInput, MatterRecord } from '@wuxin/culture/matter.schema'
import { narrow, scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { all, containing, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList } from '@wuxin/service/list/page'
import { by, byNumber, listedTable, orders, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Matter } from './matter.entity.ts'

/** Matters as every query calls them: `m`. */
const matters = listedTable({ name: 'matter', as: 'm', open: is`m.closed_at is null` })

/** What the list reads of a matter; instants come as the database spells them. */
type Listed = Pick<Matter, 'id' | 'version' | 'number' | 'title' | 'state' | 'area'> & { addedAt: string; dueAt: string | null; owner: string | null }
type Kept = Listed & Pick<Matter, 'units' | 'words' | 'result'> & { steps: KeptLine<z.output<typeof matterLine>['action']>[] }

const columns = sql`m.id, m.version, m.number, m.title, m.state, m.area, m.created_at as "addedAt", m.due_at as "dueAt", m.owner_name as "owner"`
const sorted = orders({ addedAt: by('m.created_at'), dueAt: by('m.due_at', { isNullable: true }), number: byNumber('m.number') })

/** What each chip over the list shows. */
const chipsOf = ({ caller, now }: Work): Record<MatterChip, Condition> => ({
  mine: is`(m.closed_at is null and ${matters.inScope(scopeFor(caller, permissions['matter:handle']), matters.amongOpen)})`,
  open: is`m.state = 'open'`,
  under_way: is`m.state = 'under_way'`,
  overdue: is`(m.closed_at is null and m.due_at < ${now})`,
  closed: is`m.closed_at is not null`,
})

/** Every filter of the list but its chip. */
const filtered = ({ scope }: Work, { q, state, area }: Pick<MatterListInput, 'q' | 'state' | 'area'>, placing: Placing): Condition =>
  all([matters.inScope(narrow(scope, area ?? null), placing), ...(state ? [is`m.state = ${state}`] : []), ...containing(sql`m.number || ' ' || m.title || ' ' || m.words`, q)])

/** A page of the matters in the caller's scope, the newest first unless asked otherwise, with the counts behind its chips. */
export async function listMatters(work: Work, { page, size, sort = '-addedAt', chip, ...filter }: MatterListInput): Promise<z.output<typeof matterList>> {
  const list: ChipList<MatterChip> = {
    table: matters, chips: chipsOf(work), past: 'closed', chip, isOpen: filter.state !== undefined && filter.state !== 'closed', filtered: (placing) => filtered(work, filter, placing),
  }
  const rows = rowsInOrder<Listed>(work, matters, { columns, condition: shownBy(list), order: sorted[sort] }, windowOf({ page, size }))
  return chipPage(work, list, rows.then((found) => rowViews(work, found)))
}

async function rowViews<Row extends Listed>(work: Work, rows: readonly Row[]) {
  const names = await namesOf(work, rows)
  return rows.map((row) => ({ ...row, place: names.place(row.area), addedAt: iso(row.addedAt), dueAt: isoOr(row.dueAt) }))
}

/** A matter of the caller's scope, as its page shows it. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function matterPage(work: Work, id: string): Promise<MatterRecord> {
  const { rows } = await sql<Kept>`select ${columns}, m.units, m.words, m.result, ${linesOf(is`s.matter = m.id`)} as steps
    from ${matters.from} where m.id = ${id} and ${matters.inScope(work.scope, matters.byLevel)}`.execute(work.db)
  const [found] = await rowViews(work, rows)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return { ...found, steps: found.steps.map(lineView) }
}

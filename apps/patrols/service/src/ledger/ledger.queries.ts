import { narrow } from '@wuxin/platform/caller'
import type { Directory } from '@wuxin/service/directory'
import { all, during, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import type { Work } from '@wuxin/service/work'
import { ledgerCells, type LedgerInput, type LedgerRow, type ledgerList } from '@wuxin/patrols/ledger.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Hazard } from '../hazard/hazard.entity.ts'
import { hazards, isCountedHazard } from '../hazard/hazard.queries.ts'
import { ownerName } from '@wuxin/service/life/owner-name'

type Asked = Omit<LedgerInput, 'page' | 'size'>

/** What a line reads of a hazard; instants as the database spells them. */
type Kept = Pick<Hazard, 'id' | 'number' | 'title' | 'area' | 'spot' | 'state' | 'grade' | 'ownerUnit' | 'ownerRole' | 'measure' | 'person' | 'result' | 'inspectedBy' | 'passed' | 'closedBy'> &
  Record<'rectifyBy' | 'rectifiedAt' | 'inspectedAt' | 'closedAt', string | null> & { foundAt: string; seq: number }

const columns = sql`h.id, h.number, h.title, h.area, h.spot, h.state, h.grade, h.owner_unit as "ownerUnit", h.owner_role as "ownerRole", h.measure, h.person, h.result, h.inspected_by as "inspectedBy", h.passed,
  h.closed_by as "closedBy", h.found_at as "foundAt", h.rectify_by as "rectifyBy", h.rectified_at as "rectifiedAt", h.inspected_at as "inspectedAt", h.closed_at as "closedAt"`

/** What a ledger counts: hazards found in its days at its place, those left out that were none or went on as another one. */
const ledgerCondition = ({ scope }: Work, asked: Asked): Condition => all([hazards.inScope(narrow([...scope], asked.area), hazards.byLevel), isCountedHazard, ...during('h.found_at', asked)])

/** A page of the ledger (工作台账) of a place, by the time of finding. */
export async function listLedger(work: Work, { page, size, ...asked }: LedgerInput): Promise<z.output<typeof ledgerList>> {
  const visible = hazards.inScope(work.scope, hazards.byLevel)
  return plainPage(work, { from: hazards.from, found: ledgerCondition(work, asked), visible }, linesOf(work, asked, windowOf({ page, size })))
}

/** Lines of the ledger, numbered from the first of its days. */
export async function linesOf(work: Work, asked: Asked, { limit, offset }: Window): Promise<LedgerRow[]> {
  const { rows } = await sql<Kept>`select ${columns} from ${hazards.from} where ${ledgerCondition(work, asked)} order by h.found_at, h.id limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row, at) => ({ ...lineOf(row, names.directory(row.area)), place: names.place(row.area), seq: offset + at + 1 }))
}

function lineOf(kept: Kept, directory: Directory | undefined): Omit<LedgerRow, 'seq' | 'place'> {
  const { id, number, title, spot, state, grade, measure, person, result, rectifiedAt, inspectedAt, inspectedBy, closedAt, closedBy, passed } = kept
  const told = ledgerCells({ plan: grade === 'major' ? { measure, person } : null, owner: ownerName(kept, directory), result: result === null ? null : { words: result } })
  return {
    id, number, state, spot, grade, hazard: title, ...told, foundAt: iso(kept.foundAt), deadline: isoOr(kept.rectifyBy), rectified: rectifiedAt === null || result === null ? null : { at: iso(rectifiedAt), words: result },
    inspected: inspectedAt === null || passed !== true ? null : { at: iso(inspectedAt), by: inspectedBy ?? '' }, closed: closedAt === null ? null : { at: iso(closedAt), by: closedBy ?? '' },
  }
}

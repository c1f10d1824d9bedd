import { narrow } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, any, during, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList } from '@wuxin/service/list/page'
import { by, byNumber, listedTable, orders, type Placing } from '@wuxin/service/list/table'
import { countiesOf } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { rungs } from '@wuxin/volunteers/alarm.rules'
import type { alarmChips, AlarmListInput, alarmList, AlarmRecord, AlarmRow } from '@wuxin/volunteers/curtain.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Alarm } from './alarm.entity.ts'
import { caresFor, listScope } from './household.queries.ts'
import { dayOf } from '@wuxin/platform/working-day'

/** Alarms, which every query calls `a`; open are those that nobody has closed. */
export const alarms = listedTable({ name: 'alarm', as: 'a', open: is`a.closed_at is null` })

/** What is read of an alarm; instants come as the database spells them. */
type Listed = Pick<Alarm, 'id' | 'version' | 'number' | 'state' | 'area' | 'because' | 'rung' | 'outcome' | 'called'> & { raisedAt: string; dueAt: string | null; closedAt: string | null }
type Kept = Listed & Pick<Alarm, 'units' | 'settingsVersion' | 'household' | 'goers' | 'calls' | 'words'> & { isCared: boolean; steps: KeptLine<AlarmRecord['steps'][number]['action']>[] }

const columns = sql`a.id, a.version, a.number, a.state, a.area, a.because, a.rung, a.outcome, a.called, a.raised_at as "raisedAt", a.due_at as "dueAt", a.closed_at as "closedAt"`
const sorted = orders({ raisedAt: by('a.raised_at'), number: byNumber('a.number') })

/** Alarms that were put to the caller. */
export const isCalled = ({ id }: Pick<Work['caller'], 'id'>): Condition => is`a.called @> array[${id}]::text[]`

/** Alarms that the caller sees: those that were put to them, and those of the places that they answer for. */
function seen(work: Work, placing: Placing): Condition {
  const county = countiesOf(work.scope).map(({ area }) => placing(area))
  return any([alarms.inScope(listScope(work), placing), all([any(county), isCalled(work.caller)])])
}

const filtered = (work: Work, { q, area, from, to, outcome }: Partial<AlarmListInput>, placing: Placing): Condition =>
  all([
    seen(work, placing),
    ...(area ? [any(narrow(countiesOf(work.scope), area).map((part) => placing(part.area)))] : []),
    ...during('a.raised_at', { from, to }),
    ...(outcome ? [is`a.outcome = ${outcome}`] : []),
    ...(q ? [is`a.number like ${`%${q.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`}`] : []),
  ])

function rowView({ caller }: Pick<Work, 'caller'>, { area, called, raisedAt, dueAt, closedAt, ...row }: Listed, names: Pick<Awaited<ReturnType<typeof namesOf>>, 'place'>): AlarmRow {
  const { id, version, number, state, because, rung, outcome } = row
  return { id, version, number, state, because, rung, outcome, place: names.place(area), raisedAt: iso(raisedAt), dueAt: isoOr(dueAt), closedAt: isoOr(closedAt), mine: called.includes(caller.id) }
}

/** A page of the alarms that the caller sees, with the counts behind its chips. */
export async function listAlarms(work: Work, { page, size, sort = '-raisedAt', chip, ...filter }: AlarmListInput): Promise<z.output<typeof alarmList>> {
  const list: ChipList<(typeof alarmChips)[number]> = {
    table: alarms, past: 'closed', chip, isOpen: false, filtered: (placing) => filtered(work, filter, placing), visible: seen(work, alarms.byLevel),
    chips: { mine: all([is`a.closed_at is null`, isCalled(work.caller)]), open: is`a.closed_at is null`, closed: is`a.closed_at is not null` },
  }
  const reading = rowsInOrder<Listed>(work, alarms, { columns, condition: shownBy(list), order: sorted[sort] }, windowOf({ page, size })).then(async (rows) => {
    const names = await namesOf(work, rows)
    return rows.map((row) => rowView(work, row, names))
  })
  return chipPage(work, list, reading)
}

/**
 * An alarm that the caller may see. Its household they learn who were called while it is open, and who care for it; what was
 * found they read too, but not in the answer to a step, which is kept. Throws NOT_FOUND.
 */
export async function alarmPage(work: Work, id: string, how: 'whole' | 'told' = 'whole'): Promise<AlarmRecord> {
  const cares = is`exists (select from household h where h.id = a.household and h.ended_at is null and ${caresFor(work.caller, dayOf(work.now))})`
  const { rows } = await sql<Kept>`select ${columns}, a.units, a.settings_version as "settingsVersion", a.household, a.goers, a.calls, a.words, ${cares} as "isCared", ${linesOf(is`s.record_id = a.id`)} as steps
    from ${alarms.from} where a.id = ${id} and ${any([seen(work, alarms.byLevel), cares])}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, household, called, goers, calls, words, isCared, steps, rung } = found
  const row = rowView(work, found, await namesOf(work, rows))
  const below = rungs.slice(rungs.indexOf(rung) + 1)
  return {
    ...row, area, units, settingsVersion, called, goers,
    household: isCared || (row.mine && row.state !== 'closed') ? household : null,
    ladder: [
      ...calls.map((call) => ({ rung: call.rung, names: call.people.map(({ name }) => name), at: call.at, dueAt: call.dueAt })),
      ...(row.state === 'closed' ? [] : below.map((each) => ({ rung: each, names: [], at: null, dueAt: null }))),
    ],
    words: how === 'whole' && (isCared || row.mine) ? words : null,
    steps: steps.map((line) => ({ ...lineView(line), photos: [] })),
  }
}

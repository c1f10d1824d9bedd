import type { MeetingListInput, participantsInput } from '@wuxin/meetings/meeting-input.schema'
import type { meetingList, MeetingRow, participantsView } from '@wuxin/meetings/meeting-view.schema'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { all, any, countBy, is, iso, isoOr, whyEmpty } from '../list.queries.ts'
import { namesOf } from '../names.queries.ts'
import type { Meeting } from './meeting.entity.ts'
import { amongOpen, byLevel, chipConditions, filtered, inScope, meetings, placingFor } from './meeting.queries.ts'
import { isAttended, oneOf, sightOf, type Sight } from './meeting-sight.queries.ts'

/** What the list reads of a meeting; instants come as the database spells them. */
type Listed = Pick<Meeting, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'body' | 'bodyKind' | 'venue'> & {
  startsAt: string
  endsAt: string
  dueAt: string | null
  bodyName: string
  items: number
  present: number
  seats: number
}

/** Parties count once each, members one by one. */
const columns = sql`m.id, m.version, m.number, m.title, m.state, m.area, m.body, m.body_kind as "bodyKind", m.venue, m.starts_at as "startsAt", m.ends_at as "endsAt", m.due_at as "dueAt",
  (select name from body where id = m.body) as "bodyName", (select count(*)::int from item where meeting_id = m.id) as items,
  (select count(distinct coalesce(party, id::text)) filter (where status = 'present')::int from seat where meeting_id = m.id) as present,
  (select count(distinct coalesce(party, id::text))::int from seat where meeting_id = m.id) as seats`

const orders = {
  startsAt: sql`m.starts_at asc, m.id asc`,
  '-startsAt': sql`m.starts_at desc, m.id desc`,
  number: sql`left(m.number, 7) asc, length(m.number) asc, m.number asc`,
  '-number': sql`left(m.number, 7) desc, length(m.number) desc, m.number desc`,
} as const satisfies Record<NonNullable<MeetingListInput['sort']>, unknown>

/** A page of the list, with the counts behind its chips. */
export async function listMeetings(work: Work, { page, size, ...question }: MeetingListInput): Promise<z.output<typeof meetingList>> {
  const { sort: _, chip, ...filter } = question
  const { past, ...open } = chipConditions(work.caller)
  const sight = await sightOf(work)
  const [every, { all: _open, ...waiting }, rows] = await Promise.all([
    countBy(work, meetings, filtered(filter, sight, placingFor(filter)), { past }),
    countBy(work, meetings, filtered(filter, sight, amongOpen), open),
    rowsOf(work, sight, question, { limit: size, offset: (page - 1) * size }),
  ])
  const chips = { ...waiting, past: every.past }
  const total = chip ? chips[chip] : every.all
  return { rows, total, chips, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work, meetings, any([inScope(work.scope, byLevel), ...oneOf(sight.seated)])) }
}

/** Rows of the list in its order: which ones they are, the index of the place mostly says alone; only those are read and counted over. */
export async function rowsOf(
  work: Work, sight: Sight, { sort = '-startsAt', chip, ...filter }: Omit<MeetingListInput, 'page' | 'size'>, { limit, offset }: { limit: number; offset: number },
): Promise<MeetingRow[]> {
  const shown = all([filtered(filter, sight, placingFor({ chip, state: filter.state })), ...(chip ? [chipConditions(work.caller)[chip]] : [])])
  const { rows } = await sql<Listed>`select ${columns} from ${meetings}
    where m.id = any (array(select m.id from ${meetings} where ${shown} order by ${orders[sort]} limit ${limit} offset ${offset})) order by ${orders[sort]}`.execute(work.db)
  return meetingRows(work, rows)
}

async function meetingRows(work: Work, rows: readonly Listed[]): Promise<MeetingRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, body, bodyKind, bodyName, startsAt, endsAt, dueAt, present, seats, ...row }) => ({
    ...row, body: { id: body, name: bodyName, kind: bodyKind }, place: names.place(area), startsAt: iso(startsAt), endsAt: iso(endsAt), dueAt: isoOr(dueAt), attendance: { present, seats },
  }))
}

/** The row of one meeting, as the list shows it. Null where there is none that the caller sees. */
export async function meetingRowOf(work: Work, id: string): Promise<MeetingRow | null> {
  const { rows } = await sql<Listed>`select ${columns} from ${meetings} where m.id = ${id} and ${isAttended(work)}`.execute(work.db)
  return (await meetingRows(work, rows))[0] ?? null
}

/**
 * How many different people took part in the meetings that were opened: those who signed in, by account or term, and those
 * beside the table, by the platform's register. Whoever stands in no register counts once a meeting.
 */
export async function participantsOf(work: Work, filter: z.output<typeof participantsInput>): Promise<z.output<typeof participantsView>> {
  const { rows } = await sql<z.output<typeof participantsView>>`
    with held as (select m.id from ${meetings} where ${all([filtered(filter, { scope: work.scope, seated: [] }, byLevel), is`m.opened_at is not null`])}),
    people as (
      select coalesce("user", member::text, id::text) as person from seat where status = 'present' and meeting_id in (select id from held)
      union select coalesce(person, id)::text from guest where meeting_id in (select id from held))
    select (select count(*)::int from people) as people, (select count(*)::int from held) as meetings`.execute(work.db)
  return rows[0] ?? { people: 0, meetings: 0 }
}

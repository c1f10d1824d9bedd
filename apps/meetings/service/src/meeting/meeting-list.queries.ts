import type { MeetingChip, MeetingListInput, participantsInput } from '@wuxin/meetings/meeting-input.schema'
import type { meetingList, MeetingRow, participantsView } from '@wuxin/meetings/meeting-view.schema'
import { all, any, is, iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Meeting } from './meeting.entity.ts'
import { chipConditions, filtered, isOpenOnly, meetings, type MeetingFilter } from './meeting.queries.ts'
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

const sorted = orders({ startsAt: by('m.starts_at'), number: byNumber('m.number') })

/** A page of the list, with the counts behind its chips. */
export async function listMeetings(work: Work, { page, size, sort, ...question }: MeetingListInput): Promise<z.output<typeof meetingList>> {
  const list = chipList(work, await sightOf(work), question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<MeetingListInput, 'page' | 'size'>, window: Window): Promise<MeetingRow[]> {
  return read(work, chipList(work, await sightOf(work), question), sort, window)
}

const chipList = (work: Work, sight: Sight, { chip, ...filter }: MeetingFilter & Pick<MeetingListInput, 'chip'>): ChipList<MeetingChip> => ({
  table: meetings, chips: chipConditions(work.caller), past: 'past', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, sight, placing),
  visible: any([meetings.inScope(work.scope, meetings.byLevel), ...oneOf(sight.seated)]),
})

const read = async (work: Work, list: ChipList<MeetingChip>, sort: MeetingListInput['sort'] = '-startsAt', window: Window): Promise<MeetingRow[]> =>
  meetingRows(work, await rowsInOrder<Listed>(work, meetings, { columns, condition: shownBy(list), order: sorted[sort] }, window))

async function meetingRows(work: Work, rows: readonly Listed[]): Promise<MeetingRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, body, bodyKind, bodyName, startsAt, endsAt, dueAt, present, seats, ...row }) => ({
    ...row, body: { id: body, name: bodyName, kind: bodyKind }, place: names.place(area), startsAt: iso(startsAt), endsAt: iso(endsAt), dueAt: isoOr(dueAt), attendance: { present, seats },
  }))
}

/** The row of one meeting, as the list shows it. Null where there is none that the caller sees. */
export async function meetingRowOf(work: Work, id: string): Promise<MeetingRow | null> {
  const { rows } = await sql<Listed>`select ${columns} from ${meetings.from} where m.id = ${id} and ${isAttended(work)}`.execute(work.db)
  return (await meetingRows(work, rows))[0] ?? null
}

/**
 * How many different people took part in the meetings that were opened: those who signed in, by account or term, and those
 * beside the table, by the platform's register. Whoever stands in no register counts once a meeting.
 */
export async function participantsOf(work: Work, filter: z.output<typeof participantsInput>): Promise<z.output<typeof participantsView>> {
  const { rows } = await sql<z.output<typeof participantsView>>`
    with held as (select m.id from ${meetings.from} where ${all([filtered(filter, { scope: work.scope, seated: [] }, meetings.byLevel), is`m.opened_at is not null`])}),
    people as (
      select coalesce("user", member::text, id::text) as person from seat where status = 'present' and meeting_id in (select id from held)
      union select coalesce(person, id)::text from guest where meeting_id in (select id from held))
    select (select count(*)::int from people) as people, (select count(*)::int from held) as meetings`.execute(work.db)
  return rows[0] ?? { people: 0, meetings: 0 }
}

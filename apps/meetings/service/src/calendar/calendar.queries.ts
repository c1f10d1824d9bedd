import type { MeetingState } from '@wuxin/meetings/meeting.schema'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Calendar } from './calendar.work.ts'

/** A meeting as a calendar shows it; instants as the database spells them. */
export interface Appointment {
  id: string
  number: string
  title: string
  state: MeetingState
  body: string
  area: string
  venue: string
  startsAt: string
  endsAt: string
  /** Counts every step, so that a later edition of the meeting replaces the earlier. */
  steps: number
  changedAt: string
}

/** Days of the past that a calendar keeps. */
const kept = 90

/** Meetings whose notice went out, also those cancelled behind it: of a body, or at whose table somebody sits who has not taken leave. */
export async function appointmentsOf(work: Work, { kind, owner }: Pick<Calendar, 'kind' | 'owner'>): Promise<Appointment[]> {
  const whose = kind === 'body' ? is`m.body = ${owner}::uuid` : is`m.id in (select meeting_id from seat where "user" = ${owner} and status <> 'excused')`
  const since = new Date(work.now.getTime() - kept * 86_400_000)
  const { rows } = await sql<Appointment>`
    select m.id, m.number, m.title, m.state, b.name as body, m.area, m.venue, m.starts_at as "startsAt", m.ends_at as "endsAt", m.step_count as steps, m.updated_at as "changedAt"
    from meeting m join body b on b.id = m.body where ${whose} and m.notified_at is not null and m.starts_at > ${since} order by m.starts_at, m.id`.execute(work.db)
  return rows
}

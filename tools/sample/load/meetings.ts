import { dayOf } from '@wuxin/platform/working-day'
import { sql } from 'kysely'
import type { MeetingPlan, PlannedBody } from '../meetings/meeting-plan.ts'
import { people } from '../people.ts'
import { callerAt, rowOf, type MeetingLoad } from './meeting-load.ts'
import type { Deed } from './order.ts'
import { receptionDeeds } from './receptions.ts'
import { seenIn } from './seen.ts'
import { sessionDeeds } from './sessions.ts'
import { topicDeeds } from './topics.ts'

/** Everything of a plan that happens up to an instant, through the service's own procedures. */
export function meetingDeeds({ bodies, topics, meetings, receptions }: MeetingPlan, load: MeetingLoad, until: Date): Deed[] {
  const areas = new Map(bodies.map(({ key, area }) => [key, area]))
  const areaOf = (body: string) => areas.get(body) ?? ''
  const tasksOf = new Map(meetings.flatMap(({ items }) => items.map((item) => [item.topic, item.tasks] as const)).filter(([, tasks]) => tasks.length > 0))
  const all = [
    ...bodies.map((body): Deed => ({ at: body.at, of: rowOf(body.area), after: [], run: () => found(body, load) })),
    ...topics.flatMap((topic) => topicDeeds(topic, tasksOf.get(topic.key) ?? [], load)),
    ...meetings.flatMap((meeting) => sessionDeeds(meeting, areaOf(meeting.body), load)),
    ...receptions.flatMap((reception) => receptionDeeds(reception, load)),
  ]
  return all.filter(({ at }) => at <= until)
}

/** A term of three years that began with the body. */
const threeYears = (from: string) => `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`

async function found({ key, kind, area, name, by, at, members, recurrence }: PlannedBody, load: MeetingLoad): Promise<void> {
  const asFounder = () => callerAt(load, by, at).bodies
  const { id } = await asFounder().add({ kind, area, name, recurrence })
  load.told.bodies.set(key, id)
  const from = dayOf(at)
  const staff = new Set(people.map(({ userName }) => userName))
  for (const { person, ...member } of members) {
    const user = person !== null && staff.has(person) ? load.ids.person(person) : null
    await asFounder().addMember({ ...(await seenIn(load.meetings, 'body', sql`id = ${id}`)), ...member, user, from, to: threeYears(from) })
  }
}

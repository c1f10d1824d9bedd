import { meetingsRouter } from '@wuxin/meetings-service/router'
import { dayOf } from '@wuxin/platform/working-day'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { sql } from 'kysely'
import type { MeetingPlan, PlannedBody } from '../meetings/meeting-plan.ts'
import { people } from '../people.ts'
import { callAt, type SampleIds } from './caller.ts'
import type { Deed } from './order.ts'
import { seenIn } from './seen.ts'
import { sessionDeeds } from './sessions.ts'
import { topicDeeds } from './topics.ts'

/** What telling the meetings needs to know, and what it has told so far: ids by the plan's keys. */
export interface MeetingLoad {
  meetings: Running
  ids: SampleIds
  callerOf(userName: string): Caller
  told: {
    bodies: Map<string, string>
    /** The code of whoever follows the topic without an account. */
    topics: Map<string, { id: string; code: string | null }>
    meetings: Map<string, string>
  }
}

/** The service's procedures as somebody calls one of them at an instant; a resident where `by` is null. Each call is one of its own. */
export const callerAt = ({ meetings, callerOf }: MeetingLoad, by: string | null, at: Date) => meetingsRouter.createCaller(callAt(meetings, by === null ? null : callerOf(by), at))

/** What belongs to one community follows one another; all others may go on beside it. */
export const rowOf = (area: string): string => `meetings ${area.slice(0, 12)}`

/** Everything of a plan that happens up to an instant, through the service's own procedures. */
export function meetingDeeds({ bodies, topics, meetings }: MeetingPlan, load: MeetingLoad, until: Date): Deed[] {
  const areas = new Map(bodies.map(({ key, area }) => [key, area]))
  const areaOf = (body: string) => areas.get(body) ?? ''
  const tasksOf = new Map(meetings.flatMap(({ items }) => items.map((item) => [item.topic, item.tasks] as const)).filter(([, tasks]) => tasks.length > 0))
  const all = [
    ...bodies.map((body): Deed => ({ at: body.at, of: rowOf(body.area), after: [], run: () => found(body, load) })),
    ...topics.flatMap((topic) => topicDeeds(topic, tasksOf.get(topic.key) ?? [], load)),
    ...meetings.flatMap((meeting) => sessionDeeds(meeting, areaOf(meeting.body), load)),
  ]
  return all.filter(({ at }) => at <= until)
}

/** A term of three years that began with the body. */
const threeYears = (from: string) => `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`

async function found({ key, kind, area, name, by, at, members }: PlannedBody, load: MeetingLoad): Promise<void> {
  const asFounder = () => callerAt(load, by, at).bodies
  const { id } = await asFounder().add({ kind, area, name })
  load.told.bodies.set(key, id)
  const from = dayOf(at)
  const staff = new Set(people.map(({ userName }) => userName))
  for (const { person, ...member } of members) {
    const user = person !== null && staff.has(person) ? load.ids.person(person) : null
    await asFounder().addMember({ ...(await seenIn(load.meetings, 'body', sql`id = ${id}`)), ...member, user, from, to: threeYears(from) })
  }
}

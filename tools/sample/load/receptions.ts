import { sql } from 'kysely'
import type { PlannedReception } from '../meetings/meeting-plan.ts'
import { callerAt, rowOf, type MeetingLoad } from './meeting-load.ts'
import type { Deed } from './order.ts'
import { seenIn } from './seen.ts'

/** The rota of an owners' committee, who came, and what each visit became. */
export function receptionDeeds({ county, area, duties, visits }: PlannedReception, load: MeetingLoad): Deed[] {
  const deed = (at: Date, run: () => Promise<unknown>, after: unknown[] = []): Deed => ({ at, of: rowOf(area), after, run: async () => void (await run()) })
  return [
    ...duties.map(({ at, by, user, ...duty }) => deed(at, () => callerAt(load, by, at).reception.setDuty({ ...duty, area, user: load.ids.person(user) }))),
    ...visits.flatMap(({ at, by, name, phone, words, turned }) => {
      const entered = deed(at, () => callerAt(load, by, at).reception.logVisit({ area, name, words, ...(phone && { phone }) }))
      if (!turned) return [entered]
      const { at: when, ...into } = turned
      const turn = async () => callerAt(load, by, when).reception.turnVisit({ ...(await seenIn(load.meetings, 'visit', sql`area = ${area} and at = ${at}`)), ...into })
      // A topic gets the county's next number.
      return [entered, deed(when, turn, [`topics ${county}`])]
    }),
  ]
}

import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { addOfficeMinutes, atTime, officeDay } from '../office-time.ts'
import { holderOf, officerFor } from '../people.ts'
import { compounds, type County } from '../places.ts'
import type { Random } from '../random.ts'
import { committeeOf, propertyOf, unitKey } from '../units.ts'
import type { Duty, Matter, Owner } from './matter.ts'
import type { PlannedItem, PlannedTask, PlannedTopic, Proposer } from './meeting-plan.ts'

/** Where a matter comes up, who raises it, and the meeting that takes it up. */
export interface Raised {
  key: string
  county: County
  area: string
  body: string
  proposer: Proposer
  /** Who screens it and answers at the end. */
  convener: string
  /** The proposer is rung up for what they think of the result. */
  rungUp: boolean
  proposedAt: Date
  /** When the minutes of the meeting were confirmed: from here on its tasks run. */
  resolvedAt: Date
  votes: PlannedItem['votes']
  against: number
}

/** Tells a matter: its topic, and the item of the agenda with its resolution. */
export function tellMatter(matter: Matter, raised: Raised, calendar: Calendar, random: Random): { topic: PlannedTopic; item: PlannedItem } {
  const { key, county, area, body, proposer, convener, rungUp, proposedAt, resolvedAt, votes, against } = raised
  const { title, words, paragraph, decision = 'adopt', resolution, duties = [], disputed, said, answer } = matter
  const later = (from: Date, least: number, most: number) => addOfficeMinutes(from, Math.round(random.int(least * 10, most * 10) * (officeDay / 10)), calendar)
  const free = (from: Date, least: number, most: number) => atTime(addWorkingDays(from, random.int(least, most), calendar), random.int(8 * 60, 21 * 60))

  const tasks = duties.map((duty): PlannedTask => {
    const owner = ownerAt(duty.owner, county, area)
    return { title: duty.title, owner, days: duty.days, done: [{ at: later(resolvedAt, duty.days * 0.35, duty.days * 0.8), by: officer(owner, area), result: duty.result }] }
  })
  const firstEnd = lastOf(tasks) ?? resolvedAt
  const dispute = disputed === undefined ? null : { at: free(firstEnd, 3, 5), reason: disputed }
  const mended = dispute ? tasks.map((task, index) => ({ ...task, done: [...task.done, again(duties[index], task, later(dispute.at, 2, 5), area)] })) : tasks
  const end = lastOf(mended) ?? resolvedAt
  const byProposer = 'user' in proposer ? later : free
  const confirmed = said === undefined ? null : { at: rungUp ? later(end, 1, 3) : byProposer(end, 1, 4), by: rungUp ? convener : null, words: said }
  const answeredAt = later(confirmed?.at ?? end, 0.3, 1.8)
  return {
    topic: {
      key, county, area, title, words, proposer, at: proposedAt, screened: { at: later(proposedAt, 0.3, 1.6), by: convener, to: 'body', body },
      disputed: dispute, confirmed, answered: { at: answeredAt, by: convener, words: answer },
    },
    item: { topic: key, paragraph, decision, resolution, votes, against, tasks: mended },
  }
}

/** The instant of the last result of all tasks. */
function lastOf(tasks: readonly PlannedTask[]): Date | null {
  const ends = tasks.flatMap(({ done }) => done.map((each) => each.at.getTime()))
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}

const again = (duty: Duty | undefined, { owner }: PlannedTask, at: Date, area: string) => ({ at, by: officer(owner, area), result: duty?.mended ?? duty?.result ?? '' })

/** Who has to do a duty at a place; a courtyard without a property company has its committee. */
export function ownerAt(owner: Owner, county: County, area: string): PlannedTask['owner'] {
  if (owner === 'committee') return { unit: committeeOf(area) }
  if (owner === 'property') {
    const compound = compounds.find((each) => each.code === area)
    return { unit: (compound && propertyOf(compound)) ?? committeeOf(area) }
  }
  return 'unit' in owner ? { unit: unitKey(county, owner.unit) } : owner
}

/** Who finishes a task. Throws a RangeError where nobody acts for its owner. */
function officer(owner: PlannedTask['owner'], area: string): string {
  const person = 'unit' in owner ? officerFor(owner.unit, area) : holderOf(owner.role, area)
  if (!person) throw new RangeError(`nobody acts for ${JSON.stringify(owner)} at ${area}`)
  return person.userName
}

import { filesAttached } from '@wuxin/events/file'
import { advance, type Lifecycle } from '@wuxin/platform/lifecycle'
import { handUp, levelAfter, startClock } from '@wuxin/service/life/clock'
import { nextLine, type Trace } from '@wuxin/service/life/history'
import { tell, type Notice } from '@wuxin/service/life/notice'
import { freePhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { ClockName } from '@wuxin/volunteers/settings.schema'
import type { Acting } from '../volunteers.work.ts'
import { Step, type Told } from './step.table.ts'

/** How one kind of record moves: what its history calls it, and the table of its steps. */
export interface Way<State extends string, Action extends string> {
  record: Told
  lifecycle: Lifecycle<State, Action>
}

type Line = Trace & { action: string; from: string }
type Kept = { id: string } & Parameters<typeof nextLine>[0]
type Clocked = Parameters<typeof startClock>[0] & Parameters<typeof handUp>[0]

/** Writes the line of a step that a record has just taken, or of its beginning; whoever calls it persists the line with the record. */
export const lineOf = (record: Told, found: Kept, by: Acting, trace: Line): Step => Object.assign(new Step(), { record, recordId: found.id }, nextLine(found, by, trace))

/**
 * Moves a record, starts the clock of the state that it enters, closes it behind the last one, and writes the line of its
 * history. A step that leaves it where it stands leaves its clock alone, unless the table names one. `to` where the table
 * leaves it open. Throws TRANSITION_NOT_ALLOWED; who may is for the rules of the words to say.
 */
export function take<State extends string, Action extends string>(
  { record, lifecycle }: Way<State, Action>,
  found: Kept & { state: State; closedAt?: Date | null } & Partial<Clocked>,
  action: Action,
  by: Acting,
  { to: chosen, ...trace }: Trace & { to?: State } = {},
): Step {
  const from = found.state
  const { to, clock } = lifecycle.actions[action]
  found.state = advance(lifecycle, from, action, chosen ?? (to.includes(from) ? from : to[0]))
  // A record with a deadline has all the fields of a clock, and tables name clocks of the settings: tested.
  const isOver = lifecycle.final.includes(found.state)
  if (found.dueAt !== undefined && (found.state !== from || clock)) startClock(found as Clocked, by, isOver || clock === undefined ? null : by.settings[clock as ClockName])
  if (found.closedAt !== undefined && isOver) found.closedAt = by.now
  return lineOf(record, found, by, { action, from, ...trace })
}

/** The clock ran out: up one level (逐级上报), from which the next clock runs. Throws TRANSITION_NOT_ALLOWED above the county. */
export function takeUp<State extends string, Action extends string>(way: Way<State, Action>, found: Kept & { state: State } & Clocked, action: Action, by: Acting): Step {
  const level = levelAfter(found)
  const step = take(way, found, action, by, { params: { level, due: found.dueAt?.toISOString() ?? '' } })
  handUp(found, level, by, by.settings.escalationStep)
  return step
}

/** Gives the photos of what was declined or taken back: nobody has to see them any more. */
export async function letGoOfPhotos(work: Work, found: { state: string; photos: string[] }): Promise<void> {
  if (found.state !== 'declined' && found.state !== 'withdrawn') return
  await freePhotos(work, found.photos)
  found.photos = []
}

/** Keeps a record's step with its photos, and tells those whom it concerns. */
export async function announce(work: Work, found: { number: string; area: string }, step: Step, notices: readonly Notice[]): Promise<void> {
  work.em.persist(step)
  await work.em.flush()
  if (step.photos.length > 0) await work.publish(filesAttached, { ids: step.photos })
  await tell(work, found, notices)
}

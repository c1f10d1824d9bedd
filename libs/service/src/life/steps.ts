import { advance, type Lifecycle } from '@wuxin/platform/lifecycle'
import type { ClockSetting } from '@wuxin/platform/working-day'
import { giveBackPhotos, keepPhotos } from '../photo.ts'
import type { Work } from '../work.ts'
import type { ActingUnder } from './acting.ts'
import { handUp, levelAfter, startClock } from './clock.ts'
import { nextLine, type Trace } from './history.ts'
import { tell, type Notice } from './notice.ts'

/** How one kind of record moves: what its history calls it, and the table of its steps. */
export interface Way<State extends string, Action extends string> {
  record: string
  lifecycle: Lifecycle<State, Action>
}

/** A record whose steps are told. */
type Kept = { id: string } & Parameters<typeof nextLine>[0]
type Moved<State> = Kept & { state: State; closedAt?: Date | null }
type Clocked = Parameters<typeof startClock>[0] & Parameters<typeof handUp>[0]
type Acting = ActingUnder<object>

/**
 * The steps of a module's records, whose lines `Step` keeps: in a table `step` beside the record's name and id, the action and both states.
 */
export function stepsOf<Step extends { record: string }>(Line: new () => Step) {
  type Named = { record: Step['record'] }

  /** Writes the line of a step that a record has just taken, or of its beginning; whoever calls it persists the line with the record. */
  const lineOf = (record: Step['record'], found: Kept, by: Acting, trace: Trace & { action: string; from: string }): Step =>
    Object.assign(new Line(), { record, recordId: found.id }, nextLine(found, by, trace))

  /**
   * Moves a record, starts the clock of the state that it enters, closes it on entering the last one, and writes the line of its
   * history. A step that leaves it where it stands leaves its clock alone, unless the table names one. `to` where the table
   * leaves it open. Throws TRANSITION_NOT_ALLOWED; who may is for the rules of the words to say.
   */
  function take<State extends string, Action extends string>(
    { record, lifecycle }: Way<State, Action> & Named,
    found: Moved<State> & Partial<Clocked>,
    action: Action,
    by: Acting,
    { to: chosen, ...trace }: Trace & { to?: State } = {},
  ): Step {
    const from = found.state
    const { to, clock } = lifecycle.actions[action]
    found.state = advance(lifecycle, from, action, chosen ?? (to.includes(from) ? from : to[0]))
    const hasMoved = found.state !== from
    const isOver = lifecycle.final.includes(found.state)
    // A record with a deadline has all the fields of a clock, and tables name clocks of the settings: each module tests its own.
    if (found.dueAt !== undefined && (hasMoved || clock)) startClock(found as Clocked, by, isOver || clock === undefined ? null : (by.settings as Record<string, ClockSetting>)[clock] ?? null)
    if (found.closedAt !== undefined && hasMoved) found.closedAt = isOver ? by.now : null
    return lineOf(record, found, by, { action, from, ...trace })
  }

  /** The clock ran out: up one level (逐级上报), from which the next clock runs. Throws TRANSITION_NOT_ALLOWED above the county. */
  function takeUp<State extends string, Action extends string>(way: Way<State, Action> & Named, found: Moved<State> & Clocked, action: Action, by: ActingUnder<{ escalationStep: ClockSetting }>): Step {
    const level = levelAfter(found)
    const line = take(way, found, action, by, { params: { level, due: found.dueAt?.toISOString() ?? '' } })
    handUp(found, level, by, by.settings.escalationStep)
    return line
  }

  /** Gives the photos of a record back that was declined or taken back, its history's with them: nobody has to see them any more. */
  async function letGoOfPhotos(work: Work, record: Step['record'], found: { id: string; state: string; photos: string[] }): Promise<void> {
    if (found.state !== 'declined' && found.state !== 'withdrawn') return
    const shown = found.photos
    found.photos = []
    // Each module's lines have these columns, and a filter by a type parameter cannot be told so.
    const lines = await work.em.find<Shown>(Line as unknown as new () => Shown, { record, recordId: found.id, photos: { $ne: [] } }, { filters: false })
    await giveBackPhotos(work, found, [...shown, ...lines.flatMap(({ photos }) => photos)])
    for (const each of lines) each.photos = []
  }

  return { lineOf, take, takeUp, letGoOfPhotos }
}

/** A line as far as it shows photos. */
interface Shown {
  record: string
  recordId: string
  photos: string[]
}

/** Keeps a record's line with its photos, and tells those whom it concerns. */
export async function announce(work: Work, found: { id: string; number: string; area: string }, line: { photos: string[] }, notices: readonly Notice[]): Promise<void> {
  work.em.persist(line)
  await work.em.flush()
  await keepPhotos(work, found, line.photos)
  await tell(work, found, notices)
}

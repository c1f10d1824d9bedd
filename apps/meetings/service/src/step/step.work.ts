import type { ClockSetting } from '@wuxin/platform/working-day'
import { deadline } from '@wuxin/platform/working-day'
import type { Acting } from '../meetings.work.ts'
import type { EscalationLevel } from '../topic/topic.table.ts'
import { Step, type StepParams, type Told } from './step.table.ts'

/** A record with a history. */
interface Traced {
  id: string
  area: string
  state: string
  stepCount: number
  updatedAt: Date
}

/** A record that waits for somebody until a deadline. */
interface Clocked {
  clock: ClockSetting | null
  clockSince: Date | null
  dueAt: Date | null
  wakeAt: Date | null
  escalatedTo: EscalationLevel | null
}

/** What a step leaves in the history beside who and when. */
interface Line {
  action: string
  from: string
  words?: string | null
  photos?: string[]
  params?: StepParams
}

/** Writes the line of a step that a record has just taken; whoever calls it persists the line with the record. */
export function lineOf(record: Told, found: Traced, by: Acting, { action, from, words = null, photos = [], params = {} }: Line): Step {
  found.stepCount += 1
  found.updatedAt = by.now
  const { caller, post, now: at } = by
  const actor = { actorId: caller.id, actorName: caller.name, actorRole: post?.role ?? null, actorUnit: post?.unit ? by.directory.unitName(post.unit) : null }
  return Object.assign(new Step(), { record, recordId: found.id, area: found.area, seq: found.stepCount, action, fromState: from, toState: found.state, at, words, photos, params, ...actor })
}

/** Starts the clock of the state just entered, or sets its deadline by hand; null stops it. Escalation begins anew. */
export function startClock(found: Clocked, { now, directory }: Pick<Acting, 'now' | 'directory'>, clock: ClockSetting | null, byHand?: Date): void {
  found.clock = byHand ? null : clock
  found.clockSince = now
  found.dueAt = byHand ?? (clock && deadline(now, clock, directory.calendar))
  found.wakeAt = found.dueAt
  found.escalatedTo = null
}

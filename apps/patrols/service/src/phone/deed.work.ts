import { patrolError } from '@wuxin/patrols/patrols.schema'
import { stepOfDeed } from '@wuxin/patrols/shift.rules'
import type { Action, Outcome } from '@wuxin/patrols/sync.schema'
import type { Work } from '@wuxin/service/work'
import { Shift } from '../shift/shift.entity.ts'
import { tellOf } from '../shift/shift.work.ts'
import { checkIn } from './check-in.work.ts'
import { amend, find } from './find.work.ts'
import { photograph } from './photo.work.ts'
import { checkpointOn, type Walk } from './walk.queries.ts'

/** Who did something, when: by the phone, put right, and when it came; and in whose queue. */
export interface Moment {
  queue: string
  /** Findings that were refused just now, in the same batch. */
  refused: ReadonlySet<string>
  phoneAt: Date
  at: Date
  isAhead: boolean
  receivedAt: Date
}

type Settled = Exclude<Outcome, 'held' | 'refused'>
type Finish = Extract<Action, { kind: 'finish' }>

/**
 * Writes down what a phone did, and takes the shift along with it. Throws FOUND_AHEAD for what lies in the future, and what each kind of deed
 * refuses: then nothing of it is written, and the shift has not moved.
 */
export async function perform(part: Work, walk: Walk, action: Action, moment: Moment): Promise<Settled> {
  // A photo is known by its bytes and follows what it shows: its time decides nothing.
  if (moment.isAhead && action.kind !== 'photo') throw patrolError('FOUND_AHEAD', { at: moment.at.toISOString() })
  await moveAlong(part, walk, action, moment)
  switch (action.kind) {
    case 'checkIn': return checkIn(part, walk, action, moment)
    case 'find': return find(part, walk, action, moment)
    case 'amend': return amend(part, walk, action, moment)
    case 'photo': return photograph(part, walk, action, moment)
    case 'start':
    case 'finish': return 'done'
  }
}

/** Somebody is there: so the shift is under way, whatever it was thought to be, until somebody says that it is over. */
async function moveAlong(part: Work, walk: Walk, action: Action, { at }: Moment): Promise<void> {
  const shift = await part.em.findOneOrFail(Shift, { id: walk.shift.id })
  const hasEnded = shift.state === 'done'
  if (action.kind === 'start') shift.alsoBegun(at, part.now)
  for (let next = stepOfDeed(action.kind, shift.state); next !== null; next = stepOfDeed(action.kind, shift.state)) {
    const step = next === 'finish' && action.kind === 'finish' ? shift.finish(at, told(walk, action), walk.by) : next === 'start' ? shift.start(at, walk.by) : shift.arrive(at, walk.by)
    await tellOf(part, shift, step)
  }
  if (hasEnded && action.kind === 'finish') shift.alsoSkipped(told(walk, action).skipped, part.now)
}

/** Why checkpoints were passed by. Throws CHECKPOINT_UNKNOWN. */
function told(walk: Walk, { skipped, words }: Finish): Pick<Finish, 'skipped' | 'words'> {
  for (const { checkpoint } of skipped) checkpointOn(walk, checkpoint)
  return { skipped, words }
}

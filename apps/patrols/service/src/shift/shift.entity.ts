import type { assignShiftInput, cancelShiftInput, closeShiftInput } from '@wuxin/patrols/shift.schema'
import { shiftLifecycle, shiftRules, type ShiftAction, type ShiftState } from '@wuxin/patrols/shift.rules'
import { deadline } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { Way } from '@wuxin/service/life/steps'
import type { Acting } from '../patrols.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import { ShiftSchema } from './shift.table.ts'

const way = { record: 'Shift', lifecycle: shiftLifecycle } as const satisfies Way<ShiftState, ShiftAction>

/** What a phone told of the end of a shift. */
interface Finished {
  skipped: { checkpoint: string; reason: string }[]
  words: string | null
}

/**
 * A shift (班次) on a route. What people do in the office asks the lifecycle and the rules of the words, and throws
 * TRANSITION_NOT_ALLOWED or FORBIDDEN before it changes anything; what phones did is true, and asks the lifecycle alone.
 */
export class Shift extends ShiftSchema.class {
  /** The first line of its history; it counts as missed so long after its end. */
  make(by: Acting): Step {
    this.timed(by)
    return lineOf('Shift', this, by, { action: 'plan', from: this.state, params: { day: this.day } })
  }

  /** Sets when it is over and when it counts as missed. */
  timed({ settings, directory }: Pick<Acting, 'settings' | 'directory'>): void {
    this.dueAt = this.ends
    this.wakeAt = deadline(this.ends, settings.shiftGrace, directory.calendar)
  }

  /** Who walks it; `names` are theirs. */
  assign({ walkers }: Told<typeof assignShiftInput>, names: string[], by: Acting): Step {
    shiftRules.assertMayDo('assign', this, by.caller)
    this.giveTo(walkers)
    return take(way, this, 'assign', by, { params: { names } })
  }

  /** Others walk it from now on; what those before them did still arrives. */
  giveTo(walkers: string[]): void {
    this.everWalkers = [...new Set([...this.everWalkers, ...this.walkers])]
    this.walkers = walkers
  }

  /** 取消: nobody walks it, and why. */
  cancel({ reason }: Told<typeof cancelShiftInput>, by: Acting): Step {
    shiftRules.assertMayDo('cancel', this, by.caller)
    return this.callOff(reason, by)
  }

  /** Its plan has ended, and why. */
  callOff(reason: string, by: Acting): Step {
    this.reason = reason
    return take(way, this, 'cancel', by, { words: reason })
  }

  /** A changed timetable or calendar asks for it no more: it leaves its plan, which makes another one where the day comes back. */
  drop(by: Acting): Step {
    this.plan = null
    return take(way, this, 'cancel', by)
  }

  /** Ends it where its phone never said that it is over; what still comes is taken. */
  close({ reason }: Told<typeof closeShiftInput>, by: Acting): Step {
    shiftRules.assertMayDo('close', this, by.caller)
    this.reason = reason
    this.finishedAt ??= by.now
    return take(way, this, 'close', by, { words: reason })
  }

  /** 漏巡: nobody walked it in time. */
  miss(by: Acting): Step {
    return take(way, this, 'miss', by)
  }

  /** A phone began it at `at`: the first that did says when. */
  start(at: Date, by: Acting): Step {
    this.startedAt = at
    return take(way, this, 'start', by, { params: { at: at.toISOString() } })
  }

  /** Another phone on it began sooner, and is heard later. */
  alsoBegun(at: Date, now: Date): void {
    if (this.startedAt === null || at >= this.startedAt) return
    this.startedAt = at
    this.updatedAt = now
  }

  /** Something came from a phone although it was thought missed or cancelled: it was walked after all. */
  arrive(at: Date, by: Acting): Step {
    this.startedAt ??= at
    this.reason = null
    return take(way, this, 'arrive', by, { params: { at: at.toISOString() } })
  }

  /** A phone said at `at` that it is over: not before it began, whatever its clock says by now. */
  finish(at: Date, { skipped, words }: Finished, by: Acting): Step {
    this.finishedAt = this.startedAt !== null && at < this.startedAt ? this.startedAt : at
    this.skipped = skipped
    this.words = words
    return take(way, this, 'finish', by, { words, params: { at: at.toISOString() } })
  }

  /** Another phone on it says as well why checkpoints were passed by. */
  alsoSkipped(skipped: Finished['skipped'], now: Date): void {
    const told = new Set(this.skipped.map(({ checkpoint }) => checkpoint))
    this.skipped = [...this.skipped, ...skipped.filter(({ checkpoint }) => !told.has(checkpoint))]
    this.updatedAt = now
  }

  /** Something that phones did has just arrived: late, where it had waited for longer than the settings say. */
  hear(isLate: boolean, now: Date): void {
    this.receivedAt = now
    this.late ||= isLate
    this.updatedAt = now
  }
}
ShiftSchema.setClass(Shift)

import type { askExtensionInput, finishInput, grantExtensionInput, handBackInput, reassignInput, refuseExtensionInput, superviseInput } from '@wuxin/meetings/task-input.schema'
import { taskLifecycle } from '@wuxin/meetings/task.rules'
import { advance } from '@wuxin/platform/lifecycle'
import { endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { handUp, levelAfter, startClock } from '@wuxin/service/life/clock'
import { ask, assertNoneAsked, grant } from '@wuxin/service/life/extension'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import { ownerName, ownerUnits } from '../task-owner.work.ts'
import { allow, pendingExtension, take } from './task-step.entity.ts'
import { TaskSchema } from './task.table.ts'

/**
 * A task (交办). Every method is one step: it asks the lifecycle and the rules of the words, and throws
 * TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `MeetingErrors` before it changes anything.
 */
export class Task extends TaskSchema.class {
  /** The first line of its history: whom the meeting gave it to, until when. */
  give(by: Acting): Step {
    startClock(this, by, this.clock)
    return lineOf('Task', this, by, { action: 'give', from: this.state, words: this.words, params: { owner: ownerName(this, by.directory), due: this.dueAt?.toISOString() ?? '' } })
  }

  /** 办结, with evidence. */
  finish({ result, photos }: Told<typeof finishInput>, by: Acting): Step {
    allow(this, 'finish', by)
    Object.assign(this, { result, photos, doneAt: by.now, extension: null })
    const step = take(this, 'finish', by, { words: result, photos })
    startClock(this, by, null)
    return step
  }

  /** It is not theirs (退回): whoever convened finds another owner, while the clock runs on. */
  handBack({ reason }: Told<typeof handBackInput>, by: Acting): Step {
    allow(this, 'handBack', by)
    this.extension = null
    return take(this, 'handBack', by, { words: reason, params: { owner: ownerName(this, by.directory) } })
  }

  /** Another unit's, or that of another post; its clock begins anew. Throws UNIT_UNKNOWN and POST_VACANT. */
  reassign({ ownerUnit, ownerRole, reason }: Told<typeof reassignInput>, by: Acting): Step {
    allow(this, 'reassign', by)
    const before = ownerName(this, by.directory)
    const to = { area: this.area, ownerUnit, ownerRole }
    const units = ownerUnits(to, by.directory)
    Object.assign(this, { ownerUnit, ownerRole, extension: null, units: [...new Set([...this.units, ...units])] })
    const step = take(this, 'reassign', by, { words: reason, params: { from: before, owner: ownerName(to, by.directory) } })
    startClock(this, by, this.clock ?? by.settings.task)
    return step
  }

  /** Throws EXTENSION_PENDING and what `ask` throws. */
  askExtension({ until, reason }: Told<typeof askExtensionInput>, by: Acting): Step {
    advance(taskLifecycle, this.state, 'askExtension')
    assertNoneAsked(this)
    allow(this, 'askExtension', by)
    ask(this, { until, reason }, by)
    return take(this, 'askExtension', by, { words: reason, params: { until } })
  }

  grantExtension({ words }: Told<typeof grantExtensionInput>, by: Acting): Step {
    const { until } = pendingExtension(this, 'grantExtension', by)
    grant(this)
    const step = take(this, 'grantExtension', by, { words, params: { until } })
    startClock(this, by, null, endOf(until))
    return step
  }

  refuseExtension({ reason }: Told<typeof refuseExtensionInput>, by: Acting): Step {
    const { until } = pendingExtension(this, 'refuseExtension', by)
    this.extension = null
    return take(this, 'refuseExtension', by, { words: reason, params: { until } })
  }

  /** What was called done is disputed by who proposed it: once more, with the result that was given kept in the history. */
  reopen(reason: string, by: Acting): Step {
    Object.assign(this, { result: null, photos: [], doneAt: null })
    const step = take(this, 'reopen', by, { words: reason })
    startClock(this, by, by.settings.task)
    return step
  }

  supervise({ words }: Told<typeof superviseInput>, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return take(this, 'supervise', by, { words, to: this.state })
  }

  /** The clock ran out: up one level. */
  escalate(by: Acting): Step {
    const level = levelAfter(this)
    const step = take(this, 'escalate', by, { params: { level, due: this.dueAt?.toISOString() ?? '' }, to: this.state })
    handUp(this, level, by, by.settings.escalationStep)
    return step
  }
}
TaskSchema.setClass(Task)

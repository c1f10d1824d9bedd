import { advance } from '@wuxin/platform/lifecycle'
import type { Told } from '@wuxin/service/life/acting'
import type { LineParams } from '@wuxin/service/life/history'
import { alarmLifecycle, alarmRules, goingThere, type AlarmAction, type Call } from '@wuxin/volunteers/alarm.rules'
import type { closeAlarmInput } from '@wuxin/volunteers/curtain.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { AlarmSchema, type AlarmCall } from './curtain.table.ts'

/** Whom a call reached. */
export type Called = AlarmCall['people']

/** An alarm (告警) on its ladder, until somebody has been at the door. Every method is one step; it throws TRANSITION_NOT_ALLOWED or FORBIDDEN before it changes anything. */
export class Alarm extends AlarmSchema.class {
  /** The first line of its history: whom it went to. */
  raise(call: Call, people: Called, by: Acting): Step {
    put(this, call, people)
    return lineOf('Alarm', this, by, { action: 'raise', from: this.state, params: { rung: call.rung, names: people.map(({ name }) => name), because: this.because } })
  }

  /** 打了电话，没人接: whoever stands there goes, within the minutes for a visit. */
  noAnswer(by: Acting): Step {
    const step = take(this, 'noAnswer', 'visit', by)
    go(this, by)
    return step
  }

  /** On the way, once. Where a visit is asked for already its clock runs on: nobody holds the alarm back by setting out again. */
  setOut(by: Acting): Step {
    const isCall = this.state === 'call'
    const step = take(this, 'setOut', 'visit', by)
    this.goers = [...this.goers, by.caller.id]
    if (isCall) go(this, by)
    return step
  }

  /** What was found, and what was done. */
  close({ outcome, words }: Told<typeof closeAlarmInput>, by: Acting): Step {
    const step = take(this, 'close', 'closed', by, { outcome })
    Object.assign(this, { outcome, words, closedById: by.caller.id, closedAt: by.now, dueAt: null, wakeAt: null })
    return step
  }

  /** The clock ran out, or whoever was called is not there: one rung up. */
  climb(call: Call, people: Called, by: Acting): Step {
    const from = this.state
    this.state = advance(alarmLifecycle, from, 'climb')
    put(this, call, people)
    return lineOf('Alarm', this, by, { action: 'climb', from, params: { rung: call.rung, names: people.map(({ name }) => name) } })
  }

  /** No longer theirs to answer, nor whose door it is theirs to read; that they were called stays in its history. */
  letGo(person: string): void {
    Object.assign(this, { called: this.called.filter((each) => each !== person), goers: this.goers.filter((each) => each !== person) })
  }
}
AlarmSchema.setClass(Alarm)

type Kept = InstanceType<typeof AlarmSchema.class>

function take(found: Kept, action: AlarmAction, to: 'visit' | 'closed', by: Acting, params?: LineParams): Step {
  const { state, area, called, goers } = found
  alarmRules.assertMayDo(action, { state, area, called, goers }, by.caller)
  found.state = advance(alarmLifecycle, state, action, to)
  return lineOf('Alarm', found, by, { action, from: state, params })
}

/** Within the minutes for a visit; the last call's time with it. */
function go(found: Kept, { now, settings }: Acting): void {
  const { since, dueAt } = goingThere(found, now, settings)
  const last = found.calls.length - 1
  Object.assign(found, { since, dueAt, wakeAt: dueAt, calls: found.calls.map((each, index) => (index === last ? { ...each, dueAt: dueAt.toISOString() } : each)) })
}

/** Puts the alarm to these people, beside all that were called before. */
function put(found: Kept, { state, rung, since, dueAt }: Call, people: Called): void {
  Object.assign(found, {
    state, rung, since, dueAt, wakeAt: dueAt, called: [...new Set([...found.called, ...people.map(({ id }) => id)])],
    calls: [...found.calls, { rung, people, at: since.toISOString(), dueAt: dueAt.toISOString() }],
  })
}

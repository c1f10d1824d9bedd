import { defineEntity, p } from '@mikro-orm/core'
import { matterLifecycle, matterRules } from '@wuxin/culture/matter.rules'
import type { closeMatterInput, MatterAction, MatterState } from '@wuxin/culture/matter.schema'
import { advance } from '@wuxin/platform/lifecycle'
import { personal } from '@wuxin/service/audit'
import type { Told } from '@wuxin/service/life/acting'
import { clocked, startClock } from '@wuxin/service/life/clock'
import { nextLine } from '@wuxin/service/life/history'
import { record, scoped } from '@wuxin/service/record'
import type { Acting } from './culture.work.ts'
import { Step } from './step.entity.ts'

const MatterSchema = defineEntity({
  name: 'Matter',
  tableName: 'matter',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    number: p.text(),
    title: p.text(),
    words: p.text().comment(personal),
    /** SHA-256 of a resident's tracking code, which is kept nowhere. */
    trackingHash: p.text().strictNullable().comment(personal),
    settingsVersion: p.integer(),
    state: p.text().$type<MatterState>(),
    /** Who accepted it, and is in charge. */
    ownerName: p.text().strictNullable(),
    result: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    /** Lines of its history so far. */
    stepCount: p.integer(),
  },
})

/**
 * A matter (事项) at a place. Every method is one step: it asks the lifecycle and the rules of the words, and throws
 * TRANSITION_NOT_ALLOWED or FORBIDDEN before it changes anything. It answers the line of the history.
 */
export class Matter extends MatterSchema.class {
  /** The first line; the clock begins. */
  enter(by: Acting): Step {
    startClock(this, by, by.settings.handle)
    return lineOf(this, 'enter', this.state, by)
  }

  /** 受理: from now on the caller is in charge. */
  accept(by: Acting): Step {
    const step = take(this, 'accept', by)
    this.ownerName = by.caller.name
    return step
  }

  /** 办结: says what it came to. */
  close({ result }: Told<typeof closeMatterInput>, by: Acting): Step {
    const step = take(this, 'close', by, result)
    Object.assign(this, { result, closedAt: by.now })
    startClock(this, by, null)
    return step
  }
}
MatterSchema.setClass(Matter)

function take(matter: Matter, action: MatterAction, by: Acting, words?: string): Step {
  matterRules.assertMayDo(action, matter, by.caller)
  const from = matter.state
  matter.state = advance(matterLifecycle, from, action)
  return lineOf(matter, action, from, by, words)
}

const lineOf = (matter: Matter, action: MatterAction | 'enter', from: MatterState, by: Acting, words: string | null = null): Step =>
  Object.assign(new Step(), { ...nextLine(matter, by, { action, from, words }), matter: matter.id })

import type { amendAllianceInput, endAllianceInput } from '@wuxin/volunteers/alliance.schema'
import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { Trace } from '@wuxin/service/life/history'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { AllianceSchema } from './alliance.table.ts'

/** A unit's pairing with one community and some of its compounds (联盟结对). Every method is one step and answers the line of the history. */
export class Alliance extends AllianceSchema.class {
  /** The first line of its history. */
  pair(by: Acting): Step {
    return lineFor(this, 'pair', by, { words: this.words, params: { compounds: named(this.compounds, by), from: this.from } })
  }

  /** Other compounds, or other words; who may is for the permission to say. Throws TRANSITION_NOT_ALLOWED once it has ended. */
  amend({ compounds, words }: Told<typeof amendAllianceInput>, by: Acting): Step {
    assertStands(this, 'amend', by)
    Object.assign(this, { compounds, words })
    return lineFor(this, 'amend', by, { words, params: { compounds: named(compounds, by) } })
  }

  /** Its last day. Throws TRANSITION_NOT_ALLOWED once it has ended, and INVALID_INPUT for a day before its first. */
  end({ to, reason }: Told<typeof endAllianceInput>, by: Acting): Step {
    assertStands(this, 'end', by)
    if (to < this.from) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
    Object.assign(this, { to, reason })
    return lineFor(this, 'end', by, { words: reason, params: { to } })
  }
}
AllianceSchema.setClass(Alliance)

const named = (codes: readonly string[], { directory }: Acting): string[] => codes.map((code) => directory.areaName(code))

function assertStands(found: Alliance, action: 'amend' | 'end', { now }: Acting): void {
  const today = dayOf(now)
  if (today > found.from && !isHeldOn(found, today)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: 'ended', action }, 'conflict')
}

/** A pairing has one state for its history: its term says whether it stands. */
function lineFor(found: Alliance, action: 'pair' | 'amend' | 'end', by: Acting, trace: Trace): Step {
  const told = { id: found.id, area: found.area, state: 'paired', stepCount: found.stepCount, updatedAt: found.updatedAt }
  const line = lineOf('Alliance', told, by, { action, from: told.state, ...trace })
  Object.assign(found, { stepCount: told.stepCount, updatedAt: told.updatedAt })
  return line
}

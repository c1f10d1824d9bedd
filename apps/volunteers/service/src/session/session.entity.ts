import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { amendSessionInput, attendSessionInput, cancelSessionInput, closeSessionInput } from '@wuxin/volunteers/session-input.schema'
import { headsOf } from '@wuxin/volunteers/session.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { allow, assertNobodyNamed, move } from './session-step.entity.ts'
import { Attendance, SessionSchema } from './session.table.ts'

/**
 * A professional session (专业服务) that a unit gives at a place. Every method is one step: it asks the lifecycle and the rules
 * of the words, and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class Session extends SessionSchema.class {
  /** The first line of its history. */
  plan(by: Acting): Step {
    return lineOf('Session', this, by, { action: 'plan', from: this.state, params: whenOf(this) })
  }

  /** Another time, place or provider, before it is held. */
  amend({ title, day, from, to, spot, provider, words }: Told<typeof amendSessionInput>, by: Acting): Step {
    allow(this, 'amend', by)
    Object.assign(this, { title, day, from, to, spot, provider, words })
    return move(this, 'amend', by, { params: whenOf(this) })
  }

  /** 开展, on its day or after it. Throws SESSION_AHEAD. */
  hold(by: Acting): Step {
    allow(this, 'hold', by)
    if (dayOf(by.now) < this.day) throw volunteerError('SESSION_AHEAD', { day: this.day })
    this.heldAt = by.now
    return move(this, 'hold', by)
  }

  /** Puts down who came; whoever is there already is not put down twice. Throws NAMES_STAY_INSIDE. */
  attend({ people }: Told<typeof attendSessionInput>, by: Acting): Step {
    allow(this, 'attend', by)
    assertNobodyNamed(this, { people: people.length })
    const there = new Set(this.attendance.getItems().map(({ person }) => person))
    const added = people.filter(({ person }) => person === null || !there.has(person))
    for (const { name, person } of added) this.attendance.add(Object.assign(new Attendance(), { area: this.area, name, person }))
    return move(this, 'attend', by, { params: { count: added.length } })
  }

  /** Somebody was put down in error. Throws NOT_FOUND. */
  remove(id: string, by: Acting): Step {
    allow(this, 'remove', by)
    const found = this.attendance.getItems().find((each) => each.id === id)
    if (!found) throw new DomainError('NOT_FOUND', { id })
    this.attendance.remove(found)
    return move(this, 'remove', by)
  }

  /** 办结: how it went, and how many came. Throws ATTENDANCE_MISSING where nobody did, NAMES_STAY_INSIDE and WORDS_NAME_SOMEBODY. */
  close({ words, photos, heads }: Told<typeof closeSessionInput>, by: Acting): Step {
    allow(this, 'close', by)
    assertNobodyNamed(this, { words, people: photos.length })
    const came = headsOf({ kind: this.kind, named: this.attendance.length, heads })
    if (came === 0) throw volunteerError('ATTENDANCE_MISSING', {})
    Object.assign(this, { heads: came, result: words, resultPhotos: photos })
    return move(this, 'close', by, { words, photos, params: { count: came } })
  }

  /** 取消, and why. */
  cancel({ reason }: Told<typeof cancelSessionInput>, by: Acting): Step {
    allow(this, 'cancel', by)
    this.reason = reason
    return move(this, 'cancel', by, { words: reason })
  }
}
SessionSchema.setClass(Session)

const whenOf = ({ day, from, to, spot }: Pick<Session, 'day' | 'from' | 'to' | 'spot'>) => ({ day, from, to, spot })

import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import { recordLifecycle, recordRules } from '@wuxin/volunteers/service-record.rules'
import type { correctServiceInput, refuseServiceInput } from '@wuxin/volunteers/service-record.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, take, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { ServiceRecordSchema } from './service-record.table.ts'

/** How a record of service moves. */
const way = { record: 'ServiceRecord', lifecycle: recordLifecycle } as const

/**
 * One service of one person on one day (服务记录). Every method is one step: it asks the lifecycle and the rules of the words,
 * and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class ServiceRecord extends ServiceRecordSchema.class {
  /** The first line of its history; whoever organises has so long to confirm it. */
  report(by: Acting): Step {
    startClock(this, by, by.settings.recordConfirm)
    return lineOf('ServiceRecord', this, by, { action: 'report', from: this.state, words: this.words, photos: this.photos, params: timesOf(this) })
  }

  /** Throws SELF_CONFIRMATION. */
  confirm(by: Acting): Step {
    assertNotOwn(this, by)
    if (this.reportedById === by.caller.id) throw volunteerError('SELF_CONFIRMATION', {})
    recordRules.assertMayDo('confirm', this, by.caller)
    this.confirmedAt = by.now
    return take(way, this, 'confirm', by)
  }

  /** The time is free again. Throws SELF_CONFIRMATION. */
  refuse({ reason }: Told<typeof refuseServiceInput>, by: Acting): Step {
    assertNotOwn(this, by)
    recordRules.assertMayDo('refuse', this, by.caller)
    this.reason = reason
    return take(way, this, 'refuse', by, { words: reason })
  }

  /** What stood stays in the line; it waits for confirmation again. Whether the time is free is for whoever calls to ask before. Throws NOTHING_CORRECTED. */
  correct({ day, from, to, place, reason }: Told<typeof correctServiceInput>, by: Acting): Step {
    recordRules.assertMayDo('correct', this, by.caller)
    if (this.day === day && this.from === from && this.to === to && this.place === place) throw volunteerError('NOTHING_CORRECTED', {})
    const before = timesOf(this)
    Object.assign(this, { day, from, to, place, corrected: true, confirmedAt: null, reason: null })
    return take(way, this, 'correct', by, { words: reason, params: { ...timesOf(this), oldDay: before.day, oldFrom: before.from, oldTo: before.to, oldPlace: before.place } })
  }

  /** Nobody confirmed or refused it in time: up one level. */
  escalate(by: Acting): Step {
    return takeUp(way, this, 'escalate', by)
  }
}
ServiceRecordSchema.setClass(ServiceRecord)

const timesOf = ({ day, from, to, place }: ServiceRecord) => ({ day, from, to, place })

function assertNotOwn({ personId }: ServiceRecord, { caller }: Acting): void {
  if (personId === caller.id) throw volunteerError('SELF_CONFIRMATION', {})
}

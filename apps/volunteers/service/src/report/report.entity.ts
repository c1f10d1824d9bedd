import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import { reportLifecycle, reportRules } from '@wuxin/volunteers/report.rules'
import type { endReportInput, refuseReportInput } from '@wuxin/volunteers/report.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, take, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { ReportSchema } from './report.table.ts'

/** How a report moves. */
const way = { record: 'Report', lifecycle: reportLifecycle } as const

/**
 * An in-service member's report to a community (双报到). Every method is one step: it asks the lifecycle and the rules of the
 * words, and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class Report extends ReportSchema.class {
  /** The first line of its history; the community has so long to confirm it. */
  make(by: Acting): Step {
    startClock(this, by, by.settings.reportConfirm)
    return lineOf('Report', this, by, { action: 'report', from: this.state, words: this.words, params: { kind: this.kind, unit: by.directory.unitName(this.unit) } })
  }

  /** 在岗: the community has them among its people. Throws SELF_CONFIRMATION. */
  confirm(by: Acting): Step {
    assertNotOwn(this, by)
    reportRules.assertMayDo('confirm', this, by.caller)
    this.confirmedAt = by.now
    return take(way, this, 'confirm', by)
  }

  /** Throws SELF_CONFIRMATION. */
  refuse({ reason }: Told<typeof refuseReportInput>, by: Acting): Step {
    assertNotOwn(this, by)
    reportRules.assertMayDo('refuse', this, by.caller)
    Object.assign(this, { reason, endedAt: by.now })
    return take(way, this, 'refuse', by, { words: reason })
  }

  /** 结束: moved, changed units or retired. */
  end({ reason }: Told<typeof endReportInput>, by: Acting): Step {
    reportRules.assertMayDo('end', this, by.caller)
    Object.assign(this, { reason, endedAt: by.now })
    return take(way, this, 'end', by, { words: reason })
  }

  /** The community did not answer in time: up to the township, and on. */
  escalate(by: Acting): Step {
    this.escalatedTo ??= 'community'
    return takeUp(way, this, 'escalate', by)
  }
}
ReportSchema.setClass(Report)

function assertNotOwn({ personId }: Report, { caller }: Acting): void {
  if (personId === caller.id) throw volunteerError('SELF_CONFIRMATION', {})
}

import { z } from 'zod'
import { settingFields, settingUnits, type ClockNameOf } from '@wuxin/platform/setting-field'

/** The groups of the settings page, in its order. */
export const settingGroups = ['shift', 'phone', 'hazard', 'major', 'deadline', 'overview'] as const

const { clock, count } = settingFields(settingGroups)
const { days, minutes, times } = settingUnits

/**
 * What a county sets for its patrols; `patrolSettings.parse({})` are the defaults. Shifts and hazards keep the version that
 * they began under.
 */
export const patrolSettings = z.object({
  planAhead: count(14, [1, 60], 'shift', '提前排班天数', 'Days ahead for which shifts are made', days),
  shiftGrace: clock(12, 'hours', 'shift', '班次结束后判为漏巡的时限', 'Time after its end at which a shift counts as missed'),
  /** Kept apart from what is refused: what a phone did without network is never refused for being late. */
  lateArrival: clock(24, 'hours', 'phone', '离线记录视为迟到的时限', 'Time after which what a phone sends counts as late'),
  clockTolerance: count(5, [1, 60], 'phone', '手机时钟允许误差', 'Error of a phone\'s clock that is not remarked on', minutes),
  hazardGrade: clock(1, 'workingDays', 'hazard', '定级时限', 'Time to grade a hazard'),
  hazardDispatch: clock(1, 'workingDays', 'hazard', '一般隐患派单时限', 'Time to dispatch a general hazard'),
  hazardRectify: clock(10, 'workingDays', 'hazard', '一般隐患整改时限', 'Time to rectify a general hazard'),
  hazardInspect: clock(3, 'workingDays', 'hazard', '一般隐患复查时限', 'Time to inspect a general hazard again'),
  hazardClose: clock(2, 'workingDays', 'hazard', '一般隐患销号时限', 'Time to close a general hazard'),
  majorDispatch: clock(4, 'hours', 'major', '重大隐患派单时限', 'Time to dispatch a major hazard'),
  /** The deadline itself is the plan's; this is the latest that it may be. */
  majorRectify: clock(30, 'workingDays', 'major', '重大隐患整改期限上限', 'Latest deadline of a major hazard'),
  majorInspect: clock(1, 'workingDays', 'major', '重大隐患复查时限', 'Time to inspect a major hazard again'),
  majorClose: clock(1, 'workingDays', 'major', '重大隐患销号时限', 'Time to close a major hazard'),
  extensionLimit: count(1, [0, 5], 'deadline', '延期次数上限', 'Extensions of one hazard', times),
  extensionLongest: clock(10, 'workingDays', 'deadline', '每次延期上限', 'Longest extension'),
  escalationStep: clock(2, 'workingDays', 'deadline', '一般隐患逐级上报间隔', 'Time between steps of escalation, general'),
  majorEscalationStep: clock(4, 'hours', 'deadline', '重大隐患逐级上报间隔', 'Time between steps of escalation, major'),
  reopenWithin: count(90, [1, 366], 'deadline', '销号后可重新打开的天数', 'Days after its end within which a hazard is opened again', days),
  recurWithin: count(180, [7, 1096], 'overview', '判为反复隐患的天数', 'Days within which a hazard counts as coming back', days),
  recurTimes: count(2, [2, 10], 'overview', '判为反复隐患的次数', 'Hazards of one kind at one place that count as recurring', times),
  coverDays: count(30, [1, 366], 'overview', '小区巡查覆盖周期', 'Days within which each compound is inspected', days),
})
export type PatrolSettings = z.infer<typeof patrolSettings>

/** The settings that are clocks. */
export type ClockName = ClockNameOf<PatrolSettings>

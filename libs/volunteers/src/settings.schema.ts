import { z } from 'zod'
import { settingFields, settingUnits, type ClockNameOf } from '@wuxin/platform/setting-field'

/** The groups of the settings page, in its order. */
export const settingGroups = ['team', 'hours', 'wish', 'order', 'project', 'care', 'curtain', 'service', 'clock'] as const

const { shown, clock, count } = settingFields(settingGroups)
const { days, minutes, times } = settingUnits
const duty = (usual: string, zh: string, en: string) => z.string().trim().min(2).max(20).default(usual).meta(shown('team', zh, en))

/** A part of a day, `08:00-10:00` in Asia/Shanghai: ends after it begins. */
export const dayWindow = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
  .refine((typed) => typed.slice(0, 5) < typed.slice(6), { error: 'TIME_ORDER' })
const inOrder = (windows: readonly string[]) => windows.every((each, at) => at === 0 || (windows[at - 1] ?? '').slice(6) <= each.slice(0, 5))

/**
 * What a county sets for its volunteers; `volunteerSettings.parse({})` are the defaults. Wishes, orders, projects, alarms
 * and all else with a clock keep the version that they began under.
 */
export const volunteerSettings = z.object({
  dutyRed: duty('宣讲', '红色队职责', 'Duty of the red team'),
  dutyOrange: duty('帮扶', '橙色队职责', 'Duty of the orange team'),
  dutyPurple: duty('文化', '紫色队职责', 'Duty of the purple team'),
  dutyBlue: duty('平安', '蓝色队职责', 'Duty of the blue team'),
  dutyGreen: duty('环境', '绿色队职责', 'Duty of the green team'),
  guardianAge: count(18, [14, 18], 'team', '须监护人同意的年龄（不满）', 'Age below which a guardian agrees', { zh: '周岁', en: 'years' }),
  recordWithin: count(30, [1, 366], 'hours', '服务记录补报期限', 'Days within which service is recorded', days),
  recordConfirm: clock(5, 'workingDays', 'hours', '服务记录确认时限', 'Time to confirm a record of service'),
  wishVerify: clock(3, 'workingDays', 'wish', '微心愿核实时限', 'Time to verify a wish'),
  wishPublish: clock(2, 'workingDays', 'wish', '微心愿公示时限', 'Time to publish a wish'),
  wishRound: count(30, [7, 120], 'wish', '每轮征集天数', 'Days of one round', days),
  wishRounds: count(2, [1, 12], 'wish', '无人认领时提醒组织者的轮数', 'Rounds unclaimed after which the organiser is told', { zh: '轮', en: 'rounds' }),
  wishContact: count(7, [1, 30], 'wish', '认领后对接期限', 'Days to make contact after a claim', days),
  wishFulfil: clock(22, 'workingDays', 'wish', '圆梦时限', 'Time to fulfil a wish'),
  wishConfirm: clock(7, 'workingDays', 'wish', '心愿人确认期限', 'Time for the wisher to confirm'),
  wishRate: clock(7, 'workingDays', 'wish', '评价期限', 'Time to rate'),
  wishClaims: count(3, [1, 20], 'wish', '同时认领上限', 'Wishes in one pair of hands', { zh: '个', en: 'wishes' }),
  orderDispatch: clock(1, 'workingDays', 'order', '派单时限', 'Time to dispatch an order'),
  orderAccept: clock(1, 'workingDays', 'order', '接单时限', 'Time to accept an order'),
  orderServe: clock(7, 'workingDays', 'order', '服务时限', 'Time to serve'),
  orderCheck: clock(3, 'workingDays', 'order', '验收时限', 'Time to check'),
  orderRate: clock(7, 'workingDays', 'order', '评单期限', 'Time to rate an order'),
  orderReopen: count(1, [0, 5], 'order', '差评重办次数上限', 'How often a bad rating reopens an order', times),
  reportConfirm: clock(5, 'workingDays', 'clock', '双报到确认时限', 'Time to confirm a report'),
  listingLongest: count(366, [30, 1096], 'project', '清单有效期上限', 'Longest time that a listing stands', days),
  projectAnswer: clock(5, 'workingDays', 'project', '双向认领答复时限', 'Time to answer a claim'),
  projectSign: clock(10, 'workingDays', 'project', '签约时限', 'Time to sign'),
  projectCheck: clock(5, 'workingDays', 'project', '项目验收时限', 'Time to check a project'),
  projectEvaluate: clock(10, 'workingDays', 'project', '双方评价期限', 'Time for both sides to evaluate'),
  pledgePublish: clock(3, 'workingDays', 'clock', '承诺公示时限', 'Time to publish a pledge'),
  pledgeReview: clock(15, 'workingDays', 'clock', '评诺时限', 'Time to review a pledge'),
  buildingVisit: count(90, [7, 366], 'care', '包楼入户间隔', 'Days between visits to a building', days),
  householdVisit: count(30, [1, 183], 'care', '结对走访间隔（计划未定时）', 'Days between visits, where the plan says none', days),
  carerAnswer: clock(3, 'workingDays', 'care', '结对人答复时限', 'Time for a carer to answer'),
  curtainWindows: z.array(dayWindow).min(1).max(4).refine(inOrder, { error: 'TIME_ORDER' }).default(['08:00-10:00', '18:00-20:00']).meta(shown('curtain', '每日看窗时段', 'Windows of the day')),
  /** Wall-clock minutes, night and holiday alike; the visit's thirty may only be made shorter. */
  curtainCall: count(10, [1, 30], 'curtain', '无信号后打电话时限', 'Time to call after no sign', minutes),
  curtainVisit: count(30, [5, 30], 'curtain', '上门时限', 'Time to be at the door', minutes),
  homeAccept: clock(2, 'hours', 'service', '服务之家受理时限', 'Time to accept a repair'),
  homeRepair: clock(2, 'workingDays', 'service', '维修时限', 'Time to repair'),
  homeCallBack: clock(3, 'workingDays', 'service', '回访时限', 'Time to call back'),
  escalationStep: clock(2, 'workingDays', 'clock', '逐级上报间隔', 'Time between steps of escalation'),
})
export type VolunteerSettings = z.infer<typeof volunteerSettings>

/** The settings that are clocks. */
export type ClockName = ClockNameOf<VolunteerSettings>

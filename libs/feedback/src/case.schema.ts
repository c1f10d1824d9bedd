import { errorsOf, type DeadlineErrors, type Nothing, type SentErrors } from '@wuxin/platform/error'

/**
 * A case (诉求) stands in the step that waits to be done: 发现 (waits for its first receiver), 吹哨, 报到, 会商, 办理,
 * 反馈 (waits for the answer to the resident), 评价, closed.
 */
export const caseStates = ['discover', 'whistle', 'report_in', 'deliberate', 'handle', 'answer', 'rate', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** What moves a case or is noted on it; the rows of the lifecycle. */
export const caseActions = [
  'accept', 'handOver', 'whistle', 'reportIn', 'returnWhistle', 'deliberate', 'table', 'askExtension', 'grantExtension',
  'refuseExtension', 'finish', 'sendBack', 'answer', 'rate', 'callBack', 'supervise', 'escalate', 'lapse',
] as const
export type CaseAction = (typeof caseActions)[number]

/** The lines of a case's history: its report, its steps, and how the topic went that it was brought before a meeting as. */
export const caseLines = ['report', ...caseActions, 'topicMoved'] as const
export type CaseLine = (typeof caseLines)[number]

/** The five orders (五单) that a resident sees: 点单, 派单, 落单, 查单, 评单. */
export const fiveOrders = ['order', 'dispatch', 'land', 'check', 'rate'] as const
export type FiveOrder = (typeof fiveOrders)[number]

/** Where a case came from: 请您反映, 窗口, 电话, 网格员, 巡查, 心愿邮箱, 业委会接待. */
export const channels = ['resident_page', 'window', 'phone', 'grid_worker', 'patrol', 'wish_mailbox', 'reception'] as const
export type Channel = (typeof channels)[number]

/** Kinds of whistle (吹哨): 应急, 综合执法, 解难; each has its own clock to report in. */
export const whistleKinds = ['emergency', 'enforcement', 'hardship'] as const
export type WhistleKind = (typeof whistleKinds)[number]

/** A whistled unit has yet to report in (报到), has done so, or has returned the whistle (退回). */
export const whistleStatuses = ['pending', 'reported', 'returned'] as const
export type WhistleStatus = (typeof whistleStatuses)[number]

/** What the answer says: 已解决, 已解释, 不属职责. Only the first counts as solved. */
export const outcomes = ['solved', 'explained', 'out_of_remit'] as const
export type Outcome = (typeof outcomes)[number]

/** 满意, 基本满意, 不满意. */
export const ratings = ['satisfied', 'basically', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]

/** Who gave the rating: the resident with the tracking code, or a clerk who rang them (回访). */
export const ratingSources = ['resident', 'call_back'] as const

/** Those who receive a case first (首问), from the nearest to the place upwards. */
export const receiverRoles = ['grid_worker', 'branch_secretary', 'community_worker', 'township_officer'] as const
export type ReceiverRole = (typeof receiverRoles)[number]

/** Rules that a step can break, with what the text about it says. `unit` is an id, dates are `YYYY-MM-DD`. */
export interface CaseErrors extends DeadlineErrors, SentErrors {
  /** A case lies in a township or below: a whole county has nobody to receive it. */
  PLACE_TOO_WIDE: { area: string }
  /** No such category in the county, or only a group of them. */
  CATEGORY_UNKNOWN: { category: string }
  /** A rule for this category at this place stands already. */
  RULE_EXISTS: { area: string; category: string | null }
  /** The case is already with whom it would be handed to. */
  HANDED_TO_SAME: { role: ReceiverRole; area: string }
  /** A case is handed over within its own place: to the levels above and below it in the tree. */
  RECEIVER_ELSEWHERE: { area: string }
  /** Nobody holds the post that the case would be handed to. */
  POST_VACANT: { role: ReceiverRole; area: string }
  /** The unit is whistled and has not returned it. */
  UNIT_ALREADY_WHISTLED: { unit: string }
  /** The lead is none of the whistled units, or has returned the whistle. */
  LEAD_NOT_WHISTLED: { unit: string }
  RETURNED_TO_SAME: { unit: string }
  /** The unit has no whistle to report in to: never whistled, or already answered. */
  WHISTLE_NOT_PENDING: { unit: string }
  /** A case is brought before a meeting once; how its topic went stands in the case's history. */
  CASE_TABLED: { number: string }
  /** A call back (回访) belongs to a case that a resident was dissatisfied with. */
  NOT_REOPENED: Nothing
}

/** An error of this module with the parameters that belong to its code. */
export const caseError = errorsOf<CaseErrors>()

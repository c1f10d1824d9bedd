/**
 * An order (点单) stands in the step that waits to be done: 待派单, 待接单, 服务中, 待验收, 待评价, closed; or it left the way:
 * 不予受理, 已撤单.
 */
export const orderStates = ['dispatch', 'accept', 'serve', 'check', 'rate', 'closed', 'declined', 'withdrawn'] as const
export type OrderState = (typeof orderStates)[number]

/** What moves an order or is noted on it; the rows of its lifecycle. */
export const orderActions = [
  'dispatch', 'take', 'accept', 'finish', 'pass', 'sendBack', 'rate', 'refuse', 'handOn', 'decline', 'withdraw', 'remark', 'supervise', 'lapse', 'escalate',
] as const
export type OrderAction = (typeof orderActions)[number]
/** The lines of an order's history: its placing and its steps. */
export const orderLines = ['place', ...orderActions] as const

/** What is offered and ordered: 维修, 家政, 助老, 助医, 理发, 法律, 心理, 文化, 托管, 代办, 其他. */
export const offerKinds = ['repair', 'housekeeping', 'elderly', 'health', 'haircut', 'legal', 'counselling', 'culture', 'childcare', 'errand', 'other'] as const
export type OfferKind = (typeof offerKinds)[number]

/** Who placed it: 居民, 社区（党组织）代点. */
export const orderSources = ['resident', 'community'] as const
export type OrderSource = (typeof orderSources)[number]

/** How it ended: 已解决, 已解释, 无需服务. Only the first counts as solved. */
export const orderOutcomes = ['solved', 'explained', 'not_needed'] as const
export type OrderOutcome = (typeof orderOutcomes)[number]

/** The five steps that people see: 点单 → 派单 → 接单 → 服务 → 评单. */
export const orderSteps = ['place', 'dispatch', 'accept', 'serve', 'rate'] as const
export type OrderStep = (typeof orderSteps)[number]

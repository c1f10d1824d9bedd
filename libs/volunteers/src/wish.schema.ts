/**
 * A micro-wish (微心愿) stands in the step that waits to be done: 核实, 公示, 认领, 对接, 圆梦, 确认, 评价, closed; or it left
 * the way: 不予采纳, 撤回, 过期.
 */
export const wishStates = ['verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'rate', 'closed', 'declined', 'withdrawn', 'expired'] as const
export type WishState = (typeof wishStates)[number]

/** What moves a wish or is noted on it; the rows of its lifecycle. */
export const wishActions = [
  'verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'dispute', 'rate', 'release', 'takeBack', 'decline', 'withdraw', 'relist', 'expire', 'lapseClaim',
  'lapse', 'remind', 'escalate',
] as const
export type WishAction = (typeof wishActions)[number]
/** The lines of a wish's history: its posting and its steps. */
export const wishLines = ['post', ...wishActions] as const

/** What is wished for: 物品, 陪伴, 维修, 学习, 就医, 出行, 其他. */
export const wishKinds = ['thing', 'company', 'repair', 'study', 'health', 'errand', 'other'] as const
export type WishKind = (typeof wishKinds)[number]

/** Where a wish came from: 居民自己, 代为登记, 心愿邮箱, 走访. */
export const wishSources = ['resident', 'staff', 'mailbox', 'visit'] as const
export type WishSource = (typeof wishSources)[number]

/** The eight steps that people see: 征集 → 核实 → 公示 → 认领 → 对接 → 圆梦 → 确认 → 评价. */
export const wishSteps = ['post', 'verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'rate'] as const
export type WishStep = (typeof wishSteps)[number]

/** Who confirmed or rated: the wisher with the tracking code, or a clerk who rang them (回访). */
export const voices = ['resident', 'call_back'] as const
export type Voice = (typeof voices)[number]

/**
 * A topic (议题) stands in the step that waits to be done: 审题, 通知 (waits for a meeting that gives notice of it), 召开,
 * 纪要 (waits for its resolution), 交办 (tasks are under way), 核验 (waits for the proposer), 销号 (waits for the answer),
 * closed; or it left the way: 不予上会, 并案, 转业主大会.
 */
export const topicStates = ['screen', 'queue', 'convene', 'minute', 'assign', 'verify', 'answer', 'closed', 'declined', 'merged', 'referred'] as const
export type TopicState = (typeof topicStates)[number]

const leftStates: readonly TopicState[] = ['declined', 'merged', 'referred']
/** Left the way before its end: 不予上会, 并案, 转业主大会. */
export const hasLeft = (state: TopicState): boolean => leftStates.includes(state)

/** What moves a topic or is noted on it; the rows of its lifecycle. */
export const topicActions = [
  'accept', 'decline', 'merge', 'refer', 'notify', 'postpone', 'convene', 'adopt', 'explain', 'defer', 'reject', 'finish', 'confirm', 'dispute', 'lapse', 'answer', 'supervise', 'escalate',
] as const
export type TopicAction = (typeof topicActions)[number]

/** The eight steps of a topic's way: 征题 → 审题 → 通知 → 召开 → 纪要 → 交办 → 核验 → 销号. */
export const eightSteps = ['propose', 'screen', 'notify', 'convene', 'minute', 'assign', 'verify', 'answer'] as const
export type EightStep = (typeof eightSteps)[number]

/** Where a topic came from: 居民, 诉求, 打分低分项, 巡查隐患, 成员提出, 业委会接待. */
export const topicSources = ['resident', 'case', 'score_item', 'hazard', 'member', 'reception'] as const
export type TopicSource = (typeof topicSources)[number]

/** The module whose record a source is; null where it is a person. */
export const sourceModule: Record<TopicSource, string | null> = { resident: null, member: null, case: 'feedback', score_item: 'feedback', hazard: 'patrols', reception: 'meetings' }

/** How a topic ended: 已办成, 未通过, 仅作说明. `confirmed` beside it says whether the proposer agreed. */
export const topicOutcomes = ['done', 'rejected', 'explained'] as const
export type TopicOutcome = (typeof topicOutcomes)[number]

/** Who confirmed a result: the proposer with the tracking code, the member who proposed, a call (回访), or the source's own module. */
export const verificationSources = ['resident', 'member', 'call_back', 'module'] as const
export type VerificationSource = (typeof verificationSources)[number]

/** What a low-scored service topic may choose (更换服务者、服务方法、服务形式). */
export const serviceChanges = ['provider', 'method', 'form'] as const
export type ServiceChange = (typeof serviceChanges)[number]

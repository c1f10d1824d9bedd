/**
 * A hazard (隐患) stands in the step that waits to be done: 定级, 派单, 整改, 复查, 销号, closed; or it left the way: 不属隐患, 并案.
 */
export const hazardStates = ['grade', 'dispatch', 'rectify', 'inspect', 'close', 'closed', 'declined', 'merged'] as const
export type HazardState = (typeof hazardStates)[number]

/** What moves a hazard or is noted on it; the rows of its lifecycle. */
export const hazardActions = [
  'grade', 'plan', 'dispatch', 'rectify', 'pass', 'sendBack', 'close', 'regrade', 'refuse', 'handOn', 'decline', 'merge', 'reopen', 'askExtension', 'grantExtension', 'refuseExtension', 'whistle', 'table', 'supervise',
  'relocate', 'answer', 'escalate',
] as const
export type HazardAction = (typeof hazardActions)[number]
/** The lines of a hazard's history: its finding and its steps. */
export const hazardLines = ['find', ...hazardActions] as const

/** The six steps that people see: 发现 → 定级 → 派单 → 整改 → 复查 → 销号. */
export const hazardSteps = ['find', 'grade', 'dispatch', 'rectify', 'inspect', 'close'] as const
export type HazardStep = (typeof hazardSteps)[number]

/** 一般隐患, 重大隐患. */
export const hazardGrades = ['general', 'major'] as const
export type HazardGrade = (typeof hazardGrades)[number]

/** 消防, 用电, 电动车, 燃气, 高空坠物, 房屋结构, 公共设施, 环境卫生, 治安, 交通, 其他. */
export const hazardKinds = ['fire', 'electrics', 'ebike', 'gas', 'falling', 'structure', 'facility', 'hygiene', 'security', 'traffic', 'other'] as const
export type HazardKind = (typeof hazardKinds)[number]

/** How it came to light: 巡查, 随手报. */
export const hazardSources = ['shift', 'report'] as const
export type HazardSource = (typeof hazardSources)[number]

/** What a major hazard needs before it is rectified (五落实): 措施, 资金, 责任人, 期限, 预案. */
export const majorFields = ['measure', 'funds', 'person', 'deadline', 'precaution'] as const
export type MajorField = (typeof majorFields)[number]

/** Where a hazard was passed on to: 吹哨（民情）, 议题（会商）. */
export const passedTo = ['whistle', 'topic'] as const
export type PassedTo = (typeof passedTo)[number]

/** A matter of the property's service home (服务之家) stands in the step that waits to be done: 受理, 维修, 回访, closed; or 不予受理, 已撤回. */
export const homeServiceStates = ['accept', 'repair', 'call_back', 'closed', 'declined', 'withdrawn'] as const
export type HomeServiceState = (typeof homeServiceStates)[number]

/** What moves a matter of the service home; the rows of its lifecycle. */
export const homeServiceActions = ['accept', 'finish', 'callBack', 'decline', 'withdraw', 'escalate'] as const
export type HomeServiceAction = (typeof homeServiceActions)[number]

/** 水暖, 电路, 门窗, 家电, 公共设施, 保洁, 其他. */
export const homeServiceKinds = ['plumbing', 'electrics', 'doors', 'appliance', 'shared', 'cleaning', 'other'] as const
export type HomeServiceKind = (typeof homeServiceKinds)[number]

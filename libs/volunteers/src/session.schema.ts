/** A professional session (专业服务): 已安排, 已开展 (waits for its attendance and result), 已办结, 已取消. */
export const sessionStates = ['planned', 'held', 'closed', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** What moves a session or is noted on it; the rows of its lifecycle. */
export const sessionActions = ['amend', 'hold', 'attend', 'remove', 'close', 'cancel'] as const
export type SessionAction = (typeof sessionActions)[number]

/** 医疗义诊, 心理辅导, 法律咨询, 养老照护, 家庭教育, 就业指导, 其他. */
export const sessionKinds = ['medical', 'psychology', 'legal', 'elderly', 'education', 'employment', 'other'] as const
export type SessionKind = (typeof sessionKinds)[number]

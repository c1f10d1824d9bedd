/** A pledge (承诺) stands in the step that waits to be done: 公示, 践诺, 评诺, closed; or it was withdrawn. */
export const pledgeStates = ['publish', 'keep', 'review', 'closed', 'withdrawn'] as const
export type PledgeState = (typeof pledgeStates)[number]

/** What moves a pledge or is noted on it; the rows of its lifecycle. */
export const pledgeActions = ['publish', 'note', 'finish', 'review', 'withdraw', 'fallDue', 'escalate'] as const
export type PledgeAction = (typeof pledgeActions)[number]

/** 评诺: 已践诺, 部分践诺, 未践诺. */
export const pledgeVerdicts = ['kept', 'partly', 'not_kept'] as const
export type PledgeVerdict = (typeof pledgeVerdicts)[number]

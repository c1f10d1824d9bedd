/** A task (交办): 办理, 已退回 (waits for another owner), 已办结. */
export const taskStates = ['handle', 'returned', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/** What moves a task or is noted on it; the rows of its lifecycle. */
export const taskActions = ['finish', 'handBack', 'reassign', 'askExtension', 'grantExtension', 'refuseExtension', 'reopen', 'supervise', 'escalate'] as const
export type TaskAction = (typeof taskActions)[number]

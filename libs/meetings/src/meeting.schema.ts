/** A meeting (会议): 拟定, 已通知, 召开中, 纪要待定, 已确认, 已公开; or 取消. */
export const meetingStates = ['draft', 'notified', 'in_session', 'minutes', 'confirmed', 'published', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** What moves a meeting; the rows of its lifecycle. */
export const meetingActions = ['amend', 'setAgenda', 'notify', 'reseat', 'cancel', 'open', 'write', 'end', 'confirm', 'publish', 'withdraw'] as const
export type MeetingAction = (typeof meetingActions)[number]

/** A seat at a meeting: has been told, has confirmed receipt (回执), is excused (请假), or has signed in (签到). */
export const seatStatuses = ['invited', 'received', 'excused', 'present'] as const
export type SeatStatus = (typeof seatStatuses)[number]

/** How somebody signed in: by the code on the poster, by hand of the secretary. */
export const signInMeans = ['code', 'hand'] as const
export type SignInMeans = (typeof signInMeans)[number]

/** 出席 for a seat, 列席 beside the table: 群众代表, 两代表一委员, 社工, 志愿者, 热心居民, 有关单位. */
export const guestKinds = ['resident', 'delegate', 'social_worker', 'volunteer', 'enthusiast', 'party_member', 'unit'] as const
export type GuestKind = (typeof guestKinds)[number]

/** 赞成, 反对, 弃权. */
export const votes = ['for', 'against', 'abstain'] as const
export type Vote = (typeof votes)[number]

/** What a meeting decides on a topic: 通过并交办, 通过（仅作说明）, 缓议, 未通过, 转业主大会. */
export const decisions = ['adopt', 'explain', 'defer', 'reject', 'refer'] as const
export type Decision = (typeof decisions)[number]

/** How often a body meets by itself: 每周, 每两周, 每月, 每季度. */
export const recurrences = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const
export type Recurrence = (typeof recurrences)[number]

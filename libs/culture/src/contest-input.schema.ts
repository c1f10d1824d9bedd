import { areaCode } from '@wuxin/platform/area'
import { byId, differs, personId, personName, reason, reasonStep, step, text, title } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { z } from 'zod'
import { contestLimits, criteriaMissing, extraOfPapers, hasCriteria, mark, partsByMeans, prize, roundFields } from './contest-round.schema.ts'
import { contestStates } from './contest.schema.ts'
import { mostExtras } from './score.rules.ts'

const groups = z.array(text(contestLimits.group)).max(contestLimits.groups).refine(differs, { error: 'GROUP_TWICE' }).default([])
const contestFields = { title, groups, prizes: z.array(prize).max(contestLimits.prizes).default([]), words: text(contestLimits.words).nullable().default(null) } as const

/** 设比赛: of an event; its place is the event's. */
export const addContestInput = z.object({ event: z.uuid(), ...contestFields })
/** 修改: an entrant of a group that is dropped belongs to none. */
export const amendContestInput = step.extend(contestFields)
/** 定轮次: a round by its number, or one more. */
export const putRoundInput = step.extend({ nth: z.int().min(1).max(contestLimits.rounds).nullable().default(null), ...roundFields }).refine(hasCriteria, criteriaMissing).refine(partsByMeans, extraOfPapers)
/** 删轮次. */
export const dropRoundInput = step.extend({ nth: z.int().min(1).max(contestLimits.rounds) })

/** 个人, 团队. */
export const entrantKinds = ['person', 'team'] as const
/** An entrant (选手) by hand: `isNamed` says that the name may be published in full (知情同意). */
export const entrantFields = z.object({
  name: personName, kind: z.enum(entrantKinds).default('person'), group: text(contestLimits.group).nullable().default(null),
  members: z.array(personName).max(contestLimits.members).default([]), isNamed: z.boolean().default(false), signUp: z.uuid().nullable().default(null),
})
/** 加选手: one or many; each gets the next number. */
export const enrolInput = step.extend({ entrants: z.array(entrantFields).min(1).max(contestLimits.entrants) })
/** 从报名加选手: of the event's own list, under the name that they signed up with. */
export const enrolSignUpsInput = step.extend({ signUps: z.array(z.uuid()).min(1).max(contestLimits.entrants).refine(differs, { error: 'SIGN_UP_TWICE' }), group: text(contestLimits.group).nullable().default(null), isNamed: z.boolean().default(false) })
/** 从答题加选手: everybody with a marked paper of the event's quiz who is none yet. */
export const enrolSittersInput = step.extend({ isNamed: z.boolean().default(false) })
/** 改选手. */
export const renameEntrantInput = step.extend({ entrant: z.uuid(), ...entrantFields.shape })
/** 删选手: as long as nothing has begun. */
export const strikeInput = step.extend({ entrant: z.uuid() })
/** 弃权: from the open round on. */
export const withdrawInput = reasonStep.extend({ entrant: z.uuid() })

/** 请评委: an account, or somebody whose sheets are keyed in. */
export const appointInput = step.extend({ person: personId.nullable().default(null), name: personName })
/** 撤评委; once scoring has begun, 离席: none of their sheets from the open round on counts. */
export const dismissInput = reasonStep.extend({ judge: z.uuid() })
/** 报回避: the judge and an entrant are relatives, or otherwise near to one another. */
export const declareInput = reasonStep.extend({ judge: z.uuid(), entrant: z.uuid() })

/** 开始评分. */
export const beginInput = step
const paper = z.object({ entrant: z.uuid(), points: mark, seconds: z.int().min(0).max(86_400).nullable().default(null) })
/** 收答题成绩 of the open round: of the event's quiz, or as they are given, the time in seconds where it was taken. Who has none yet is given none. */
export const takePapersInput = step.extend({ papers: z.array(paper).min(1).max(contestLimits.entrants).nullable().default(null) })
/** 结算本轮. */
export const settleInput = step
/** 退回重评: the result that waits, or the round before where this one has no sheets yet. */
export const reopenInput = reasonStep
/** 公布: from now on nothing changes. */
export const publishInput = step
/** 取消. */
export const cancelContestInput = reasonStep

const marks = z.array(mark).min(1).max(contestLimits.criteria)
/** 交评分表: what a judge gives an entrant in the open round, criterion by criterion; `extra` is the extra round (加赛), 0 otherwise. */
export const giveSheetInput = byId.extend({ judge: z.uuid(), entrant: z.uuid(), extra: z.int().min(0).max(mostExtras).default(0), marks, words: text(contestLimits.words).nullable().default(null) })
/** 更正: what stood there stays beside it, with who and why. */
export const correctSheetInput = byId.extend({ sheet: z.uuid(), version: z.int().min(1), marks, reason })

/** The chips over the list: 待我办, 筹备, 评分中, 待公布, 已公布. */
export const contestChips = ['mine', 'preparing', 'scoring', 'settled', 'published'] as const
export type ContestChip = (typeof contestChips)[number]
/** Contests of the caller's places. */
export const contestListInput = listQuery(['addedAt', 'number']).extend({ chip: z.enum(contestChips).optional(), state: z.enum(contestStates).optional(), area: areaCode.optional(), event: z.uuid().optional() })
export type ContestListInput = z.output<typeof contestListInput>
/** The result sheet of one contest. */
export const contestSheetInput = byId.extend({ lang: sheetLanguage })
/** Results that were published at a place, above and below it. */
export const resultListInput = z.object({ area: areaCode, page: z.int().min(1).max(1000).default(1) })

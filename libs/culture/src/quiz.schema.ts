import { areaCode } from '@wuxin/platform/area'
import { errorsOf, type Nothing } from '@wuxin/platform/error'
import { differs, personName, phone, reason, reasonStep, remarkStep, step, unmask } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { trackingCode } from '@wuxin/platform/tracking-code.schema'
import { contactView, instant, lineView, named, standing } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { difficulties, questionKinds, questionLimits } from './question.rules.ts'
import { countOf, quizLimits, quizLines, quizStates, showings } from './quiz.rules.ts'

/** Rules that a bank, a quiz or a sitting can break, with what the text about it says. */
export interface QuizErrors {
  BANK_NAME_TAKEN: { name: string }
  /** The same question stands in the bank already. */
  QUESTION_TWICE: Nothing
  /** The bank has as many as it takes. */
  BANK_FULL: { most: number }
  BANK_UNKNOWN: Nothing
  /** An event has one quiz. */
  QUIZ_EXISTS: Nothing
  /** A draw finds fewer questions than it wants: which draw, counted from 1. */
  QUESTIONS_TOO_FEW: { draw: number; wanted: number; found: number }
  /** Its end is behind us. */
  QUIZ_END_PAST: Nothing
  /** The event is not published, or over. */
  QUIZ_TOO_EARLY: Nothing
  QUIZ_NOT_OPEN: Nothing
  /** The event takes sign-ups: nobody of its line has this code or phone. */
  SIGN_UP_NEEDED: Nothing
  /** As often as the quiz allows. */
  TRIES_USED: { tries: number }
  /** This person sits it on another phone right now. */
  SITTING_ELSEWHERE: Nothing
  /** Time is over, or the paper is handed in. */
  ANSWER_LATE: { until: string }
  /** No choice of this question. */
  ANSWER_UNFIT: Nothing
  /** This phone has no paper of the quiz. */
  SITTING_UNKNOWN: Nothing
}

/** An error of quizzes with the parameters that belong to its code. */
export const quizError = errorsOf<QuizErrors>()

const moment = z.iso.datetime({ offset: true })

/** 抽题规则: so many questions of a subject, kind and difficulty, of so many points each. */
export const draw = z.object({
  subject: z.string().trim().min(1).max(questionLimits.subject).nullable().default(null), kind: z.enum(questionKinds).nullable().default(null), difficulty: z.enum(difficulties).nullable().default(null),
  count: z.int().min(1).max(quizLimits.count), points: z.int().min(1).max(quizLimits.points).default(1),
})

/** The rule of a paper; minutes and tries that nobody tells are the county's. */
const rule = {
  banks: z.array(z.uuid()).min(1).max(quizLimits.banks).refine(differs, { error: 'BANK_TWICE' }),
  draws: z.array(draw).min(1).max(quizLimits.draws).refine((draws) => countOf(draws) <= quizLimits.questions, { error: 'PAPER_TOO_LONG' }),
  minutes: z.int().min(1).max(quizLimits.minutes).nullable().default(null), tries: z.int().min(1).max(quizLimits.tries).nullable().default(null),
  /** When it ends by itself; with its event where nothing is told. */
  closesAt: moment.nullable().default(null), shows: z.enum(showings).default('at_once'),
}

/** 设答题: the quiz of an event. Problem QUIZ_EXISTS. */
export const makeQuizInput = z.object({ event: z.uuid(), ...rule })
/** 修改, until it opens. */
export const amendQuizInput = step.extend(rule)
/** 开放答题. Problem QUESTIONS_TOO_FEW. */
export const openQuizInput = step
/** 结束答题: papers that are still written on are marked as they stand. */
export const closeQuizInput = remarkStep
/** 重新开放, until when. */
export const reopenQuizInput = reasonStep.extend({ closesAt: moment.nullable().default(null) })
/** 公布成绩. */
export const publishQuizInput = step
/** 允许重答: one whose phone failed sits again, and why; the paper before stays, and counts no more. */
export const excuseInput = reasonStep.extend({ sitting: z.uuid() })
/** The quiz of an event. */
export const quizOfInput = z.object({ event: z.uuid() })

/** How each question of a quiz did. */
export const itemsInput = z.object({ quiz: z.uuid() })

/** The chips over the papers: 正在答, 已交卷, 已作废. */
export const sittingChips = ['running', 'ended', 'voided'] as const
export type SittingChip = (typeof sittingChips)[number]
/** How a paper ended: 本人交卷, 到时, 答题结束. */
export const endings = ['self', 'time', 'close'] as const
export type Ending = (typeof endings)[number]

/** The papers of a quiz. */
export const sittingListInput = listQuery(['begunAt', 'score', 'seconds']).extend({ quiz: z.uuid(), chip: z.enum(sittingChips).optional() })
export type SittingListInput = z.output<typeof sittingListInput>
/** The list's own question without its pages; `reason` says why names and numbers are wanted in full, else they are masked. */
export const sittingExportInput = sittingListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage, reason: reason.optional() })
/** Name and number in full; the reason is logged. */
export const unmaskSittingInput = unmask

/** A paper as staff see it: `score` and `right` once it is marked. */
export const sittingRow = z.object({
  id: z.uuid(), version: z.int(), contact: contactView, attempt: z.int(), begunAt: instant, dueAt: instant, endedAt: instant.nullable(), ending: z.enum(endings).nullable(), voided: z.string().nullable(),
  answered: z.int(), questions: z.int(), right: z.int().nullable(), score: z.int().nullable(), seconds: z.int().nullable(),
})
export type SittingRow = z.infer<typeof sittingRow>
/** A page of them. */
export const sittingList = listOf(sittingRow).extend({ chips: countsOf(sittingChips) })

/** How a question did: in how many papers it stood, and how many answered it, rightly. */
export const itemRow = z.object({ question: z.uuid(), text: z.string(), kind: z.enum(questionKinds), subject: z.string(), difficulty: z.enum(difficulties), drawn: z.int(), answered: z.int(), right: z.int() })
export type ItemRow = z.infer<typeof itemRow>
/** All questions that were drawn, the hardest first. */
export const itemTable = z.array(itemRow)

/** A quiz as its page shows it; `short` says which draws find too few questions now. */
export const quizView = z.object({
  ...standing, id: z.uuid(), version: z.int(), organiserUnit: z.string().nullable(), organiser: z.string(), event: z.object({ id: z.uuid(), number: z.string(), title: z.string(), starts: instant, hasSignUp: z.boolean() }),
  state: z.enum(quizStates), banks: z.array(named), draws: z.array(draw), minutes: z.int(), tries: z.int(), closesAt: instant.nullable(), shows: z.enum(showings),
  openedAt: instant.nullable(), closedAt: instant.nullable(), short: z.array(z.object({ draw: z.int(), wanted: z.int(), found: z.int() })),
  /** People who began, papers that are written on now, and those that count; the mean of their points. */
  people: z.int(), running: z.int(), ended: z.int(), mean: z.number().nullable(), steps: z.array(lineView(quizLines)),
})
export type QuizView = z.infer<typeof quizView>

/** What everybody may know of a quiz. */
export const publicQuiz = z.object({
  event: z.object({ id: z.uuid(), title: z.string(), starts: instant }), state: z.enum(quizStates), questions: z.int(), most: z.int(), minutes: z.int(), tries: z.int(), closesAt: instant.nullable(),
  shows: z.enum(showings), needsSignUp: z.boolean(),
})
export type PublicQuiz = z.infer<typeof publicQuiz>

/** What a phone calls its sitting by: it makes it up before it asks for a paper, so that one answer that is lost on the way loses nothing. */
const token = z.uuid()
/** 开始答题: by the code of the sign-up, or by name and phone. */
export const beginInput = z
  .object({ event: z.uuid(), token, code: trackingCode.nullable().default(null), name: personName.nullable().default(null), phone: phone.nullable().default(null) })
  .refine(({ code, name }) => code !== null || name !== null, { error: 'required', path: ['name'] })
  .refine(({ code, phone: number }) => code !== null || number !== null, { error: 'required', path: ['phone'] })
/** The paper of a phone, as it stands. */
export const resumeInput = z.object({ token })
/** One answer: options as the phone shows them, from 0; none takes the answer back. */
export const answerInput = z.object({ token, position: z.int().min(0).max(quizLimits.questions - 1), chosen: z.array(z.int().min(0).max(questionLimits.options - 1)).max(questionLimits.options) })
/** 交卷. */
export const finishInput = resumeInput

/** A question as a phone shows it, without what is right; `chosen` as it arrived. */
export const paperItem = z.object({ kind: z.enum(questionKinds), text: z.string(), options: z.array(z.string()), points: z.int(), chosen: z.array(z.int()) })
export type PaperItem = z.infer<typeof paperItem>
/** What a phone gets of its sitting: the paper while it is written on, then the points where they are shown, and what was right once the quiz is over for all. */
export const sittingView = z.object({
  area: areaCode, quiz: z.enum(quizStates), attempt: z.int(), triesLeft: z.int(), left: z.int(), isOver: z.boolean(), items: z.array(paperItem),
  result: z.object({ score: z.int(), most: z.int(), right: z.int(), questions: z.int(), seconds: z.int() }).nullable(),
  review: z.array(z.object({ answer: z.array(z.int()), explanation: z.string().nullable() })).nullable(),
})
export type SittingView = z.infer<typeof sittingView>
/** What an answer is acknowledged with: how many seconds are left. */
export const answerTaken = z.object({ position: z.int(), left: z.int() })

import { quizLifecycle, quizRules, type QuizAction } from '@wuxin/culture/quiz.rules'
import { quizError, type amendQuizInput, type closeQuizInput, type reopenQuizInput } from '@wuxin/culture/quiz.schema'
import type { Told as ToldBy } from '@wuxin/service/life/acting'
import type { Acting } from '../culture.work.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import type { Shortage } from './paper.rules.ts'
import { QuizSchema } from './quiz.table.ts'

const way = { record: 'Quiz', lifecycle: quizLifecycle } as const

/** Who organises the event: they run its quiz. */
type Run = Pick<CultureEvent, 'organiserUnit'>

/** The rule of a paper as forms send it; what of it nobody tells is the county's. */
export type ToldQuiz = ToldBy<typeof amendQuizInput>

/** The same as it is kept. Throws QUIZ_END_PAST. */
export function ruleOf({ closesAt, minutes, tries, ...told }: ToldQuiz, { now, settings }: Pick<Acting, 'now' | 'settings'>) {
  const end = closesAt === null ? null : new Date(closesAt)
  if (end !== null && end <= now) throw quizError('QUIZ_END_PAST', {})
  return { ...told, closesAt: end, minutes: minutes ?? settings.quizMinutes, tries: tries ?? settings.quizTries }
}

/**
 * The quiz (答题) of an event. Every method is one step: it asks the lifecycle and the rules of the words, throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an
 * error of `QuizErrors` before it changes anything, and answers the line of the history.
 */
export class Quiz extends QuizSchema.class {
  /** The first line of its history. */
  make(by: Acting): Step {
    return lineOf('Quiz', this, by, { action: 'make', from: this.state })
  }

  /** 修改. Throws QUIZ_END_PAST. */
  amend(told: ToldQuiz, run: Run, by: Acting): Step {
    this.allow('amend', run, by)
    Object.assign(this, ruleOf(told, by))
    return take(way, this, 'amend', by)
  }

  /** 开放. Throws QUESTIONS_TOO_FEW, QUIZ_END_PAST. */
  open([short]: readonly Shortage[], run: Run, by: Acting): Step {
    this.allow('open', run, by)
    if (short) throw quizError('QUESTIONS_TOO_FEW', { ...short })
    this.assertAhead(by)
    this.openedAt = by.now
    return take(way, this, 'open', by)
  }

  /** 结束: nobody sits it any more. */
  close({ words }: ToldBy<typeof closeQuizInput>, run: Run, by: Acting): Step {
    this.allow('close', run, by)
    return this.end(by, words)
  }

  /** The same by its clock or with its event. */
  end(by: Acting, words?: string): Step {
    this.overAt = by.now
    return take(way, this, 'close', by, { words })
  }

  /** 重新开放, and why. Throws QUIZ_END_PAST. */
  reopen({ closesAt, reason }: ToldBy<typeof reopenQuizInput>, run: Run, by: Acting): Step {
    this.allow('reopen', run, by)
    this.closesAt = closesAt === null ? null : new Date(closesAt)
    this.assertAhead(by)
    this.overAt = null
    return take(way, this, 'reopen', by, { words: reason })
  }

  /** 公布成绩. */
  publish(run: Run, by: Acting): Step {
    this.allow('publish', run, by)
    return take(way, this, 'publish', by)
  }

  /** 允许重答: `who` as the history says it, masked. */
  excuse({ reason, who }: { reason: string; who: string }, run: Run, by: Acting): Step {
    this.allow('excuse', run, by)
    return take(way, this, 'excuse', by, { words: reason, params: { who } })
  }

  /** Its event is cancelled. */
  cancel(by: Acting): Step {
    this.overAt ??= by.now
    return take(way, this, 'cancel', by)
  }

  private allow(action: QuizAction, { organiserUnit }: Run, by: Acting): void {
    quizRules.assertMayDo(action, { state: this.state, area: this.area, units: this.units, organiserUnit }, by.caller)
  }

  private assertAhead({ now }: Pick<Acting, 'now'>): void {
    if (this.closesAt !== null && this.closesAt <= now) throw quizError('QUIZ_END_PAST', {})
  }
}
QuizSchema.setClass(Quiz)

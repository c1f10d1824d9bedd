import { secondsLeft, showsAnswers, showsPoints, takesAnswers, countOf, mostOf } from '@wuxin/culture/quiz.rules'
import type { PaperItem, SittingView } from '@wuxin/culture/quiz.schema'
import type { Work } from '@wuxin/service/work'
import { Question } from '../bank/bank.table.ts'
import { marksOf, type Sat } from './sitting.work.ts'
import { Sitting, SittingAnswer } from './sitting.table.ts'

/** Whole seconds that somebody took; all of them where time is over and its clock has not come by yet. */
const secondsTaken = ({ begunAt, endedAt, dueAt }: Pick<Sitting, 'begunAt' | 'endedAt' | 'dueAt'>): number => Math.round(((endedAt ?? dueAt).getTime() - begunAt.getTime()) / 1000)

/** Options as the phone shows them, of what was chosen in the question's own order. */
const shownAs = (options: readonly number[], own: readonly number[]): number[] => own.map((each) => options.indexOf(each)).toSorted((one, other) => one - other)

/** What a phone gets of its paper: nothing that says what is right while anybody may still sit the quiz. */
export async function sittingView(work: Work, { quiz, sitting }: Sat): Promise<SittingView> {
  const isRunning = takesAnswers(sitting, work.now)
  const isReviewed = showsAnswers(quiz) && sitting.voidedAt === null
  const used = await work.em.count(Sitting, { quiz: quiz.id, personKey: sitting.personKey, voidedAt: null })
  const isMarked = !isRunning && sitting.voidedAt === null && showsPoints(quiz)
  const view = {
    area: quiz.area, quiz: quiz.state, attempt: sitting.attempt, triesLeft: Math.max(0, quiz.tries - used), left: secondsLeft(sitting, work.now), isOver: !isRunning, items: [], review: null,
    result: isMarked ? { ...(await marksOf(work, sitting)), most: mostOf(quiz.draws), questions: countOf(quiz.draws), seconds: secondsTaken(sitting) } : null,
  }
  if (!isRunning && !isReviewed) return view
  const questions = new Map((await work.em.find(Question, { id: { $in: sitting.paper.map(({ question }) => question) } })).map((each) => [each.id, each]))
  const answers = new Map((await work.em.find(SittingAnswer, { sitting: sitting.id })).map((each) => [each.position, each.chosen]))
  const asked = sitting.paper.flatMap(({ question, options, points }, position) => {
    const found = questions.get(question)
    return found ? [{ found, options, points, chosen: answers.get(position) ?? [] }] : []
  })
  return {
    ...view,
    items: asked.map(({ found, options, points, chosen }): PaperItem => ({
      kind: found.kind, text: found.text, options: found.kind === 'true_false' ? [] : options.map((each) => found.options[each] ?? ''), points, chosen: shownAs(options, chosen),
    })),
    review: isReviewed ? asked.map(({ found, options }) => ({ answer: shownAs(options, found.answer), explanation: found.explanation })) : null,
  }
}

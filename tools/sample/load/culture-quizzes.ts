import { randomUUID } from 'node:crypto'
import type { PaperItem } from '@wuxin/culture/quiz.schema'
import type { PlannedBank, PlannedQuiz } from '../culture/culture-plan.ts'
import { Random } from '../random.ts'
import type { SampleQuestion } from '../culture/question-words.ts'
import { fireQuestions, lawQuestions } from '../culture/question-words.ts'
import { cultureAt, type CultureLoad } from './culture-load.ts'
import type { Deed } from './order.ts'
import { found } from './patrol-load.ts'
import type { Seen } from './seen.ts'

/** A bank is entered with all its questions. */
export const bankDeeds = ({ key, by, at, given, questions }: PlannedBank, load: CultureLoad): Deed => ({
  at, of: key, after: [], run: async () => {
    const { id } = await cultureAt(load, by, at).banks.add(given)
    for (const question of questions) await cultureAt(load, by, at).questions.add({ bank: id, ...question })
    load.banks.set(key, id)
  },
})

/** A quiz is made, opened, sat by those who came before its event goes on, and published once that has ended it. */
export function quizDeeds({ key, event, bank, by, made, opened, published, given, sittings }: PlannedQuiz, load: CultureLoad): Deed[] {
  let seen: Seen = { id: '', version: 0 }
  const keep = ({ id, version }: Seen): void => {
    seen = { id, version }
  }
  const quiz = (at: Date) => cultureAt(load, by, at).quizzes
  const eventId = () => found(load.events, event).id
  const publish = async () => {
    const closed = await quiz(published).of({ event: eventId() })
    if (closed) keep(await quiz(published).publish({ id: closed.id, version: closed.version }))
  }
  return [
    { at: made, of: key, after: [event, bank], run: async () => keep(await quiz(made).make({ event: eventId(), banks: [found(load.banks, bank)], ...given })) },
    { at: opened, of: key, after: [event], run: async () => keep(await quiz(opened).open(seen)) },
    ...sittings.map((sitting): Deed => ({ at: sitting.at, of: key, after: [event], run: () => sit(eventId(), sitting, load) })),
    { at: published, of: key, after: [event], run: publish },
  ]
}

/** Somebody sits a quiz on the phone: answer after answer, then hands it in. */
async function sit(event: string, { name, phone, at, share }: PlannedQuiz['sittings'][number], load: CultureLoad): Promise<void> {
  const token = randomUUID()
  const random = new Random(`sits ${name} ${phone}`)
  let then = at.getTime()
  const phoneNow = () => cultureAt(load, null, new Date(then)).residentQuizzes
  const { items } = await phoneNow().begin({ event, token, name, phone })
  for (const [position, item] of items.entries()) {
    then += random.int(9, 40) * 1000
    await phoneNow().answer({ token, position, chosen: chosenOf(item, random.next() < share) })
  }
  await phoneNow().finish({ token })
}

const known = new Map<string, SampleQuestion>([...fireQuestions, ...lawQuestions].map((question) => [question.text, question]))

/** The right choices by their words, whose order is another on each phone; or one that is not right. */
function chosenOf({ kind, text, options }: PaperItem, isRight: boolean): number[] {
  const question = known.get(text)
  if (!question) throw new RangeError(`no question ${text}`)
  if (kind === 'true_false') return isRight ? question.answer : [1 - (question.answer[0] ?? 0)]
  const right = new Set(question.answer.map((each) => question.options?.[each]))
  const fitting = options.flatMap((option, index) => (right.has(option) === isRight ? [index] : []))
  return isRight ? fitting : fitting.slice(0, 1)
}

import { communitiesOf, compoundNamed } from '../places.ts'
import { Random } from '../random.ts'
import type { PlannedBank, PlannedEvent, PlannedQuiz } from './culture-plan.ts'
import { convenerAt } from './event-tale.ts'
import { fireQuestions, lawQuestions } from './question-words.ts'

const MINUTE = 60_000
/** People of an event who sit its quiz on their phones. */
const sitters = 7
const entered = new Date('2024-02-20T09:30:00+08:00')

const yunhe = (): string => communitiesOf('zuoyun').find(({ name }) => name === '云和园社区')?.code ?? ''

/** Question banks (题库) of both counties. */
export const banks = (): PlannedBank[] => [
  { key: 'bank hunyuan', county: 'hunyuan', by: convenerAt(compoundNamed('凯德世家三号院')), at: entered, given: { area: compoundNamed('凯德世家三号院'), name: '消防安全题库', about: '按消防救援大队的宣传手册整理。' }, questions: fireQuestions },
  { key: 'bank zuoyun', county: 'zuoyun', by: convenerAt(yunhe()), at: entered, given: { area: yunhe(), name: '文明知识题库', about: '消防、宪法和民法典，全县都可以抽题。' }, questions: [...fireQuestions, ...lawQuestions] },
]

/** Quizzes of the events of that kind: those who came sit them while it runs; its end closes them, then the points are published. */
export const quizzesOf = (events: readonly PlannedEvent[]): PlannedQuiz[] => events.flatMap((event) => (event.told.particulars.kind === 'quiz' ? [quizOf(event)] : []))

function quizOf({ key, county, by, told, steps, signUps }: PlannedEvent): PlannedQuiz {
  const random = new Random(`quiz ${key}`)
  const subject = told.title.includes('消防') ? '消防' : '法律'
  const [starts, ends] = [Date.parse(told.starts), Date.parse(told.ends)]
  const came = signUps.filter((each) => each.came !== null).slice(0, sitters)
  return {
    key: `quiz ${key}`, county, event: key, bank: `bank ${county}`, by,
    made: new Date((steps[0]?.at.getTime() ?? starts) + 40 * MINUTE), opened: new Date(starts + 10 * MINUTE), published: new Date(ends + 25 * MINUTE),
    given: { draws: [{ subject, kind: 'single', count: 4, points: 10 }, { subject, kind: 'multiple', count: 2, points: 20 }, { subject, kind: 'true_false', count: 2, points: 10 }], minutes: 10, shows: 'at_once' },
    sittings: came.map(({ given: { name, phone } }, index) => ({ name, phone, at: new Date(starts + (20 + index * 4) * MINUTE), share: 0.55 + random.next() * 0.45 })),
  }
}

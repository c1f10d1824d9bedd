import { randomUUID } from 'node:crypto'
import type { ToldQuestion } from '@wuxin/culture/question.schema'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import { compound, monday } from '@wuxin/service/test-county'
import { people } from '../culture.fixture.ts'
import { reading } from '../event/event.fixture.ts'
import type { CultureRouter } from '../router.ts'

/** A question of four options, the first of which is right. */
export const single = (text: string, change: Partial<ToldQuestion> = {}): ToldQuestion => ({
  kind: 'single', text, options: ['甲', '乙', '丙', '丁'], answer: [0], explanation: '见市民手册', subject: '文明', difficulty: 'easy', ...change,
})
/** A question of several right options. */
export const multiple = (text: string): ToldQuestion => single(text, { kind: 'multiple', answer: [0, 2], subject: '法律', difficulty: 'hard' })
/** A statement that is true. */
export const statement = (text: string): ToldQuestion => single(text, { kind: 'true_false', options: [], answer: [0], subject: '文明' })

/** An instant so many minutes after `monday`. */
export const minutesOn = (minutes: number, seconds = 0): Date => new Date(monday.getTime() + (minutes * 60 + seconds) * 1000)

/** Quizzes of events that people sit on their phones. */
export function quizStory(at: ServiceUnderTest<CultureRouter>) {
  const as = (who: keyof typeof people, now?: Date) => at.as(people[who], now ? { now } : {})
  const phone = (now?: Date) => at.as(null, now ? { now } : {}).residentQuizzes
  /** A bank of ten single, three multiple and three true or false. */
  const bank = async (name = `题库${randomUUID().slice(0, 8)}`) => {
    const { id } = await as('secretary').banks.add({ area: compound, name, about: null })
    const questions = [...Array.from({ length: 10 }, (_, nth) => single(`单选第${nth}题`)), ...Array.from({ length: 3 }, (_, nth) => multiple(`多选第${nth}题`)), ...Array.from({ length: 3 }, (_, nth) => statement(`判断第${nth}题`))]
    for (const question of questions) await as('secretary').questions.add({ bank: id, ...question })
    return id
  }
  /** A published event that everybody may come to. */
  const event = async (change: object = {}) => {
    const events = () => as('secretary').events
    return events().publish(seen(await events().plan({ ...reading, title: '文明知识竞赛', particulars: { kind: 'quiz', subject: '市民文明手册' }, hasSignUp: false, ...change })))
  }
  const draws = [{ kind: 'single' as const, count: 3, points: 10 }, { kind: 'multiple' as const, count: 1, points: 20 }, { kind: 'true_false' as const, count: 2, points: 25 }]
  /** A quiz that is open: ten minutes for six questions of a hundred points. */
  const open = async (change: object = {}, ofEvent: object = {}) => {
    const { id } = await event(ofEvent)
    const made = await as('secretary').quizzes.make({ event: id, banks: [await bank()], draws, minutes: 10, tries: 1, ...change })
    return as('secretary').quizzes.open(seen(made))
  }
  /** Begins by name and phone of the `n`-th resident. */
  const begin = (quiz: { event: { id: string } }, n = 1, { token = randomUUID(), now }: { token?: string; now?: Date } = {}) =>
    phone(now).begin({ event: quiz.event.id, token, name: `居民${n}`, phone: `138${String(n).padStart(8, '0')}` }).then((view) => ({ view, token }))
  return { as, phone, bank, event, draws, open, begin }
}

/** How a phone answers rightly: by the words of the options, whose order it cannot know. */
export const rightly = ({ kind, options }: { kind: string; options: string[] }): number[] =>
  kind === 'true_false' ? [0] : (kind === 'multiple' ? ['甲', '丙'] : ['甲']).map((word) => options.indexOf(word))

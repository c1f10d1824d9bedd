import { randomUUID } from 'node:crypto'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { monday } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { april } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { by } from '../sign-up/sign-up.fixture.ts'
import { minutesOn, quizStory, rightly, single } from './quiz.fixture.ts'
import { quizzes as byClock } from './quizzes.job.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
const { as, phone, bank, event, draws, open, begin } = quizStory(at)
const quizzes = (who: keyof typeof people = 'secretary') => as(who).quizzes
/** The quiz as it is now. */
const again = async (quiz: { event: { id: string } }) => {
  const found = await quizzes().of({ event: quiz.event.id })
  if (!found) throw new Error('the event has a quiz')
  return found
}
/** Answers all of a paper rightly and hands it in. */
const sitThrough = async (quiz: { event: { id: string } }, n: number) => {
  const { view, token } = await begin(quiz, n)
  for (const [position, item] of view.items.entries()) await phone().answer({ token, position, chosen: rightly(item) })
  return phone().finish({ token })
}
beforeEach(() => void (now = monday))

describe('a quiz', () => {
  it('goes from its making to its published result, each step in its history', async () => {
    const quiz = await open({ shows: 'published' })
    expect(quiz).toMatchObject({ state: 'open', minutes: 10, tries: 1, organiser: '张国强', people: 0, short: [] })
    expect((await sitThrough(quiz, 1)).result).toBeNull()
    const closed = await quizzes().close(seen(await again(quiz)))
    expect(closed).toMatchObject({ people: 1, ended: 1, mean: 100 })
    const published = await quizzes().publish(seen(closed))
    expect(published.steps.map(({ action }) => action)).toEqual(['make', 'open', 'close', 'publish'])
    await expect(begin(quiz, 2)).rejects.toMatchObject(refusal('QUIZ_NOT_OPEN'))
  })

  it('takes the minutes and tries of the county where nobody tells any', async () => {
    const { id } = await event()
    expect(await quizzes().make({ event: id, banks: [await bank()], draws })).toMatchObject({ state: 'preparing', minutes: 10, tries: 1 })
  })

  it('does not open with too few questions, and says of which rule', async () => {
    const { id } = await event()
    const made = await quizzes().make({ event: id, banks: [await bank()], draws: [...draws, { kind: 'multiple', count: 3, points: 5 }] })
    expect(made.short).toEqual([{ draw: 4, wanted: 3, found: 2 }])
    await expect(quizzes().open(seen(made))).rejects.toMatchObject(refusal('QUESTIONS_TOO_FEW', { draw: 4, wanted: 3, found: 2 }))
    const amended = await quizzes().amend({ ...seen(made), banks: made.banks.map(({ id: each }) => each), draws })
    expect(await quizzes().open(seen(amended))).toMatchObject({ state: 'open' })
  })

  it('is one of its event, of banks that are there, ends in the future, and opens once everybody may know of the event', async () => {
    const { id } = await event()
    const made = { event: id, banks: [await bank()], draws }
    await expect(quizzes().make({ ...made, banks: [randomUUID()] })).rejects.toMatchObject(refusal('BANK_UNKNOWN'))
    await expect(quizzes().make({ ...made, closesAt: '2025-04-01T08:00:00+08:00' })).rejects.toMatchObject(refusal('QUIZ_END_PAST'))
    await quizzes().make(made)
    await expect(quizzes().make(made)).rejects.toMatchObject(refusal('QUIZ_EXISTS'))
    const draft = await as('secretary').events.plan({ area: made.event && (await as('secretary').events.get({ id })).area, title: '没有发布的', particulars: { kind: 'quiz' }, starts: '2025-04-26T09:00:00+08:00', ends: '2025-04-26T11:00:00+08:00' })
    await expect(quizzes().open(seen(await quizzes().make({ ...made, event: draft.id })))).rejects.toMatchObject(refusal('QUIZ_TOO_EARLY'))
  })

  it('is run by those who run its event, and read by whoever reads events there', async () => {
    const quiz = await open()
    await expect(quizzes('library').close(seen(quiz))).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await quizzes('leader').of({ event: quiz.event.id })).toMatchObject({ state: 'open' })
    await expect(quizzes('leader').close(seen(quiz))).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('ends by its clock, marks what is still written on, and its organiser hears of it', async () => {
    const quiz = await open({ closesAt: minutesOn(5).toISOString() })
    const { token, view } = await begin(quiz)
    expect(view.left).toBe(300)
    await phone().answer({ token, position: 4, chosen: rightly(view.items[4] ?? { kind: 'true_false', options: [] }) })
    now = minutesOn(6)
    await byClock.run(at.service)
    expect(await again(quiz)).toMatchObject({ state: 'closed', ended: 1, mean: 25 })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.quiz.close' })
  })

  it('ends with its event, and is cancelled with it', async () => {
    const quiz = await open()
    const events = (day: number, time?: string) => as('secretary', april(day, time)).events
    const planned = await as('secretary').events.get({ id: quiz.event.id })
    const running = await events(26, '09:00').start(seen(await events(26, '08:40').openCheckIn(seen(planned))))
    await events(26, '11:00').finish({ ...seen(running), words: '比完了', attended: 20 })
    expect(await again(quiz)).toMatchObject({ state: 'closed' })
    const other = await open()
    await as('secretary').events.cancel({ ...seen(await as('secretary').events.get({ id: other.event.id })), reason: '下雨' })
    expect(await again(other)).toMatchObject({ state: 'cancelled' })
  })

  it('opens again, and says why', async () => {
    const quiz = await open()
    const closed = await quizzes().close({ ...seen(quiz), words: '停电' })
    expect(await quizzes().reopen({ ...seen(closed), reason: '来电了' })).toMatchObject({ state: 'open', closedAt: null })
    expect((await begin(quiz)).view).toMatchObject({ isOver: false })
  })
})

describe('who sits a quiz', () => {
  it('sits it as often as it allows, one paper at a time, however many phones ask at once', async () => {
    const quiz = await open({ tries: 2 })
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => begin(quiz, 7)))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(asked.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Error).message] : []))).toEqual(Array.from({ length: 7 }, () => 'SITTING_ELSEWHERE'))
    const [first] = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    await phone().finish({ token: first?.token ?? '' })
    const { view, token } = await begin(quiz, 7)
    expect(view).toMatchObject({ attempt: 2, triesLeft: 0 })
    await phone().finish({ token })
    await expect(begin(quiz, 7)).rejects.toMatchObject(refusal('TRIES_USED', { tries: 2 }))
  })

  it('gets one paper for one token, also when the request is repeated at once', async () => {
    const quiz = await open()
    const token = randomUUID()
    const views = await Promise.all(Array.from({ length: 6 }, () => begin(quiz, 9, { token })))
    expect(new Set(views.map(({ view }) => JSON.stringify(view.items))).size).toBe(1)
    expect((await quizzes().sittings({ quiz: quiz.id })).total).toBe(1)
  })

  it('is whoever signed up, by code or phone, and goes on with the code on another phone', async () => {
    const quiz = await open({}, { hasSignUp: true, capacity: 1 })
    const events = as('secretary').events
    await events.openSignUp(seen(await events.get({ id: quiz.event.id })))
    const { code } = await at.as(null).residentSignUps.enter(by(quiz.event.id, 1))
    const waiting = await at.as(null).residentSignUps.enter(by(quiz.event.id, 2))
    const token = randomUUID()
    const view = await phone().begin({ event: quiz.event.id, token, code })
    const elsewhere = await phone().begin({ event: quiz.event.id, token: randomUUID(), code })
    expect(elsewhere.items).toEqual(view.items)
    await expect(phone().resume({ token })).rejects.toMatchObject(refusal('SITTING_UNKNOWN'))
    await expect(begin(quiz, 1)).rejects.toMatchObject(refusal('SITTING_ELSEWHERE'))
    await expect(begin(quiz, 3)).rejects.toMatchObject(refusal('SIGN_UP_NEEDED'))
    await expect(phone().begin({ event: quiz.event.id, token: randomUUID(), code: waiting.code })).rejects.toMatchObject(refusal('SIGN_UP_NEEDED'))
  })

  it('sits again where the phone failed: the paper before counts no more, and why stands in the history', async () => {
    const quiz = await open()
    const lost = await begin(quiz, 5)
    const { rows } = await quizzes().sittings({ quiz: quiz.id })
    const after = await quizzes().excuse({ ...seen(quiz), sitting: rows[0]?.id ?? '', reason: '手机没电' })
    expect(after.steps.at(-1)).toMatchObject({ action: 'excuse', words: '手机没电', params: { who: '居**' } })
    expect(await phone().resume({ token: lost.token })).toMatchObject({ isOver: true, result: null, triesLeft: 1 })
    expect((await begin(quiz, 5)).view).toMatchObject({ attempt: 2, isOver: false })
    expect((await quizzes().sittings({ quiz: quiz.id })).chips).toEqual({ running: 1, ended: 0, voided: 1 })
  })
})

describe('what came of a quiz', () => {
  it('is read paper by paper, masked, and in full with a reason that is kept', async () => {
    const quiz = await open()
    await sitThrough(quiz, 3)
    const list = await quizzes().sittings({ quiz: quiz.id, chip: 'ended' })
    expect(list.rows).toMatchObject([{ contact: { name: '居**', phone: '138****0003', masked: true }, score: 100, right: 6, answered: 6, questions: 6, ending: 'self' }])
    expect(await quizzes().unmask({ id: list.rows[0]?.id ?? '', reason: '核对获奖人' })).toEqual({ name: '居民3', phone: '13800000003', masked: false })
    await expect(quizzes('leader').unmask({ id: list.rows[0]?.id ?? '', reason: '看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('goes along as a sheet, masked, and in full for a reason by those who may look', async () => {
    const quiz = await open()
    await sitThrough(quiz, 4)
    const ask = sheetAsker(at, 'papers.xlsx', people.secretary)
    expect((await cellsOf(await ask(`?quiz=${quiz.id}`)))[1]).toEqual(['居**', '138****0004', 1, 100, 6, 6, 0, '2025-04-21 10:00', '2025-04-21 10:00', '本人交卷'])
    expect(((await cellsOf(await ask(`?quiz=${quiz.id}&reason=${encodeURIComponent('发奖')}&lang=en-US`))) as unknown[][])[1]?.slice(0, 2)).toEqual(['居民4', '13800000004'])
    expect((await ask(`?quiz=${quiz.id}&reason=x`, people.leader)).status).toBe(403)
  })

  it('says of each question how many answered it rightly, the hardest first', async () => {
    const quiz = await open({ draws: [{ kind: 'single', count: 1, points: 5, subject: '难题' }, { kind: 'true_false', count: 1, points: 5 }], banks: [await bankWith()] })
    for (const n of [1, 2]) {
      const { view, token } = await begin(quiz, n)
      await phone().answer({ token, position: 1, chosen: rightly(view.items[1] ?? { kind: 'true_false', options: [] }) })
      await phone().finish({ token })
    }
    await begin(quiz, 3)
    const items = await quizzes().items({ quiz: quiz.id })
    expect(items.map(({ subject, drawn, answered, right }) => [subject, drawn, answered, right])[0]).toEqual(['难题', 2, 0, 0])
    expect(items.slice(1).reduce((sum, { right }) => sum + right, 0)).toBe(2)
  })
})

/** A bank with one question that nobody answers. */
async function bankWith(): Promise<string> {
  const id = await bank()
  await as('secretary').questions.add({ bank: id, ...single('谁也不会', { subject: '难题' }) })
  return id
}

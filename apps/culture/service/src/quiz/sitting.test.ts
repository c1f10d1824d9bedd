import { randomUUID } from 'node:crypto'
import { monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { reach } from '../culture.fixture.ts'
import { service } from '../service.ts'
import { minutesOn, quizStory, rightly } from './quiz.fixture.ts'
import { quizzes as byClock } from './quizzes.job.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
beforeEach(() => void (now = monday))
const { as, phone, open, begin } = quizStory(at)

describe('a paper', () => {
  it('is begun, answered one by one, handed in and marked at once', async () => {
    const quiz = await open()
    const { view, token } = await begin(quiz)
    expect(view).toMatchObject({ quiz: 'open', attempt: 1, left: 600, isOver: false, result: null, review: null })
    expect(view.items.map(({ kind, points }) => [kind, points])).toEqual([['single', 10], ['single', 10], ['single', 10], ['multiple', 20], ['true_false', 25], ['true_false', 25]])
    for (const [position, item] of view.items.entries()) await phone(minutesOn(1)).answer({ token, position, chosen: position === 0 ? [(rightly(item)[0] ?? 0) === 0 ? 1 : 0] : rightly(item) })
    expect(await phone(minutesOn(4)).finish({ token })).toMatchObject({ isOver: true, left: 0, items: [], review: null, result: { score: 90, most: 100, right: 5, questions: 6, seconds: 240 } })
  })

  it('never says what is right to a phone before the result is published', async () => {
    const quiz = await open()
    const { view, token } = await begin(quiz)
    const shown = JSON.stringify([view, await phone().resume({ token }), await phone().of({ event: quiz.event.id }), await phone(minutesOn(1)).finish({ token })])
    expect(shown).not.toMatch(/"answer"|explanation":"|isRight|市民手册/)
    const closed = await as('secretary').quizzes.close(seen(quiz))
    expect((await phone().resume({ token })).review).toBeNull()
    await as('secretary').quizzes.publish(seen(closed))
    const { review, items } = await phone().resume({ token })
    expect(review?.map(({ answer }) => answer)).toEqual(items.map((item) => rightly(item).toSorted()))
    expect(review?.[0]?.explanation).toBe('见市民手册')
  })

  it('is the same with its answers and the time that is left after the connection was lost', async () => {
    const quiz = await open()
    const { view, token } = await begin(quiz)
    await phone(minutesOn(2)).answer({ token, position: 0, chosen: [2] })
    const again = await phone(minutesOn(3)).resume({ token })
    expect(again.items.map(({ text, options }) => [text, options])).toEqual(view.items.map(({ text, options }) => [text, options]))
    expect(again).toMatchObject({ left: 420, items: [{ chosen: [2] }, { chosen: [] }, {}, {}, {}, {}] })
    expect((await begin(quiz, 1, { token, now: minutesOn(4) })).view).toMatchObject({ attempt: 1, left: 360 })
  })

  it('keeps the last of several answers, the same one once', async () => {
    const { view, token } = await begin(await open())
    const right = rightly(view.items[0] ?? { kind: 'single', options: [] })
    for (const chosen of [[1], right, right]) await phone().answer({ token, position: 0, chosen })
    await Promise.all(Array.from({ length: 8 }, () => phone().answer({ token, position: 1, chosen: [0] })))
    expect((await phone().resume({ token })).items.map(({ chosen }) => chosen).slice(0, 2)).toEqual([right, [0]])
    await phone().answer({ token, position: 0, chosen: [] })
    expect((await phone().finish({ token })).result?.right).toBeLessThan(2)
  })

  it('takes no answer after its time, and is marked by what came before', async () => {
    const { token, view } = await begin(await open())
    await phone(minutesOn(10)).answer({ token, position: 4, chosen: rightly(view.items[4] ?? { kind: 'true_false', options: [] }) })
    await expect(phone(minutesOn(10, 1)).answer({ token, position: 5, chosen: [0] })).rejects.toMatchObject(refusal('ANSWER_LATE', { until: minutesOn(10).toISOString() }))
    now = minutesOn(11)
    await byClock.run(at.service)
    expect(await phone(minutesOn(12)).resume({ token })).toMatchObject({ isOver: true, result: { score: 25, seconds: 600 } })
    await expect(phone(minutesOn(12)).answer({ token, position: 5, chosen: [0] })).rejects.toMatchObject(refusal('ANSWER_LATE'))
  })

  it('takes no choice that its question has not', async () => {
    const { token } = await begin(await open())
    for (const [position, chosen] of [[0, [4]], [0, [0, 1]], [5, [2]], [7, [0]]] as const) await expect(phone().answer({ token, position, chosen: [...chosen] })).rejects.toMatchObject(refusal('ANSWER_UNFIT'))
    await expect(phone().answer({ token: randomUUID(), position: 0, chosen: [0] })).rejects.toMatchObject(refusal('SITTING_UNKNOWN'))
  })
})

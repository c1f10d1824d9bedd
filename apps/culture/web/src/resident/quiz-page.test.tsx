import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { SittingView } from '@wuxin/culture/quiz.schema'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import { keptSitting, newSitting } from './kept-sitting.ts'
import QuizPage from './quiz.page.tsx'
import { publicQuiz, quizEvent, sittingView } from './quiz.fixture.ts'

const open = (answers: Answers = {}, at = `/r?event=${quizEvent}`) => {
  const network = fakeNetwork({ 'culture.residentQuizzes.of': () => publicQuiz(), 'culture.residentQuizzes.begin': () => sittingView(), 'culture.residentQuizzes.resume': () => sittingView(), ...answers })
  draw(QuizPage, { as: resident, path: '/r', at })
  return network
}
const begin = async () => {
  await userEvent.type(await screen.findByLabelText('姓名'), '刘敏')
  await userEvent.type(screen.getByLabelText('手机号'), '13800000001')
  await userEvent.click(screen.getByRole('button', { name: '开始答题' }))
}
const taken = ({ position }: { position: number }) => ({ position, left: 500 })
const over = (change: Partial<SittingView> = {}) => sittingView({ isOver: true, left: 0, items: [], result: { score: 30, most: 30, right: 2, questions: 2, seconds: 95 }, ...change })

standOnPhone()

describe('a quiz on a phone', () => {
  it('says what it is, is begun by name and phone, and shows one question at a time with the time that is left', async () => {
    const network = open()
    expect(await screen.findByText('共 2 题，满分 30 分，限时 10 分钟。')).toBeDefined()
    await begin()
    expect(await screen.findByText('第 1 题，共 2 题')).toBeDefined()
    expect(screen.getByRole('timer').textContent).toMatch(/还剩 (10:00|9:5\d)/)
    expect(network.inputsOf('culture.residentQuizzes.begin')).toMatchObject([{ event: quizEvent, name: '刘敏', phone: '13800000001', code: null, token: keptSitting(quizEvent)?.token }])
    expect(screen.queryByText(/哪些是垃圾分类/)).toBeNull()
  })

  it('sends every answer as it is given, and hands in only when told so again', async () => {
    const network = open({ 'culture.residentQuizzes.answer': taken, 'culture.residentQuizzes.finish': () => over() })
    await begin()
    await userEvent.click(await screen.findByRole('radio', { name: 'A. 礼让行人' }))
    await userEvent.click(screen.getByRole('button', { name: '下一题' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'B. 有害垃圾' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'A. 可回收物' }))
    await waitFor(() => expect(network.inputsOf('culture.residentQuizzes.answer').at(-1)).toMatchObject({ position: 1, chosen: [0, 1] }))
    expect(network.inputsOf('culture.residentQuizzes.answer')[0]).toMatchObject({ position: 0, chosen: [0] })
    expect(await screen.findByText('答案都已收到')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '交卷' }))
    expect(network.inputsOf('culture.residentQuizzes.finish')).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '确定交卷' }))
    expect(await screen.findByText('满分 30 分，答对 2 题，共 2 题。')).toBeDefined()
    expect(screen.getByText('用时 1 分 35 秒。')).toBeDefined()
    expect(screen.getByText('正确答案在成绩公布后可以看到。')).toBeDefined()
  })

  it('keeps answers that did not arrive, says so, and sends them once somebody answers again', async () => {
    let isAway = true
    const network = open({ 'culture.residentQuizzes.answer': (input) => (isAway ? new Refused('UNAVAILABLE', {}) : taken(input as { position: number })) }) // what the page sends
    await begin()
    await userEvent.click(await screen.findByRole('radio', { name: 'B. 按喇叭' }))
    expect(await screen.findByText(/1 题的答案还没有送到/)).toBeDefined()
    expect(keptSitting(quizEvent)?.waiting).toEqual({ 0: [1] })
    isAway = false
    await userEvent.click(screen.getByRole('radio', { name: 'A. 礼让行人' }))
    expect(await screen.findByText('答案都已收到')).toBeDefined()
    expect(network.inputsOf('culture.residentQuizzes.answer').at(-1)).toMatchObject({ position: 0, chosen: [0] })
    expect(screen.getByRole('radio', { name: 'A. 礼让行人' })).toHaveProperty('checked', true)
    expect(keptSitting(quizEvent)).toMatchObject({ waiting: {}, view: { items: [{ chosen: [0] }, { chosen: [] }] } })
  })

  it('keeps an answer that is refused because too many came at once from one address, and sends it again', async () => {
    let isCrowded = true
    open({ 'culture.residentQuizzes.answer': (input) => (isCrowded ? new Refused('TOO_MANY', { until: '2025-04-21T02:10:00.000Z' }) : taken(input as { position: number })) }) // as above
    await begin()
    await userEvent.click(await screen.findByRole('radio', { name: 'B. 按喇叭' }))
    expect(await screen.findByText(/1 题的答案还没有送到/)).toBeDefined()
    expect(keptSitting(quizEvent)).toMatchObject({ waiting: { 0: [1] }, late: 0 })
    isCrowded = false
    await userEvent.click(screen.getByRole('radio', { name: 'A. 礼让行人' }))
    expect(await screen.findByText('答案都已收到')).toBeDefined()
  })

  it('leads to what is on where its address names no event', async () => {
    const network = open({}, '/r')
    expect((await screen.findByRole('link', { name: '近期活动' })).getAttribute('href')).toMatch(/culture\/events$/)
    expect(network.inputsOf('culture.residentQuizzes.of')).toEqual([])
  })

  it('goes on with the same paper after the page was closed, by its token alone', async () => {
    newSitting(quizEvent, '0192f3a0-8888-4000-8000-000000000001')
    const network = open({ 'culture.residentQuizzes.resume': () => sittingView({ left: 61, items: sittingView().items.map((item) => ({ ...item, chosen: [1] })) }) })
    expect(await screen.findByRole('radio', { name: 'B. 按喇叭' })).toHaveProperty('checked', true)
    expect(network.inputsOf('culture.residentQuizzes.resume')).toEqual([{ token: '0192f3a0-8888-4000-8000-000000000001' }])
    expect(network.inputsOf('culture.residentQuizzes.begin')).toEqual([])
  })

  it('says which answers came too late, and does not send them again', async () => {
    let isOver = false
    open({
      'culture.residentQuizzes.resume': () => (isOver ? over({ result: { score: 0, most: 30, right: 0, questions: 2, seconds: 600 } }) : sittingView()),
      'culture.residentQuizzes.answer': () => {
        isOver = true
        return new Refused('ANSWER_LATE', { until: '2025-04-21T02:10:00.000Z' })
      },
    })
    await begin()
    await userEvent.click(await screen.findByRole('radio', { name: 'A. 礼让行人' }))
    await waitFor(() => expect(keptSitting(quizEvent)).toMatchObject({ waiting: {}, late: 1 }))
    expect(await screen.findByText('有 1 题的答案在时间到了以后才送到，没有收下。')).toBeDefined()
  })
})

describe('who may sit it', () => {
  it('is asked for the code of the sign-up, or the phone of it', async () => {
    const network = open({ 'culture.residentQuizzes.of': () => publicQuiz({ needsSignUp: true }), 'culture.residentQuizzes.begin': () => new Refused('SIGN_UP_NEEDED', {}) }, `/r?event=${quizEvent}&code=7K4M-9QPT-3WXH5`)
    expect(await screen.findByLabelText('报名查询码')).toHaveProperty('value', '7K4M-9QPT-3WXH5')
    await userEvent.click(screen.getByRole('button', { name: '开始答题' }))
    expect(await screen.findByText('没有查到您的报名。请核对报名时的查询码或手机号。')).toBeDefined()
    expect(network.inputsOf('culture.residentQuizzes.begin')).toMatchObject([{ code: '7K4M9QPT3WXH5', name: null, phone: null }])
    await userEvent.click(screen.getByRole('button', { name: '没有查询码，用手机号' }))
    expect(screen.getByLabelText('手机号')).toBeDefined()
  })

  it('reads that it is not open yet, or over', async () => {
    open({ 'culture.residentQuizzes.of': () => publicQuiz({ state: 'preparing' }) })
    expect(await screen.findByText('答题还没有开放，请稍后再来。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '开始答题' })).toBeNull()
  })
})

it('a published result says question by question what was right, and why', async () => {
  newSitting(quizEvent, '0192f3a0-8888-4000-8000-000000000002')
  const items = sittingView().items.map((item) => ({ ...item, chosen: [0] }))
  open({ 'culture.residentQuizzes.resume': () => over({ quiz: 'published', items, review: [{ answer: [0], explanation: '交通法第四十七条' }, { answer: [0, 1], explanation: null }] }) })
  expect(await screen.findByText('答对了')).toBeDefined()
  expect(screen.getByText('A. 可回收物；B. 有害垃圾')).toBeDefined()
  expect(screen.getByText('交通法第四十七条')).toBeDefined()
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import EditQuizPage from './edit-quiz.page.tsx'
import { bankId, bankView, eventId, quizId, quizView, sittingId, sittingRow } from './quiz.fixture.ts'
import QuizOfEventPage from './quiz.page.tsx'
import SittingListPage from './sitting-list.page.tsx'

const open = (Page: typeof QuizOfEventPage, page: string, answers: Answers = {}) => {
  const network = fakeNetwork({ 'culture.quizzes.of': () => quizView(), 'culture.quizzes.items': () => [], 'culture.banks.table': () => [bankView()], ...answers })
  draw(Page, { as: staff.secretary, path: `/m/culture/events/:id/${page}`, at: `/m/culture/events/${eventId}/${page}` })
  return network
}
const drawerOf = async (button: string | RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: button }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('the page of a quiz', () => {
  it('says what a paper is, how it goes right now, and which question was the hardest', async () => {
    open(QuizOfEventPage, 'quiz', { 'culture.quizzes.items': () => [{ question: quizId, text: '几点熄灯', kind: 'single', subject: '文明', difficulty: 'hard', drawn: 9, answered: 8, right: 3 }] })
    expect(await screen.findByText('10 题，满分 100 分')).toBeDefined()
    expect(screen.getByText('文明 · 单选 10 题，每题 10 分')).toBeDefined()
    expect(screen.getByText('正在答').closest('div')?.textContent).toContain('3')
    expect(await screen.findByText('3 / 9（33%）')).toBeDefined()
    expect(screen.getByRole('link', { name: '12' }).getAttribute('href')).toBe(`/m/culture/events/${eventId}/papers`)
  })

  it('is ended with a word of it', async () => {
    const network = open(QuizOfEventPage, 'quiz', { 'culture.quizzes.close': () => quizView({ state: 'closed' }) })
    const drawer = await drawerOf('结束答题')
    await userEvent.click(within(drawer).getByRole('button', { name: '结束答题' }))
    await waitFor(() => expect(network.inputsOf('culture.quizzes.close')).toMatchObject([{ id: quizId, version: 3 }]))
  })

  it('says which rule finds too few questions, and what opening was refused for', async () => {
    const preparing = quizView({ state: 'preparing', people: 0, short: [{ draw: 1, wanted: 10, found: 4 }] })
    open(QuizOfEventPage, 'quiz', { 'culture.quizzes.of': () => preparing, 'culture.quizzes.open': () => new Refused('QUESTIONS_TOO_FEW', { draw: 1, wanted: 10, found: 4 }) })
    expect(await screen.findByText('第 1 条规则要抽 10 题，题库里只有 4 题，还不能开放。')).toBeDefined()
    const drawer = await drawerOf('开放答题')
    await userEvent.click(within(drawer).getByRole('button', { name: '开放答题' }))
    expect(await within(drawer).findByText('第 1 条规则要抽 10 题，题库里只有 4 题。')).toBeDefined()
  })

  it('says that an event has none', async () => {
    open(QuizOfEventPage, 'quiz', { 'culture.quizzes.of': () => null })
    expect(await screen.findByText('这个活动还没有设答题')).toBeDefined()
  })
})

describe('the rule of a paper', () => {
  it('is made of banks and draws, with what it comes to below', async () => {
    const network = open(EditQuizPage, 'quiz/edit', { 'culture.quizzes.of': () => null, 'culture.quizzes.make': () => quizView({ state: 'preparing' }) })
    expect(await screen.findByText('10 题，满分 50 分')).toBeDefined()
    await userEvent.click(screen.getByLabelText('题库'))
    await userEvent.click(await screen.findByText('市民文明题库 · 云泰园小区 · 60 题'))
    await userEvent.click(screen.getByRole('button', { name: '再加一条规则' }))
    expect(await screen.findByText('20 题，满分 100 分')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(network.inputsOf('culture.quizzes.make')).toMatchObject([{ event: eventId, banks: [bankId], draws: [{ kind: 'single', count: 10, points: 5 }, { count: 10 }], minutes: null, tries: null, shows: 'at_once' }]))
  })
})

describe('the papers of a quiz', () => {
  it('are masked, and shown in full with a reason', async () => {
    const network = open(SittingListPage, 'papers', {
      'culture.quizzes.sittings': () => listed([sittingRow()], { chips: { running: 3, ended: 9, voided: 0 } }), 'culture.quizzes.unmask': () => ({ name: '刘敏', phone: '13800000001', masked: false }),
    })
    expect(await screen.findByText(/刘\* 138\*\*\*\*0001/)).toBeDefined()
    expect(screen.getByText('4 分 5 秒')).toBeDefined()
    expect(screen.getByRole('button', { name: '正在答 3' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '查看' }))
    await userEvent.type(screen.getByLabelText(/为什么/), '核对获奖人{enter}')
    expect(await screen.findByText('刘敏 13800000001')).toBeDefined()
    expect(network.inputsOf('culture.quizzes.unmask')).toEqual([{ id: sittingId, reason: '核对获奖人' }])
  })

  it('let one whose phone failed sit again, and why', async () => {
    const network = open(SittingListPage, 'papers', { 'culture.quizzes.sittings': () => listed([sittingRow({ endedAt: null, ending: null, score: null, right: null, seconds: null })], { chips: {} }), 'culture.quizzes.excuse': () => quizView({ version: 4 }) })
    const drawer = await drawerOf('允许重答')
    await userEvent.type(within(drawer).getByLabelText('为什么允许重答'), '手机没电')
    await userEvent.click(within(drawer).getByRole('button', { name: '允许重答' }))
    await waitFor(() => expect(network.inputsOf('culture.quizzes.excuse')).toEqual([{ id: quizId, version: 3, sitting: sittingId, reason: '手机没电' }]))
  })
})

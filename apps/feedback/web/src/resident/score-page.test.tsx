import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../feedback.fixture.ts'
import { residentRound, scoreRecord } from '../score/score.fixture.ts'
import ScorePage from './score.page.tsx'

const code = 'PF-7K4M9-QPT3W-XH'
const open = (answers: Answers = {}, at = `/r?code=${code}`) => {
  const network = fakeNetwork({ 'feedback.residentScores.open': () => residentRound(), 'feedback.residentScores.give': () => residentRound(), ...answers })
  draw(ScorePage, { as: resident, path: '/r', at })
  return network
}
const touch = async (item: string, mark: string) => userEvent.click(within(await screen.findByRole('group', { name: item })).getByRole('radio', { name: mark }))

standOnPhone()

describe('a card on the phone', () => {
  it('is a touch for each item, the number and one to send; then thanks, also when it is opened again', async () => {
    const network = open()
    await touch('组织安排', '很满意')
    await touch('场地环境', '不满意')
    await userEvent.type(screen.getByLabelText('手机号'), '13812345678')
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('谢谢您，收到了')).toBeDefined()
    expect(network.inputsOf('feedback.residentScores.give')).toEqual([{ code, phone: '13812345678', scores: { order: 5, venue: 2 } }])
    expect(keptCodes('feedback.scores')).toMatchObject([{ code, number: 'PF-2025-0007', words: '世界读书日共读' }])
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })

  it('says which item has no mark, and that the number is needed, before anything is sent', async () => {
    const network = open()
    await touch('组织安排', '很满意')
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await within(screen.getByRole('group', { name: '场地环境' })).findByRole('alert')).toHaveProperty('textContent', '请选一个')
    expect(within(screen.getByRole('group', { name: '组织安排' })).queryByRole('alert')).toBeNull()
    await touch('场地环境', '一般')
    expect(screen.getByLabelText('手机号').getAttribute('aria-invalid')).toBe('true')
    expect(network.inputsOf('feedback.residentScores.give')).toEqual([])
  })

  it('says kindly that this number has scored already', async () => {
    open({ 'feedback.residentScores.give': () => new Refused('SCORE_GIVEN') })
    await touch('组织安排', '满意')
    await touch('场地环境', '满意')
    await userEvent.type(screen.getByLabelText('手机号'), '13812345678')
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText(/已经打过分了/)).toBeDefined()
  })
})

describe('a round on the phone', () => {
  it('shows what came of each item once it is closed', async () => {
    open({ 'feedback.residentScores.open': () => residentRound({ state: 'closed', takes: false, cards: 3, results: scoreRecord().items }) })
    expect(await screen.findByText('3 人打了分')).toBeDefined()
    expect(screen.getByText('2.67 分')).toBeDefined()
    expect(screen.queryByText(/低分/)).toBeNull()
  })

  it('says that it is over where its window has passed', async () => {
    open({ 'feedback.residentScores.open': () => residentRound({ takes: false }) })
    expect(await screen.findByText('打分已经结束')).toBeDefined()
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
  })

  it('is found by the code that is typed, and one that nobody knows is told', async () => {
    const network = open({ 'feedback.residentScores.open': () => new Refused('SCORE_CODE_UNKNOWN') }, '/r')
    await userEvent.click(await screen.findByRole('button', { name: '开始打分' }))
    expect(screen.getByRole('alert').textContent).toContain('请写上打分码')
    await userEvent.type(screen.getByLabelText('输入打分码'), ' pf 7k4m9 ')
    await userEvent.click(screen.getByRole('button', { name: '开始打分' }))
    expect(await screen.findByText(/没有这个打分码/)).toBeDefined()
    await waitFor(() => expect(network.inputsOf('feedback.residentScores.open')[0]).toEqual({ code: 'pf 7k4m9' }))
  })
})

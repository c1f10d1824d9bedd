import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import { load } from '../shell/inbox.ts'
import PosterPage from './poster.page.tsx'
import ScoreListPage from './score-list.page.tsx'
import { lowRecord, roundId, scoreRecord, scoreRow } from './score.fixture.ts'
import ScorePage from './score.page.tsx'

const open = (record: ScoreRecord = scoreRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'feedback.scores.get': () => record, ...answers })
  draw(ScorePage, { as, path: '/m/feedback/scores/:id', at: `/m/feedback/scores/${roundId}` })
  return network
}
const more = async (entry: string) => {
  await userEvent.click(await screen.findByRole('button', { name: '更多' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('the list of scores', () => {
  it('says how many cards came and what they come to', async () => {
    fakeNetwork({ 'feedback.scores.list': () => listed([scoreRow(), scoreRow({ id: '0192f3a0-2222-7000-8000-000000000008', state: 'closed', low: 1, mean: null, cards: 0 })], { chips: { mine: 1, open: 1, low: 1, closed: 1 } }) })
    draw(ScoreListPage, { as: staff.secretary })
    expect(await screen.findByText('3.67')).toBeDefined()
    expect(screen.getByText('3 张')).toBeDefined()
    expect(screen.getByText('低分')).toBeDefined()
    expect(screen.getByRole('button', { name: '低分待阅 1' })).toBeDefined()
  })
})

describe('the page of a round', () => {
  it('shows the code to scan and to type while it is open, and how far it is', async () => {
    open()
    expect(await screen.findByRole('img', { name: '打分二维码' })).toBeDefined()
    expect(screen.getByText('PF-7K4M9-QPT3W-XH')).toBeDefined()
    expect(screen.getByText(/已收到 3 张/)).toBeDefined()
    expect(screen.getByText('3 张（到场 28 人） · 其中纸质 1 张')).toBeDefined()
    expect(screen.getByRole('link', { name: '打印打分码' }).getAttribute('href')).toBe(`/m/feedback/scores/${roundId}/poster`)
    expect(screen.getByRole('link', { name: /HD-2025-0007/ }).getAttribute('href')).toBe('/m/culture/events/0192f3a0-3333-7000-8000-000000000001')
  })

  it('has a row for each item: its mean, how many answered, how many gave each mark, and which is low', async () => {
    open()
    const row = (await screen.findByText('场地环境')).closest('tr')
    expect(within(row as HTMLElement).getByText('2.67')).toBeDefined()
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.trim())).toEqual(['场地环境 低分', '2.67', '3', '0', '0', '2', '1', '0'])
  })

  it('takes a reason to close it, and tells where somebody was quicker', async () => {
    const network = open(scoreRecord(), staff.secretary, { 'feedback.scores.close': () => new Refused('TRANSITION_NOT_ALLOWED', { state: 'closed', action: 'close' }) })
    const drawer = await more('结束打分')
    await userEvent.type(within(drawer).getByLabelText('理由'), '都打完了')
    await userEvent.click(within(drawer).getByRole('button', { name: '结束打分' }))
    await waitFor(() => expect(network.inputsOf('feedback.scores.close')).toEqual([{ id: roundId, version: 2, reason: '都打完了' }]))
    expect(await within(drawer).findByRole('alert')).toBeDefined()
  })

  it('takes one paper card after the other', async () => {
    const network = open(scoreRecord(), staff.community, { 'feedback.scores.giveByHand': () => scoreRecord({ cards: 4 }) })
    const drawer = await more('录入纸质卡')
    const item = (name: string) => within(within(screen.getByRole('dialog')).getByText(name).closest('.ant-form-item') as HTMLElement)
    await userEvent.click(item('组织安排').getByText('很满意'))
    await userEvent.click(item('场地环境').getByText('一般'))
    await userEvent.click(within(drawer).getByRole('button', { name: '录入纸质卡' }))
    await waitFor(() => expect(network.inputsOf('feedback.scores.giveByHand')).toEqual([{ id: roundId, scores: { order: 5, venue: 3 } }]))
    await waitFor(() => expect(item('组织安排').getByRole('radio', { name: '很满意' })).toHaveProperty('checked', false))
  })

  it('says what was low first, and notes that it was read', async () => {
    const network = open(lowRecord(), staff.secretary, { 'feedback.scores.read': () => lowRecord({ readAt: '2025-04-12T02:00:00.000Z' }) })
    expect(await screen.findByText(/低分项：场地环境 2.67/)).toBeDefined()
    expect(screen.queryByRole('img', { name: '打分二维码' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '已阅' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '已阅' }))
    await waitFor(() => expect(network.inputsOf('feedback.scores.read')).toEqual([{ id: roundId, version: 2 }]))
  })

  it('keeps what was said from those who do not answer for it, and leaves them no step', async () => {
    open(lowRecord({ words: null }), staff.leader)
    expect(await screen.findByText('各项得分')).toBeDefined()
    expect(screen.queryByText('大家说的话')).toBeNull()
    expect(screen.queryByRole('button', { name: '已阅' })).toBeNull()
  })
})

describe('the sheet with the code', () => {
  const poster = (record: ScoreRecord) => {
    fakeNetwork({ 'feedback.scores.get': () => record })
    draw(PosterPage, { as: staff.secretary, path: '/m/feedback/scores/:id/poster', at: `/m/feedback/scores/${roundId}/poster` })
  }

  it('says what is asked, how to scan and what to type', async () => {
    poster(scoreRecord())
    expect(await screen.findByRole('img', { name: '打分二维码' })).toBeDefined()
    expect(screen.getByText('PF-7K4M9-QPT3W-XH')).toBeDefined()
    expect(screen.getByRole('button', { name: '打印' })).toBeDefined()
  })

  it('is none once it is closed', async () => {
    poster(lowRecord())
    expect(await screen.findByText(/不用再张贴/)).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('the list of things to do', () => {
  it('has the low scores that nobody has read, behind the cases', async () => {
    fakeNetwork({ 'feedback.cases.inbox': () => ({ rows: [], total: 0, asOf: '' }), 'feedback.scores.inbox': () => ({ rows: [{ kind: 'round', id: roundId, number: 'PF-2025-0007', title: '世界读书日共读', place: scoreRow().place, step: 'read', dueAt: null, overdue: false }], total: 1, asOf: '' }) })
    expect(await load({ area: null, signal: new AbortController().signal })).toMatchObject([{ title: '世界读书日共读', step: '查看低分', path: `scores/${roundId}` }])
  })
})

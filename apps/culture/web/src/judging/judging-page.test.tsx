import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { account, contestId, judgingView, second, sheetId } from '../contest/contest.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { load } from '../shell/inbox.ts'
import JudgingListPage from './judging-list.page.tsx'
import JudgingPage from './judging.page.tsx'

const open = (view = judgingView()) => {
  const network = fakeNetwork({ 'culture.judging.get': () => view, 'culture.judging.give': () => view, 'culture.judging.correct': () => view })
  draw(JudgingPage, { as: staff.electrician, path: '/m/culture/judging/:id', at: `/m/culture/judging/${contestId}` })
  return network
}
const sheetOf = async (who: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: who }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('a judge', () => {
  it('finds the contests that wait for their sheets', async () => {
    const { id, number, title, event, place, state, nth } = judgingView()
    fakeNetwork({ 'culture.judging.own': () => ({ rows: [{ id, number, title, event, place, state, nth, given: 1, needed: 2 }], asOf: '2025-04-12T02:00:00.000Z' }) })
    draw(JudgingListPage, { as: staff.electrician })
    expect(await screen.findByText('已交 1/2 张')).toBeDefined()
  })

  it('has the sheets that are still to give among the to-dos', async () => {
    const { id, number, title, event, place, state, nth } = judgingView()
    const row = { id, number, title, event, place, state, nth }
    fakeNetwork({ 'culture.overview.inbox': () => ({ rows: [], total: 0, asOf: '2025-04-12T02:00:00.000Z' }), 'culture.judging.own': () => ({ rows: [{ ...row, given: 1, needed: 2 }, { ...row, id: sheetId, given: 2, needed: 2 }], asOf: '2025-04-12T02:00:00.000Z' }) })
    expect(await load({ area: null, signal: new AbortController().signal })).toEqual([{ id: `judging ${id}`, title, place: expect.any(String), step: '交评分表', dueAt: null, path: `judging/${id}` }])
  })

  it('gives a mark for each criterion, with a decimal where it takes one', async () => {
    const network = open()
    const drawer = await sheetOf(/2 号 李敏/)
    await userEvent.type(within(drawer).getByLabelText('内容'), '55.5')
    await userEvent.type(within(drawer).getByLabelText('表达'), '3 8')
    await userEvent.click(within(drawer).getByRole('button', { name: '交评分表' }))
    expect(network.inputsOf('culture.judging.give')).toEqual([])
    await userEvent.clear(within(drawer).getByLabelText('表达'))
    await userEvent.type(within(drawer).getByLabelText('表达'), '38')
    await userEvent.click(within(drawer).getByRole('button', { name: '交评分表' }))
    await waitFor(() => expect(network.inputsOf('culture.judging.give')).toEqual([{ id: contestId, judge: account, entrant: second, extra: 0, marks: ['55.5', '38'], words: null }]))
  })

  it('corrects a sheet that was given, and says why', async () => {
    const network = open()
    const drawer = await sheetOf(/1 号 王强/)
    await userEvent.clear(within(drawer).getByLabelText('内容'))
    await userEvent.type(within(drawer).getByLabelText('内容'), '51')
    await userEvent.type(within(drawer).getByLabelText('原因'), '写错了')
    await userEvent.click(within(drawer).getByRole('button', { name: /更\s?正/ }))
    await waitFor(() => expect(network.inputsOf('culture.judging.correct')).toEqual([{ id: contestId, sheet: sheetId, version: 1, marks: ['51', '30.5'], reason: '写错了' }]))
  })

  it('scores none of their own', async () => {
    const view = judgingView()
    open({ ...view, entrants: view.entrants.map((each) => ({ ...each, isRelative: true })) })
    expect(await screen.findByRole('button', { name: /1 号 王强/ })).toHaveProperty('disabled', true)
  })

  it('has nothing to score where the round is over', async () => {
    open(judgingView({ state: 'settled', round: null, entrants: [] }))
    expect(await screen.findByText('评分已经结束。')).toBeDefined()
  })
})

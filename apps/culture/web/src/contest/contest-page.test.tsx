import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import ContestListPage from './contest-list.page.tsx'
import { contestId, contestRecord, contestRow, first, keyed, preparing, published, sheetId } from './contest.fixture.ts'
import ContestPage from './contest.page.tsx'

const open = (record: ContestRecord = contestRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'culture.contests.get': () => record, ...answers })
  draw(ContestPage, { as, path: '/m/culture/contests/:id', at: `/m/culture/contests/${contestId}` })
  return network
}
const drawerOf = async (button: string | RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: button }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('the list of contests', () => {
  it('says of which event each is, and how far', async () => {
    fakeNetwork({ 'culture.contests.list': () => listed([contestRow(), contestRow({ id: first, state: 'preparing', roundCount: 2 })], { chips: { settled: 2 } }) })
    draw(ContestListPage, { as: staff.secretary })
    expect(await screen.findByText('第 1 轮，共 1 轮')).toBeDefined()
    expect(screen.getByText('2 轮')).toBeDefined()
    expect(screen.getByRole('button', { name: '待公布 2' })).toBeDefined()
  })
})

describe('the page of a contest', () => {
  it('says what is lacking, and begins not before', async () => {
    open(preparing())
    expect(await screen.findByText('第 1 轮至少要 1 位评委：去掉最高最低分后要有剩下的。')).toBeDefined()
    expect(screen.getByRole('button', { name: '开始评分' })).toHaveProperty('disabled', true)
  })

  it('takes entrants a line each, teams with their members', async () => {
    const network = open(preparing(), staff.secretary, { 'culture.contests.enrol': () => preparing() })
    const drawer = await drawerOf('加选手')
    await userEvent.click(within(drawer).getByRole('radio', { name: '团队' }))
    await userEvent.type(within(drawer).getByLabelText('选手名单'), '一队：王强、李敏{enter}{enter}二队')
    await userEvent.click(within(drawer).getByRole('button', { name: '加选手' }))
    await waitFor(() => expect(network.inputsOf('culture.contests.enrol')).toEqual([
      { id: contestId, version: 7, entrants: [{ name: '一队', members: ['王强', '李敏'], kind: 'team', group: null, isNamed: false }, { name: '二队', members: [], kind: 'team', group: null, isNamed: false }] },
    ]))
  })

  it('shows who has given what, who avoids whom, and what is to be keyed in', async () => {
    const network = open(contestRecord(), staff.secretary, { 'culture.contests.keyIn': () => new Refused('SCORE_OUT_OF_RANGE', { criterion: '内容', most: '60' }) })
    expect(await screen.findAllByText('还差 2 张')).toHaveLength(2)
    expect(screen.getByRole('button', { name: '结算本轮' })).toHaveProperty('disabled', true)
    expect(screen.getByText('待交')).toBeDefined()
    expect(screen.getByText('回避', { selector: 'span' })).toBeDefined()
    const drawer = await drawerOf(/代\s?录/)
    await userEvent.type(within(drawer).getByLabelText('内容'), '61')
    await userEvent.type(within(drawer).getByLabelText('表达'), '30.5')
    await userEvent.click(within(drawer).getByRole('button', { name: /代\s?录/ }))
    expect(await within(drawer).findByText('“内容”满分 60，不能超过。')).toBeDefined()
    expect(network.inputsOf('culture.contests.keyIn')).toEqual([{ id: contestId, judge: keyed, entrant: first, extra: 0, marks: ['61', '30.5'], words: null }])
  })

  it('corrects a sheet from what stands there, with a reason', async () => {
    const network = open(contestRecord(), staff.secretary, { 'culture.contests.correct': () => contestRecord() })
    const drawer = await drawerOf('80.50，更正')
    const mark = within(drawer).getByLabelText('内容')
    expect(mark).toHaveProperty('value', '50')
    await userEvent.clear(mark)
    await userEvent.type(mark, '51')
    await userEvent.type(within(drawer).getByLabelText('原因'), '加错了')
    await userEvent.click(within(drawer).getByRole('button', { name: /更\s?正/ }))
    await waitFor(() => expect(network.inputsOf('culture.contests.correct')).toEqual([{ id: contestId, sheet: sheetId, version: 1, marks: ['51', '30.5'], reason: '加错了' }]))
  })

  it('sets a round with its criteria, and says which number is amiss', async () => {
    const network = open(preparing({ rounds: [] }), staff.secretary, { 'culture.contests.putRound': () => preparing() })
    const drawer = await drawerOf('定轮次')
    await userEvent.type(within(drawer).getByLabelText('轮次'), '初赛')
    await userEvent.type(within(drawer).getByLabelText('评分项'), '内容')
    const most = within(drawer).getByLabelText('满分')
    await userEvent.clear(most)
    await userEvent.type(most, '0')
    await userEvent.click(within(drawer).getByRole('button', { name: '定轮次' }))
    expect(await within(drawer).findByText('数值超出范围')).toBeDefined()
    await userEvent.clear(most)
    await userEvent.type(most, '100')
    await userEvent.click(within(drawer).getByRole('button', { name: '定轮次' }))
    await waitFor(() => expect(network.inputsOf('culture.contests.putRound')).toMatchObject([{ name: '初赛', criteria: [{ name: '内容', most: '100', weight: '100' }], nth: null, ties: 'shared' }]))
  })

  it('says who won once it is published, and counts it again at a touch', async () => {
    open(published(), staff.leader, { 'culture.contests.replay': () => ({ id: contestId, same: true, seal: 'a', counted: 'a', sheets: 4 }) })
    expect(await screen.findByText('49 / 30.5')).toBeDefined()
    expect(screen.getByRole('link', { name: '成绩表' }).getAttribute('href')).toContain(`/api/culture/contest-result.xlsx?id=${contestId}`)
    await userEvent.click(screen.getByRole('button', { name: '重算核对' }))
    expect(await screen.findByText('重算 4 张评分表，结果与公布的完全一致。')).toBeDefined()
    expect(screen.queryByRole('button', { name: /更\s?多/ })).toBeNull()
  })
})

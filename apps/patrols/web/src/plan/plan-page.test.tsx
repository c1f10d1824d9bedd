import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import { routeId, routeRecord } from '../route/route.fixture.ts'
import { teamId, teamRecord } from '../team/team.fixture.ts'
import NewPlanPage from './new-plan.page.tsx'
import PlanListPage from './plan-list.page.tsx'
import { planId, planRecord, planRow } from './plan.fixture.ts'
import PlanPage from './plan.page.tsx'

const days = ['2025-04-14', '2025-04-17', '2025-04-21']
const open = (as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.plans.get': () => planRecord(), 'patrols.plans.preview': () => ({ days, inYear: 100 }), ...answers })
  draw(PlanPage, { as, path: '/m/patrols/plans/:id', at: `/m/patrols/plans/${planId}` })
  return network
}

standOnPage()

describe('the list of plans', () => {
  it('says in words how often each is walked, and how often nobody did', async () => {
    fakeNetwork({ 'patrols.plans.list': () => listed([planRow(), planRow({ id: routeId, rhythm: { kind: 'daily', every: 3 }, on: 'all' }), planRow({ id: teamId, rhythm: { kind: 'monthly', days: [1, 15] }, on: 'holidays' })]) })
    draw(PlanListPage, { as: staff.secretary })
    expect(await screen.findByText('每周一、四 20:00–21:30 · 仅工作日')).toBeDefined()
    expect(screen.getByText('每 3 天 20:00–21:30')).toBeDefined()
    expect(screen.getByText('每月 1、15 日 20:00–21:30 · 仅节假日')).toBeDefined()
    expect(screen.getAllByText('已巡 3 次，漏巡 1 次')).toHaveLength(3)
  })
})

describe('the page of a plan', () => {
  it('names the days that come, with their days of the week', async () => {
    open(walkers.member)
    expect(await screen.findByText('接下来的日子（一年 100 次）')).toBeDefined()
    expect(screen.getByText('04-14').closest('li')?.textContent).toBe('04-14 周一')
    expect(screen.queryByRole('button', { name: /修\s?改/ })).toBeNull()
  })

  it('ends with a reason, and says that the shifts ahead are cancelled', async () => {
    const network = open(staff.secretary, { 'patrols.plans.end': () => planRecord({ ended: true }) })
    await userEvent.click(await screen.findByRole('button', { name: /更\s?多/ }))
    await userEvent.click(await screen.findByRole('menuitem', { name: '停止计划' }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('还没开始的班次同时取消。')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('原因'), '改由物业巡')
    await userEvent.click(within(drawer).getByRole('button', { name: '停止计划' }))
    await waitFor(() => expect(network.inputsOf('patrols.plans.end')).toEqual([{ id: planId, version: 1, reason: '改由物业巡' }]))
  })
})

describe('the form of a plan', () => {
  const start = (answers: Answers) => {
    const network = fakeNetwork({ 'patrols.routes.get': () => routeRecord(), 'patrols.teams.get': () => teamRecord(), 'patrols.plans.preview': () => ({ days, inYear: 52 }), ...answers })
    draw(NewPlanPage, { as: staff.secretary, path: '/m/patrols/plans/new', at: `/m/patrols/plans/new?route=${routeId}&team=${teamId}` })
    return network
  }

  it('shows the days that it asks for before it is sent', async () => {
    const network = start({ 'patrols.plans.add': () => planRecord() })
    await userEvent.click(await screen.findByRole('radio', { name: '按星期' }))
    await userEvent.click(screen.getByRole('checkbox', { name: '周四' }))
    expect(await screen.findByText('接下来的日子（一年 52 次）')).toBeDefined()
    await waitFor(() => expect(network.inputsOf('patrols.plans.preview').at(-1)).toMatchObject({ county: '140226', rhythm: { kind: 'weekly', weekdays: [1, 4] }, begins: '20:00' }))
    await userEvent.click(screen.getByRole('button', { name: '新建计划' }))
    await waitFor(() => expect(network.inputsOf('patrols.plans.add')).toMatchObject([{ route: routeId, team: teamId, rhythm: { kind: 'weekly', weekdays: [1, 4] }, from: '2025-04-12', to: null }]))
  })

  it('says that nobody of the team signs in', async () => {
    start({ 'patrols.plans.add': () => new Refused('WALKER_MISSING', {}) })
    await userEvent.click(await screen.findByRole('button', { name: '新建计划' }))
    expect(await screen.findByText('至少要有一个能登录的人，手机上才能签到。')).toBeDefined()
  })
})

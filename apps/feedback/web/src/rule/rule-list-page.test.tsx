import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused } from '@wuxin/web/network.fixture'
import { compound, lights, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import RuleListPage from './rule-list.page.tsx'
import type { RuleRow } from './rule-rows.tsx'

const rule = (overrides: Partial<RuleRow>): RuleRow => ({
  id: '0192f3a0-2222-7000-8000-000000000001', version: 2, category: '0401', area: '140226', receiver: null, unit: lights, active: true, place: '左云县', unitName: '县城管局', ...overrides,
})
const rules = [rule({}), rule({ id: '0192f3a0-2222-7000-8000-000000000002', area: compound, category: null, receiver: 'branch_secretary', unit: null, place: '云泰园小区', unitName: null })]

const open = (as = staff.admin, answers: Parameters<typeof fakeNetwork>[0] = {}) => {
  const network = fakeNetwork({ 'feedback.rules.list': () => rules, ...answers })
  draw(RuleListPage, { as })
  return network
}

standOnPage()

describe('the dispatch rules', () => {
  it('stand by county and place, with what each says', async () => {
    open()
    const ofCounty = (await screen.findByText('左云县', { selector: 'td *, td' })).closest('tr') as HTMLElement
    expect(within(ofCounty).getByText('路灯照明')).toBeDefined()
    expect(within(ofCounty).getByText('县城管局')).toBeDefined()
    expect(screen.getByText('各地方自己的规则（1 条）')).toBeDefined()
  })

  it('are changed by those alone who may, on the version that they saw', async () => {
    const network = open(staff.admin, { 'feedback.rules.edit': () => rules[0] })
    await userEvent.click((await screen.findAllByRole('button', { name: /修\s?改/ }))[0] as HTMLElement)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('switch'))
    await userEvent.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(network.inputsOf('feedback.rules.edit')).toEqual([{ id: rules[0]?.id, version: 2, area: '140226', category: '0401', receiver: null, unit: lights, active: false }]))
    cleanup()
    open(staff.community)
    await screen.findByText('县城管局')
    expect(screen.queryByRole('button', { name: /修\s?改/ })).toBeNull()
  })

  it('say that a rule must name somebody, and that another one stands already', async () => {
    open(staff.admin, { 'feedback.rules.edit': () => new Refused('RULE_EXISTS', { area: '140226', category: null }) })
    await userEvent.click(await screen.findByRole('button', { name: '新增规则' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
    expect(await within(drawer).findByText('首先派给谁、建议吹哨单位，至少选一个。')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('combobox', { name: '首先派给' }))
    await userEvent.click(await screen.findByTitle('社区工作者'))
    await userEvent.click(within(drawer).getByRole('button', { name: /保\s?存/ }))
    expect(await within(drawer).findByText(/已经有一条规则/)).toBeDefined()
  })

  it('are found by what they say', async () => {
    open()
    await userEvent.type(await screen.findByLabelText('按地方、类别、单位查找'), '云泰')
    expect(screen.queryByText('县城管局')).toBeNull()
    expect(screen.getByText('云泰园小区')).toBeDefined()
  })
})

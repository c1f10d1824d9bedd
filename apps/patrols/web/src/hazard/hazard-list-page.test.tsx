import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { LedgerRow } from '@wuxin/patrols/ledger.schema'
import { compound, listed, place, property, staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import LedgerPage from '../ledger/ledger.page.tsx'
import { draw, fakeNetwork, standOnPage } from '../patrols.fixture.ts'
import RuleListPage from '../rule/rule-list.page.tsx'
import HazardListPage from './hazard-list.page.tsx'
import { hazardId, hazardList, hazardRow } from './hazard.fixture.ts'


standOnPage()

describe('the list of hazards', () => {
  it('says of each what it is, how bad, whose it is and until when, and leads to it', async () => {
    fakeNetwork({ 'patrols.hazards.list': () => hazardList([hazardRow({ state: 'rectify', grade: 'major', owner: '李敏', ownerRole: 'community_worker', recurring: true, supervised: true })]) })
    draw(HazardListPage, { as: staff.secretary, path: '/hazards' })
    const link = await screen.findByRole('link', { name: /消防通道堵塞/ })
    expect(link.getAttribute('href')).toBe(`/m/patrols/hazards/${hazardId}`)
    const row = within(link.closest('tr') as HTMLElement)
    for (const text of ['整改中', '重大', '反复', '督办', /社区工作者 李敏/]) expect(row.getByText(text)).toBeDefined()
  })

  it('asks for what the chip and the address say, also for the rows behind a figure', async () => {
    const network = fakeNetwork({ 'patrols.hazards.list': () => hazardList([hazardRow()]) })
    draw(HazardListPage, { as: staff.township, path: '/hazards', at: '/hazards?figure=recurring&from=2025-01-01' })
    await userEvent.click(await screen.findByRole('button', { name: /待定级/ }))
    await waitFor(() => expect(network.inputsOf('patrols.hazards.list').at(-1)).toMatchObject({ chip: 'to_grade', figure: 'recurring', from: '2025-01-01' }))
  })
})

describe('the ledger', () => {
  const row: LedgerRow = {
    id: hazardId, number: 'YH-2025-0007', state: 'closed', seq: 1, foundAt: '2025-04-11T02:00:00.000Z', place, spot: '3号楼', hazard: '消防通道堵塞', grade: 'major', person: '钱经理', measure: '清空通道',
    deadline: '2025-04-20T15:59:59.999Z', rectified: { at: '2025-04-12T02:00:00.000Z', words: '已清空' }, inspected: { at: '2025-04-12T03:00:00.000Z', by: '李敏' }, closed: { at: '2025-04-12T04:00:00.000Z', by: '王强' },
  }

  it('has the eleven official columns, of one\'s own place unless another is chosen, and goes along as a sheet', async () => {
    const network = fakeNetwork({ 'patrols.ledger.list': () => listed([row]) })
    draw(LedgerPage, { as: staff.secretary, path: '/ledger' })
    await screen.findByText('清空通道')
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['序号', '时间', '地点', '隐患', '等级', '责任人', '措施', '期限', '整改', '复查', '销号'])
    expect(network.inputsOf('patrols.ledger.list')).toMatchObject([{ area: compound }])
    expect(screen.getByRole('link', { name: /导出/ }).getAttribute('href')).toContain(`ledger.xlsx?area=${compound}`)
    expect(screen.getByRole('link', { name: /消防通道堵塞/ }).getAttribute('href')).toBe(`/m/patrols/hazards/${hazardId}`)
  })
})

describe('the rules of dispatch', () => {
  const rule = { id: hazardId, version: 2, place, kind: 'gas', target: 'unit', unit: property, role: null, name: '安居物业' }

  it('say who mends what where, and are kept by the administrator alone', async () => {
    fakeNetwork({ 'patrols.rules.table': () => [rule, { ...rule, id: 'r2', kind: null, target: 'role', unit: null, role: 'community_worker', name: '' }] })
    draw(RuleListPage, { as: staff.secretary, path: '/rules' })
    expect(await screen.findByText('安居物业')).toBeDefined()
    expect(screen.getByText('社区工作者')).toBeDefined()
    expect(screen.queryByRole('button', { name: /新增规则/ })).toBeNull()
  })

  it('are added with a unit, a post, or the compound\'s property', async () => {
    const network = fakeNetwork({ 'patrols.rules.table': () => [], 'patrols.rules.add': () => rule, 'patrols.rules.remove': () => rule })
    draw(RuleListPage, { as: staff.admin, path: '/rules' })
    await userEvent.click(await screen.findByRole('button', { name: /新增规则/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('radio', { name: '岗位' }))
    await userEvent.click(within(drawer).getByLabelText('岗位', { selector: '[role=combobox]' }))
    await userEvent.click(await screen.findByTitle('网格员'))
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('新增规则') }))
    await waitFor(() => expect(network.inputsOf('patrols.rules.add')).toEqual([{ area: '140226', kind: null, target: 'role', unit: null, role: 'grid_worker' }]))
  })
})

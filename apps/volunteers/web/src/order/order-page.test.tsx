import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, property, staff } from '@wuxin/web/people.fixture'
import { choose, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import { givenOrder, member, offerId, orderId, orderRecord, orderStep } from './order.fixture.ts'
import OrderPage from './order.page.tsx'
import PlaceOrderPage from './place-order.page.tsx'

const open = (record = orderRecord(), as: Caller = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.orders.get': () => record, ...answers })
  draw(OrderPage, { as, path: '/m/volunteers/orders/:id', at: `/m/volunteers/orders/${orderId}` })
  return network
}

standOnPage()

describe('the page of an order', () => {
  it('says where it stands, for whom it waits and whose it is, masked until asked for with a reason', async () => {
    const network = open(orderRecord(), staff.secretary, { 'volunteers.orders.unmask': () => ({ name: '王小明', phone: '13800001234', spot: '3号楼2单元501', masked: false }) })
    expect(await screen.findByText('老人八十三岁，卧床。')).toBeDefined()
    expect(screen.getByText('派单', { selector: 'li' }).getAttribute('aria-current')).toBe('step')
    await press('查看')
    await userEvent.type(screen.getByLabelText(/为什么|理由|原因/), '派单前核对')
    await press('查看')
    expect(await screen.findByText('王小明 13800001234 3号楼2单元501')).toBeDefined()
    expect(network.inputsOf('volunteers.orders.unmask')).toEqual([{ id: orderId, reason: '派单前核对' }])
  })

  it('is dispatched to a unit, or to a person', async () => {
    const network = open(orderRecord(), staff.secretary, { 'volunteers.orders.dispatch': () => givenOrder() })
    await press('派单')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('安居物业'))
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('派单') }))
    await waitFor(() => expect(network.inputsOf('volunteers.orders.dispatch')).toMatchObject([{ id: orderId, version: 1, unit: property, person: null }]))
  })

  it('asks for somebody to dispatch it to', async () => {
    open()
    await press('派单')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('派单') }))
    expect(await within(drawer).findByText('请选一个单位或一个人。')).toBeDefined()
  })

  it('is taken on by a member with one click, who then reads it', async () => {
    const hidden = orderRecord({ words: null, title: '', orderer: { name: null, phone: null, spot: null, masked: true } })
    const network = open(hidden, member, { 'volunteers.orders.take': () => orderRecord({ state: 'serve', ownerPerson: 'member', owner: '孙洁', version: 2 }) })
    expect(await screen.findByRole('heading', { name: '理发' })).toBeDefined()
    expect(screen.getByText('接单、领单以后能看到。')).toBeDefined()
    await press('领单')
    await waitFor(() => expect(network.inputsOf('volunteers.orders.take')).toEqual([{ id: orderId }]))
    expect(await screen.findByText('您已领单，请尽快联系。')).toBeDefined()
  })

  it('that is over shows its words to nobody who only served it', async () => {
    open(givenOrder({ state: 'closed', words: null, title: '', dueAt: null, orderer: { name: null, phone: null, spot: null, masked: true } }), staff.manager)
    expect(await screen.findByText('已经办结，只有组织者能看到。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('查看') })).toBeNull()
  })

  it('says that somebody was first', async () => {
    open(orderRecord(), member, { 'volunteers.orders.take': () => new Refused('ORDER_TAKEN', { number: 'DD-2025-0007' }) })
    await press('领单')
    expect((await screen.findByRole('alert')).textContent).toContain('DD-2025-0007 已经有人领了')
  })

  it('is accepted or refused by its unit', async () => {
    open(givenOrder(), staff.manager)
    expect(await screen.findByRole('button', { name: spaced('接单') })).toBeDefined()
    await press('更多')
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['退单'])
  })

  it('is checked by nobody of its unit', async () => {
    open(givenOrder({ state: 'check' }), staff.manager)
    expect(await screen.findByText(/等待组织者验收/)).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('验收通过') })).toBeNull()
  })

  it('is finished with who did it and their hours', async () => {
    const [doer] = ['0192f3a0-7777-7000-8000-0000000000d1']
    const choice = { id: doer, person: 'p-zhou', name: '周一', place: { code: compound, name: '云泰园小区', path: '云泰园小区' }, skills: ['理发'], partyMember: true }
    const network = open(givenOrder({ state: 'serve' }), staff.manager, { 'volunteers.orders.finish': () => givenOrder({ state: 'check', version: 3 }), 'volunteers.volunteers.choices': () => [choice] })
    await press('办结')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('怎么办的'), '已上门理好')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('周一（党员）'))
    await userEvent.click(within(drawer).getByRole('checkbox'))
    await userEvent.type(within(drawer).getByLabelText(/哪天|日期/), '2025-04-11')
    const [from, to] = [...drawer.querySelectorAll<HTMLInputElement>('input[type=time]')]
    await userEvent.type(from as HTMLInputElement, '09:00')
    await userEvent.type(to as HTMLInputElement, '10:00')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('办结') }))
    await waitFor(() =>
      expect(network.inputsOf('volunteers.orders.finish')).toMatchObject([{ id: orderId, version: 2, outcome: 'solved', words: '已上门理好', doers: [doer], served: { day: '2025-04-11', from: '09:00', to: '10:00' } }]),
    )
  })

  it('shows what the public remarked, and lets who organises say that it was read', async () => {
    const remarked = givenOrder({ remarks: 1, unread: 1, steps: [...orderRecord().steps, orderStep('remark', { actor: { name: '居民', role: null, unit: null }, words: '三天了还没有人来' })] })
    const network = open(remarked, staff.secretary, { 'volunteers.orders.readRemarks': () => givenOrder({ remarks: 1 }) })
    expect(await screen.findByText('三天了还没有人来')).toBeDefined()
    expect(screen.getByRole('note').textContent).toContain('群众有话说')
    await choose('群众意见已阅')
    await waitFor(() => expect(network.inputsOf('volunteers.orders.readRemarks')).toEqual([{ id: orderId }]))
  })

  it('says why its unit refused it', async () => {
    open(orderRecord({ steps: [...orderRecord().steps, orderStep('refuse', { words: '没有师傅', params: { owner: '安居物业' } })] }))
    expect((await screen.findByRole('note')).textContent).toContain('安居物业退单：没有师傅')
  })

  it('says how badly it was rated', async () => {
    open(givenOrder({ state: 'serve', reopened: 1, score: 2, ratings: [{ by: 'resident', score: 2, words: '剪得不齐', at: '2025-04-11T05:00:00.000Z' }] }))
    expect((await screen.findByRole('note')).textContent).toContain('点单人评了 2 分，请重办。剪得不齐')
  })

  it('shows both where somebody was quicker', async () => {
    let asked = 0
    open(orderRecord(), staff.secretary, { 'volunteers.orders.get': () => (asked++ ? givenOrder() : orderRecord()), 'volunteers.orders.decline': () => new Refused('VERSION_CONFLICT') })
    await screen.findByText('老人八十三岁，卧床。')
    await choose('不予受理')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('为什么不受理'), '没有这项服务')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('不予受理') }))
    expect(await within(drawer).findByText('安居物业')).toBeDefined()
  })
})

describe('the page on which somebody orders for another', () => {
  it('takes the kind of the offer that was chosen, and leads to its page', async () => {
    const network = fakeNetwork({
      'volunteers.residentOrders.offers': () => [{ id: offerId, kind: 'repair', title: '修门锁', words: '免工费', unit: '安居物业', free: 6 }, { id: orderId, kind: 'culture', title: '写春联', words: '', unit: '一小', free: 0 }],
      'volunteers.orders.place': () => givenOrder(),
    })
    draw(PlaceOrderPage, { as: staff.secretary, path: '/m/volunteers/orders/new', at: '/m/volunteers/orders/new' })
    await userEvent.click(await screen.findByLabelText('服务项目'))
    expect((await screen.findByTitle('写春联（一小，本月已满）')).getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(screen.getByTitle('修门锁（安居物业，本月还剩 6）'))
    await userEvent.type(screen.getByLabelText('想要什么'), '门锁打不开')
    await userEvent.type(screen.getByLabelText('住处'), '3号楼501')
    await press('点单')
    await waitFor(() => expect(network.inputsOf('volunteers.orders.place')).toMatchObject([{ area: compound, offer: offerId, kind: 'repair', words: '门锁打不开', spot: '3号楼501' }]))
    expect(await screen.findByText('elsewhere')).toBeDefined()
  })
})

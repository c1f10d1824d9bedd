import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { listed, place, staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import OfferListPage from './offer-list.page.tsx'
import { member, offerId, offerRow, orderId, orderList, orderRow } from './order.fixture.ts'
import OrderListPage from './order-list.page.tsx'

const waiting = {
  id: orderId, number: 'DD-2025-0007', title: null, kind: 'haircut', place, state: 'dispatch', step: 'dispatch', unit: null, placedAt: '2025-04-11T02:00:00.000Z', finishedAt: null, outcome: null,
  overdue: false, score: null, remarks: 0, mine: false, dueAt: '2025-04-14T15:59:59.999Z',
}
const open = (as: Caller, at = '/orders', rows = [orderRow()]) => {
  const network = fakeNetwork({ 'volunteers.orders.list': () => orderList(rows), 'volunteers.orders.browse': () => listed([waiting]) })
  draw(OrderListPage, { as, path: '/orders', at })
  return network
}

standOnPage()

describe('the list of orders', () => {
  it('says of each what it is, whose it is to serve and until when, and leads to it', async () => {
    open(staff.secretary, '/orders', [orderRow({ owner: '安居物业', state: 'serve', supervised: true, remarks: 2 })])
    const link = await screen.findByRole('link', { name: /想请人上门理发/ })
    expect(link.getAttribute('href')).toBe(`/m/volunteers/orders/${orderId}`)
    const row = within(link.closest('tr') as HTMLElement)
    for (const text of ['安居物业', '服务中', '理发', '督办', '群众有话说 2']) expect(row.getByText(text)).toBeDefined()
    expect(row.getByText(/还剩/)).toBeDefined()
  })

  it('calls an order by its kind where its title is not the reader\'s to read, and how it ended and was rated', async () => {
    open(staff.leader, '/orders', [orderRow({ title: '', state: 'closed', outcome: 'solved', score: 4, dueAt: null })])
    expect(await screen.findByRole('link', { name: /DD-2025-0007.*理发/ })).toBeDefined()
    expect(screen.getByText('已解决 · 4 分')).toBeDefined()
  })

  it('asks for what the chip and the address say, also for the rows behind a figure', async () => {
    const network = open(staff.township, '/orders?figure=livelihood_matters&from=2025-01-01')
    await userEvent.click(await screen.findByRole('button', { name: /待派单/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.orders.list').at(-1)).toMatchObject({ chip: 'to_dispatch', figure: 'livelihood_matters', from: '2025-01-01' }))
  })

  it('shows a member what can be taken on, and their own', async () => {
    const network = open(member)
    expect(await screen.findByRole('link', { name: /DD-2025-0007.*理发/ })).toBeDefined()
    expect(network.inputsOf('volunteers.orders.browse')).toMatchObject([{ mine: false }])
    expect(screen.getByRole('link', { name: '我的单' }).getAttribute('href')).toBe('/m/volunteers/orders?view=mine')
    cleanup()
    expect(open(member, '/orders?view=mine').inputsOf('volunteers.orders.browse')).toEqual([])
    expect(await screen.findByRole('heading', { name: '我的单' })).toBeDefined()
  })

  it('has nothing to clear where only the view was chosen, and stays in it where a filter is cleared', async () => {
    open(member, '/orders?view=mine')
    await screen.findByRole('heading', { name: '我的单' })
    expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull()
    cleanup()
    const network = open(member, '/orders?view=mine&kind=haircut')
    await userEvent.click(await screen.findByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(network.inputsOf('volunteers.orders.browse').at(-1)).toEqual({ page: 1, size: 20, mine: true }))
    expect(screen.getByRole('heading', { name: '我的单' })).toBeDefined()
  })

  it('lets those order for somebody who may', async () => {
    open(staff.secretary)
    expect((await screen.findByRole('link', { name: /代为点单/ })).getAttribute('href')).toBe('/m/volunteers/orders/new')
    cleanup()
    open(staff.manager)
    await screen.findByRole('link', { name: /想请人上门理发/ })
    expect(screen.queryByRole('link', { name: /代为点单/ })).toBeNull()
  })
})

describe('the catalogue', () => {
  const openOffers = (as: Caller, rows = [offerRow()]) => {
    const network = fakeNetwork({ 'volunteers.offers.list': () => listed(rows), 'volunteers.offers.add': () => offerRow(), 'volunteers.offers.amend': () => offerRow(), 'volunteers.offers.close': () => offerRow() })
    draw(OfferListPage, { as, path: '/offers' })
    return network
  }

  it('says what is free this month, and lets its unit change and close it', async () => {
    const network = openOffers(staff.manager)
    expect(await screen.findByText('本月还剩 6')).toBeDefined()
    expect(screen.getByText('本月 4/10')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: spaced('停办') }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('为什么停办'), '师傅离职')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('停办') }))
    await waitFor(() => expect(network.inputsOf('volunteers.offers.close')).toEqual([{ id: offerId, version: 3, reason: '师傅离职' }]))
  })

  it('lets nobody change what is another unit\'s, or closed', async () => {
    openOffers(staff.electrician)
    await screen.findByText('修门锁')
    expect(screen.queryByRole('button', { name: spaced('修改') })).toBeNull()
    cleanup()
    openOffers(staff.manager, [offerRow({ isOpen: false, closedReason: '师傅离职' })])
    expect(await screen.findByText('停办：师傅离职')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('停办') })).toBeNull()
  })

  it('takes a new item, from today on, of the unit that the caller speaks for', async () => {
    const network = openOffers(staff.manager)
    await userEvent.click(await screen.findByRole('button', { name: '新增服务项目' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByLabelText('类别'))
    await userEvent.click(await screen.findByTitle('家政'))
    await userEvent.type(within(drawer).getByLabelText('叫什么'), '擦玻璃')
    await userEvent.type(within(drawer).getByLabelText('服务内容'), '六楼以下，免费')
    await userEvent.type(within(drawer).getByLabelText('每月名额'), '20')
    await userEvent.click(within(drawer).getByRole('button', { name: '新增服务项目' }))
    await waitFor(() => expect(network.inputsOf('volunteers.offers.add')).toMatchObject([{ kind: 'housekeeping', title: '擦玻璃', capacity: 20, from: '2025-04-12', to: null }]))
  })
})

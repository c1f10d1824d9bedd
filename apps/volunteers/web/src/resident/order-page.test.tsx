import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, place, resident } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import OrderPage from './order.page.tsx'
import RepairPage from './repair.page.tsx'
import ServicesPage from './services.page.tsx'
import TrackPage from './track.page.tsx'

const code = '7K4M-9QPT-3WXH5'
const locks = { id: '0192f3a0-7777-7000-8000-0000000000f1', kind: 'repair', title: '修门锁', words: '免工费', unit: '安居物业', free: 6 }
const couplets = { ...locks, id: '0192f3a0-7777-7000-8000-0000000000f2', kind: 'culture', title: '写春联', free: 0 }
const here = (code: string, name: string, path: string): Answers => ({ 'platform.areas.publicPlaces': () => ({ hotline: null, places: [{ code, name, path }] }) })
const places = here(compound, place.name, place.path)
const draws = (Page: typeof OrderPage, answers: Answers, at = `/?place=${compound}`) => {
  const network = fakeNetwork({ ...places, ...answers })
  draw(Page, { as: resident, path: '/', at })
  return network
}

standOnPhone()

describe('ordering a service on the phone', () => {
  it('takes one of those that are offered there, and gives a code', async () => {
    const network = draws(OrderPage, { 'volunteers.residentOrders.offers': () => [locks, couplets], 'volunteers.residentOrders.order': () => ({ number: 'DD-2025-0007', code }) })
    await userEvent.click(await screen.findByLabelText(/修门锁/))
    expect(screen.getByText('本月已满：写春联')).toBeDefined()
    expect(screen.queryByLabelText(/写春联/)).toBeNull()
    await userEvent.type(screen.getByLabelText('说说具体情况'), '门锁打不开')
    await userEvent.type(screen.getByLabelText('住在哪里'), '3号楼501')
    await press(/发\s?送/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentOrders.order')).toMatchObject([{ area: compound, offer: locks.id, kind: 'repair', words: '门锁打不开', spot: '3号楼501', day: null }]))
    expect(await screen.findByText(code)).toBeDefined()
  })

  it('asks which kind where none of them fits, and how one is found', async () => {
    const network = draws(OrderPage, { 'volunteers.residentOrders.offers': () => [locks], 'volunteers.residentOrders.order': () => ({ number: 'DD-2025-0007', code }) })
    await userEvent.click(await screen.findByLabelText(/这里面没有/))
    await userEvent.click(screen.getByLabelText('理发'))
    await userEvent.type(screen.getByLabelText('说说具体情况'), '老人卧床，想理发')
    const day = screen.getByLabelText('希望哪天来（可不填）')
    expect(day.getAttribute('min')).toBe('2025-04-12')
    await userEvent.type(day, '2025-04-14')
    await press(/发\s?送/)
    expect(await screen.findByText('电话和住处，至少留一个，好找到您。')).toBeDefined()
    await userEvent.type(screen.getByLabelText('电话'), '13800001234')
    await press(/发\s?送/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentOrders.order')).toMatchObject([{ offer: null, kind: 'haircut', day: '2025-04-14', phone: '13800001234' }]))
  })

  it('says that it is full where somebody was first, and keeps what was written', async () => {
    draws(OrderPage, { 'volunteers.residentOrders.offers': () => [locks], 'volunteers.residentOrders.order': () => new Refused('OFFER_FULL', { capacity: 6, month: '2025-04' }) })
    await userEvent.click(await screen.findByLabelText(/修门锁/))
    await userEvent.type(screen.getByLabelText('说说具体情况'), '门锁打不开')
    await userEvent.type(screen.getByLabelText('电话'), '13800001234')
    await press(/发\s?送/)
    expect((await screen.findByRole('alert')).textContent).toContain('这项服务本月已满')
    expect(screen.getByDisplayValue('门锁打不开')).toBeDefined()
  })
})

describe('reporting a repair on the phone', () => {
  it('goes to the compound, also from one of its micro-grids', async () => {
    const network = draws(RepairPage, { 'volunteers.residentHomeServices.ask': () => ({ number: 'FW-2025-0003', code }), ...here(`${compound}002`, '二网格', `${place.path} · 二网格`) }, `/?place=${compound}002`)
    await userEvent.type(await screen.findByLabelText('什么坏了'), '楼道灯不亮')
    await userEvent.click(screen.getByLabelText('电路'))
    await userEvent.type(screen.getByLabelText('住在哪里'), '3号楼501')
    await press(/发\s?送/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentHomeServices.ask')).toMatchObject([{ area: compound, kind: 'electrics', words: '楼道灯不亮' }]))
    expect(await screen.findByText(code)).toBeDefined()
  })
})

describe('following by the code', () => {
  const order = {
    number: 'DD-2025-0007', title: '修门锁', words: '门锁打不开', kind: 'repair', place: place.path, state: 'rate', step: 'rate', placedAt: '2025-04-11T02:00:00.000Z', dueAt: '2025-04-22T15:59:59.999Z',
    unit: { name: '安居物业' }, appointment: '2025-04-12', agreed: '上午来', result: { words: '换了锁芯', photos: [], at: '2025-04-12T01:00:00.000Z', outcome: 'solved' }, rating: null, reason: null,
    rateUntil: '2025-04-22T15:59:59.999Z', may: ['rate'], steps: [{ step: 'place', action: 'place', at: '2025-04-11T02:00:00.000Z' }],
  }
  const repair = {
    number: 'FW-2025-0003', title: '楼道灯不亮', words: '楼道灯不亮', kind: 'electrics', place: place.path, state: 'call_back', unit: '安居物业', askedAt: '2025-04-11T02:00:00.000Z',
    dueAt: '2025-04-16T15:59:59.999Z', coming: '下午三点', result: { words: '换了灯', photos: [], at: '2025-04-12T01:00:00.000Z' }, callBack: null, reason: null, may: ['callBack'], steps: [{ action: 'ask', at: '2025-04-11T02:00:00.000Z' }],
  }
  const unknown = () => new Refused('TRACKING_CODE_UNKNOWN')
  const follow = (answers: Answers) =>
    draws(TrackPage, { 'volunteers.residentWishes.track': unknown, 'volunteers.residentOrders.track': unknown, 'volunteers.residentHomeServices.track': unknown, ...answers }, `/?code=${code}`)

  it('an order is rated in one of five words', async () => {
    const network = follow({ 'volunteers.residentOrders.track': () => order, 'volunteers.residentOrders.rate': () => ({ ...order, state: 'closed', may: [], rating: { by: 'resident', score: 5, words: null, at: '2025-04-12T02:00:00.000Z' } }) })
    expect(await screen.findByText('换了锁芯')).toBeDefined()
    expect(screen.getByText('承办：安居物业')).toBeDefined()
    expect((screen.getByText('评单', { selector: 'strong' }).closest('li') as HTMLElement).getAttribute('aria-current')).toBe('step')
    await userEvent.click(screen.getByLabelText('很满意'))
    await press(/提交评价/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentOrders.rate')).toMatchObject([{ score: 5 }]))
    expect(await screen.findByText('您的评价：很满意。谢谢您。')).toBeDefined()
  })

  it('a repair is said to be mended or not', async () => {
    const network = follow({ 'volunteers.residentHomeServices.track': () => repair, 'volunteers.residentHomeServices.callBack': () => ({ ...repair, state: 'repair', may: [], result: null, callBack: { by: 'resident', mended: false, score: null, words: '又灭了', at: '2025-04-12T02:00:00.000Z' } }) })
    await userEvent.click(await screen.findByLabelText(/没有修好/))
    await userEvent.type(screen.getByLabelText('哪里没有修好（可不填）'), '又灭了')
    await press(/提\s?交/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentHomeServices.callBack')).toMatchObject([{ mended: false, score: null, words: '又灭了' }]))
    expect(await screen.findByText('您说没有修好，物业会再来。')).toBeDefined()
  })

  it('says who comes and when, until it is done', async () => {
    follow({ 'volunteers.residentHomeServices.track': () => ({ ...repair, state: 'repair', result: null, may: ['withdraw'] }) })
    expect(await screen.findByText('下午三点')).toBeDefined()
    expect(screen.getByText('物业：安居物业')).toBeDefined()
  })

  it('an order that is not wanted any more is withdrawn', async () => {
    const open = { ...order, state: 'dispatch', step: 'dispatch', unit: null, appointment: null, result: null, rateUntil: null, may: ['withdraw'] }
    const network = follow({ 'volunteers.residentOrders.track': () => open, 'volunteers.residentOrders.withdraw': () => ({ ...open, state: 'withdrawn', may: [] }) })
    await userEvent.click(await screen.findByText('不需要了，撤单'))
    await press(/撤\s?单/)
    await waitFor(() => expect(network.inputsOf('volunteers.residentOrders.withdraw')).toHaveLength(1))
    expect(await screen.findByText('这一单已经撤了。')).toBeDefined()
  })
})

describe('the services of a place', () => {
  it('are shown to everybody without names, and anybody may say something on those that run', async () => {
    const row = { id: locks.id, number: 'DD-2025-0007', title: null, kind: 'haircut', place, state: 'serve', step: 'serve', unit: '安居物业', placedAt: '2025-04-11T02:00:00.000Z', finishedAt: null, outcome: null, overdue: true, score: null, remarks: 2 }
    const closed = { ...row, id: couplets.id, number: 'DD-2025-0001', title: '写春联', state: 'closed', outcome: 'solved', score: 5, overdue: false, remarks: 0 }
    const network = draws(ServicesPage, { 'volunteers.residentOrders.published': () => ({ rows: [row, closed], total: 2, asOf: '2025-04-12T02:00:00.000Z', empty: null }), 'volunteers.residentOrders.remark': () => ({ sent: true }) })
    const card = within((await screen.findByText('理发')).closest('.wx-card') as HTMLElement)
    for (const text of [/超期/, /承办：安居物业/, /群众意见 2 条/]) expect(card.getByText(text)).toBeDefined()
    expect(within(screen.getByText('写春联').closest('.wx-card') as HTMLElement).queryByText('我要说两句')).toBeNull()
    await userEvent.click(card.getByText('我要说两句'))
    await userEvent.type(card.getByLabelText('想说什么'), '三天了还没有人来')
    await userEvent.click(card.getByRole('button', { name: /发\s?送/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.residentOrders.remark')).toEqual([{ id: locks.id, words: '三天了还没有人来' }]))
    expect(await card.findByText('已转给社区，谢谢您。')).toBeDefined()
  })
})

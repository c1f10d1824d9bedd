import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, staff } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import DoorPage from './door.page.tsx'
import PosterPage from './poster.page.tsx'
import SignUpListPage from './sign-up-list.page.tsx'

const event = '0192f3a0-7777-7000-8000-0000000000e1'
const row = (overrides: Partial<SignUpRow> = {}): SignUpRow => ({
  id: '0192f3a0-7777-7000-8000-0000000000a1', version: 1, area: compound, place: 3, state: 'in', contact: { name: '赵**', phone: '138****0007', masked: true }, heads: 2, minors: 0, hasGuardian: false, ahead: null, until: null,
  enteredAt: '2025-04-20T01:00:00.000Z', attendedAt: null, attendedHeads: null, means: null, ...overrides,
})
const seats = { capacity: 30, taken: 28, offered: 1, waiting: 6, free: 1, attended: 12 }
const held = { id: event, title: '春日读书会', state: 'check_in', starts: '2025-04-26T01:00:00.000Z', ends: '2025-04-26T03:00:00.000Z' }

standOnPage()

describe('the door of an event', () => {
  const door = 'culture.signUps.atDoor'
  const stands = (answers: Answers = {}, rows = [row()]) => {
    const network = fakeNetwork({ [door]: () => ({ ...held, rows, seats }), 'culture.signUps.attend': () => row({ attendedAt: '2025-04-26T00:50:00.000Z' }), ...answers })
    draw(DoorPage, { as: staff.community, path: '/events/:id/door', at: `/events/${event}/door` })
    return network
  }

  it('says how many are there of how many, finds by digits, and takes in by one touch with the heads that came', async () => {
    const network = stands()
    expect((await screen.findByText('到场 / 应到（人）')).parentElement?.textContent).toContain('12 / 29')
    await userEvent.type(screen.getByLabelText('找人'), '0007')
    await press('找')
    await waitFor(() => expect(network.inputsOf(door)).toContainEqual({ event, q: '0007' }))
    await userEvent.selectOptions(await screen.findByLabelText('到了几人'), '1')
    await press('到了')
    await waitFor(() => expect(network.inputsOf('culture.signUps.attend')).toMatchObject([{ id: row().id, version: 1, heads: 1 }]))
  })

  it('takes a code that was typed for one that was scanned, and says why it is refused', async () => {
    const network = stands({ 'culture.signUps.scan': () => new Refused('CODE_OF_ANOTHER_EVENT') })
    await userEvent.type(await screen.findByLabelText('找人'), '7k4m 9qpt 3wxh5')
    await press('找')
    expect(await screen.findByText('这个码是另一个活动的。')).toBeDefined()
    expect(network.inputsOf('culture.signUps.scan')).toHaveLength(1)
  })

  it('takes a wrong press back with its reason', async () => {
    const network = stands({ 'culture.signUps.unattend': () => row() }, [row({ attendedAt: '2025-04-26T00:50:00.000Z', attendedHeads: 2, means: 'hand' })])
    await press('撤销签到')
    const drawer = within(await screen.findByRole('dialog'))
    await userEvent.type(drawer.getByLabelText('为什么撤销'), '点错人')
    await userEvent.click(drawer.getByRole('button', { name: '撤销签到' }))
    await waitFor(() => expect(network.inputsOf('culture.signUps.unattend')).toMatchObject([{ reason: '点错人' }]))
  })

  it('lets nobody in before it opens', async () => {
    stands({ [door]: () => ({ ...held, state: 'sign_up', rows: [row()], seats }) })
    expect(await screen.findByText('现在不能签到：还没有开放，或者已经结束。')).toBeDefined()
    expect(screen.getByRole('button', { name: '到了' }).hasAttribute('disabled')).toBe(true)
  })
})

describe("an event's line", () => {
  const lists = (answers: Answers = {}) => {
    const list = { rows: [row({ state: 'offered', until: '2025-04-23T02:00:00.000Z' })], total: 1, asOf: '2025-04-21T02:00:00.000Z', empty: null, chips: { offered: 1 }, seats }
    const network = fakeNetwork({ 'culture.events.get': () => ({ ...held, area: compound, units: [], state: 'sign_up', signUpClosed: false, publishedAt: '2025-04-20T01:00:00.000Z' }), 'culture.signUps.list': () => list, ...answers })
    draw(SignUpListPage, { as: staff.community, path: '/events/:id/sign-ups', at: `/events/${event}/sign-ups` })
    return network
  }

  it('shows places and who waits for a call, and a name in full for a reason alone', async () => {
    const view = { ...row({ state: 'offered' }), people: [{ name: '赵**', age: 40, relation: 'self' as const }], guardian: null, remark: null }
    const network = lists({ 'culture.signUps.get': () => view, 'culture.signUps.unmask': () => ({ ...view, contact: { name: '赵玉兰', phone: '13800000007', masked: false } }), 'culture.signUps.confirm': () => view })
    expect(await screen.findByText('28 / 30')).toBeDefined()
    await press('查看')
    const sheet = within(await screen.findByRole('dialog'))
    await userEvent.click(await sheet.findByRole('button', { name: '查看' }))
    await userEvent.type(sheet.getByRole('textbox'), '打电话确认')
    await userEvent.keyboard('{Enter}')
    expect(await sheet.findByText(/赵玉兰 13800000007/)).toBeDefined()
    expect(network.inputsOf('culture.signUps.unmask')).toMatchObject([{ reason: '打电话确认' }])
    expect(sheet.getByRole('button', { name: '确认参加' })).toBeDefined()
  })
})

it('the poster at the door leads a phone to check in for this event', async () => {
  fakeNetwork({ 'culture.signUps.door': () => ({ code: 'QD-7K4M9-QPT3W-X5', title: '春日读书会', where: '云泰园小区', starts: held.starts, ends: held.ends }) })
  draw(PosterPage, { as: staff.community, path: '/events/:id/poster', at: `/events/${event}/poster` })
  expect(await screen.findByRole('img', { name: '签到二维码' })).toBeDefined()
  expect(screen.getByText('到了请扫码签到')).toBeDefined()
})

import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused } from '@wuxin/web/network.fixture'
import { compound, listed, place, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import PledgesPage from './pledges.page.tsx'
import SessionsPage from './sessions.page.tsx'

const places = { 'platform.areas.publicPlaces': () => ({ hotline: null, places: [{ code: compound, name: place.name, path: place.path, level: 'compound' }] }) }
const pledge = (id: number, overrides: object = {}) => ({ id: `0192f3a0-7777-7000-8000-00000000000${id}`, title: `承诺${id}`, words: '每周六清扫。', member: null, state: 'keep', due: '2025-05-31', verdict: null, ...overrides })
const session = { id: '0192f3a0-8888-7000-8000-000000000001', kind: 'psychology', title: '青少年心理辅导', provider: '县心理协会', day: '2025-04-25', from: '15:00', to: '17:00', spot: '社区活动室', place, words: '请先打电话预约。' }
const at = `?place=${compound}`

standOnPhone()

describe('the wall of pledges', () => {
  it('names whoever agreed to it, and says how each came out', async () => {
    fakeNetwork({ ...places, 'volunteers.residentPledges.published': () => listed([pledge(1, { member: '孙洁', verdict: 'kept', state: 'closed' }), pledge(2)]) })
    draw(PledgesPage, { as: resident, path: '/', at: `/${at}` })
    const first = (await screen.findByText('承诺1')).closest('.wx-card') as HTMLElement
    expect(within(first).getByText('做到了')).toBeDefined()
    expect(within(first).getByText('孙洁 · 2025-05-31 前做到')).toBeDefined()
    const second = screen.getByText('承诺2').closest('.wx-card') as HTMLElement
    expect(within(second).getByText('党员 · 2025-05-31 前做到')).toBeDefined()
    expect(within(second).getByText('正在做')).toBeDefined()
  })

  it('shows more at a touch, and says that there is nothing', async () => {
    fakeNetwork({ ...places, 'volunteers.residentPledges.published': ({ page }: { page: number }) => ({ ...listed([pledge(page)]), total: 2 }) })
    draw(PledgesPage, { as: resident, path: '/', at: `/${at}` })
    await userEvent.click(await screen.findByRole('button', { name: '看更多' }))
    expect(await screen.findByText('承诺2')).toBeDefined()
    expect(screen.queryByRole('button', { name: '看更多' })).toBeNull()
  })

  it('says why it did not come', async () => {
    fakeNetwork({ ...places, 'volunteers.residentPledges.published': () => new Refused('TOO_MANY', { until: '2025-04-12T03:00:00.000Z' }) })
    draw(PledgesPage, { as: resident, path: '/', at: `/${at}` })
    expect(await screen.findByRole('alert')).toBeDefined()
  })
})

describe('the sessions to come', () => {
  it('say what, when, where and who comes', async () => {
    fakeNetwork({ ...places, 'volunteers.residentSessions.coming': () => [session] })
    draw(SessionsPage, { as: resident, path: '/', at: `/${at}` })
    const card = (await screen.findByText('青少年心理辅导')).closest('.wx-card') as HTMLElement
    for (const text of ['心理辅导', '2025-04-25 15:00–17:00', '云泰园小区 · 社区活动室', '县心理协会', '请先打电话预约。']) expect(within(card).getByText(text)).toBeDefined()
  })

  it('say that nothing is arranged', async () => {
    fakeNetwork({ ...places, 'volunteers.residentSessions.coming': () => [] })
    draw(SessionsPage, { as: resident, path: '/', at: `/${at}` })
    expect(await screen.findByText('这里近期没有安排。')).toBeDefined()
  })
})

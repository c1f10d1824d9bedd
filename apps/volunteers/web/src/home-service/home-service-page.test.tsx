import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, staff } from '@wuxin/web/people.fixture'
import { press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import HomeServiceListPage from './home-service-list.page.tsx'
import { matterId, matterList, matterRecord, matterRow } from './home-service.fixture.ts'
import HomeServicePage from './home-service.page.tsx'

const open = (record = matterRecord(), as: Caller = staff.manager, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.homeServices.get': () => record, ...answers })
  draw(HomeServicePage, { as, path: '/m/volunteers/home-services/:id', at: `/m/volunteers/home-services/${matterId}` })
  return network
}

standOnPage()

describe('the page of a matter of the service home', () => {
  it('is accepted by the property company, with when somebody comes', async () => {
    const network = open(matterRecord(), staff.manager, { 'volunteers.homeServices.accept': () => matterRecord({ state: 'repair', version: 2 }) })
    await press('受理')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('什么时候来'), '今天下午三点')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('受理') }))
    await waitFor(() => expect(network.inputsOf('volunteers.homeServices.accept')).toEqual([{ id: matterId, version: 1, words: '今天下午三点' }]))
  })

  it('waits for the company where somebody else looks', async () => {
    open(matterRecord(), staff.secretary)
    expect(await screen.findByText(/等待安居物业受理/)).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('受理') })).toBeNull()
  })

  it('is called back by the branch, which says whether it is mended', async () => {
    const network = open(matterRecord({ state: 'call_back', finishedById: 'manager' }), staff.secretary, { 'volunteers.homeServices.callBack': () => matterRecord({ state: 'repair', version: 2 }) })
    await press('回访')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('回访') }))
    expect(network.inputsOf('volunteers.homeServices.callBack')).toEqual([])
    await userEvent.click(within(drawer).getByLabelText('没有修好'))
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('回访') }))
    await waitFor(() => expect(network.inputsOf('volunteers.homeServices.callBack')).toMatchObject([{ id: matterId, mended: false, score: null }]))
  })

  it('is not called back by whoever mended it', async () => {
    open(matterRecord({ state: 'call_back', finishedById: 'secretary' }), staff.secretary)
    expect(await screen.findByText(/等待回访/)).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('回访') })).toBeNull()
  })

  it('says what the call back found, and what its history was', async () => {
    const callBacks = [{ by: 'resident' as const, mended: false, score: null, words: '夜里又漏了', at: '2025-04-12T02:00:00.000Z' }]
    const actor = { name: '居民', role: null, unit: null }
    open(matterRecord({ state: 'repair', reopened: 1, callBacks, steps: [...matterRecord().steps, { id: 's2', at: '2025-04-12T02:00:00.000Z', action: 'callBack', actor, words: '夜里又漏了', params: { mended: 'no', voice: 'resident' }, photos: [] }] }))
    expect((await screen.findByRole('note')).textContent).toContain('回访没有修好：夜里又漏了')
    expect(screen.getByText('回访：没有修好，返修（本人）')).toBeDefined()
  })
})

describe('the list of the service home', () => {
  const openList = (as: Caller, answers: Answers = {}) => {
    const network = fakeNetwork({ 'volunteers.homeServices.list': () => matterList([matterRow({ reopened: 2 })]), ...answers })
    draw(HomeServiceListPage, { as, path: '/home-services' })
    return network
  }

  it('says of each what it is, whose it is to mend, and that it was not mended the first time', async () => {
    const network = openList(staff.secretary)
    const row = within((await screen.findByRole('link', { name: /厨房水管漏水/ })).closest('tr') as HTMLElement)
    for (const text of ['水暖', '安居物业', '待受理', '返修 2 次']) expect(row.getByText(text)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /待回访/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.homeServices.list').at(-1)).toMatchObject({ chip: 'to_call_back' }))
  })

  it('takes down a repair for somebody, and says where nobody would answer', async () => {
    const network = openList(staff.secretary, { 'volunteers.homeServices.register': () => new Refused('HOME_MISSING', { place: '云泰园小区' }) })
    await userEvent.click(await screen.findByRole('button', { name: '登记报修' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByLabelText('类别'))
    await userEvent.click(await screen.findByTitle('电路'))
    await userEvent.type(within(drawer).getByLabelText('什么坏了'), '楼道灯不亮')
    await userEvent.type(within(drawer).getByLabelText('住处'), '3号楼二单元门口')
    await userEvent.click(within(drawer).getByRole('button', { name: '登记报修' }))
    expect(await within(drawer).findByText('云泰园小区还没有物业服务之家，请到社区反映。')).toBeDefined()
    expect(network.inputsOf('volunteers.homeServices.register')).toMatchObject([{ area: compound, kind: 'electrics', words: '楼道灯不亮', spot: '3号楼二单元门口' }])
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import AmendRoutePage from './amend-route.page.tsx'
import NewRoutePage from './new-route.page.tsx'
import RouteListPage from './route-list.page.tsx'
import { checkpointIds, routeId, routeRecord, routeRow } from './route.fixture.ts'
import RoutePage from './route.page.tsx'
import SheetsPage from './sheets.page.tsx'

const open = (as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.routes.get': () => routeRecord(), ...answers })
  draw(RoutePage, { as, path: '/m/patrols/routes/:id', at: `/m/patrols/routes/${routeId}` })
  return network
}
const sheet = { checkpoint: checkpointIds[0], name: '1号楼楼道', place: '云兴镇 · 云泰园社区 · 云泰园小区', spot: '一层', code: 'XD-7K4M9-QPT3W-XH', edition: 1 }

standOnPage()

describe('the list of routes', () => {
  it('says how many checkpoints each has and when it was walked', async () => {
    fakeNetwork({ 'patrols.routes.list': () => listed([routeRow(), routeRow({ id: checkpointIds[1], name: '未走过的', walkedAt: null })]) })
    draw(RouteListPage, { as: staff.secretary })
    expect(await screen.findAllByText('2 个点位')).toHaveLength(2)
    expect(screen.getByText('还没有巡过')).toBeDefined()
    expect(screen.getByRole('link', { name: /新建路线/ }).getAttribute('href')).toBe('/m/patrols/routes/new')
  })
})

describe('the page of a route', () => {
  it('shows its checkpoints in order with what is open there, and sheets to whoever organises alone', async () => {
    open()
    expect(await screen.findByText('1号楼楼道 · 一层')).toBeDefined()
    expect(screen.getByText('1 条未销号')).toBeDefined()
    expect(screen.getByText('还没有签到')).toBeDefined()
    expect(screen.getByRole('link', { name: '打印点位码' }).getAttribute('href')).toBe(`/m/patrols/routes/${routeId}/sheets`)
    expect(screen.getAllByRole('link', { name: '点位码' })[0]?.getAttribute('href')).toBe(`/m/patrols/routes/${routeId}/sheets?checkpoint=${checkpointIds[0]}`)
  })

  it('offers whoever walks nothing to change', async () => {
    open(walkers.member)
    await screen.findByText('1号楼楼道 · 一层')
    expect(screen.queryByRole('link', { name: '打印点位码' })).toBeNull()
    expect(screen.queryByRole('button', { name: /换\s?码/ })).toBeNull()
  })

  it('renews one code, with a reason, and says that the old sheet proves nothing', async () => {
    const network = open(staff.secretary, { 'patrols.routes.renewCode': () => routeRecord({ version: 3 }) })
    await userEvent.click((await screen.findAllByRole('button', { name: /换\s?码/ }))[0] as HTMLElement)
    const drawer = await screen.findByRole('dialog', { name: '换码 · 1号楼楼道' })
    expect(within(drawer).getByText('换码后，墙上旧的那张就不能签到了，请打印新的贴上。')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('原因'), '被撕走')
    await userEvent.click(within(drawer).getByRole('button', { name: /换\s?码/ }))
    await waitFor(() => expect(network.inputsOf('patrols.routes.renewCode')).toEqual([{ id: routeId, version: 2, checkpoint: checkpointIds[0], reason: '被撕走' }]))
  })
})

describe('the form of a route', () => {
  it('moves checkpoints, takes them out and adds some, and keeps the ids of those that stay', async () => {
    const network = fakeNetwork({ 'patrols.routes.get': () => routeRecord(), 'patrols.routes.amend': () => routeRecord({ version: 3 }) })
    draw(AmendRoutePage, { as: staff.secretary, path: '/m/patrols/routes/:id/edit', at: `/m/patrols/routes/${routeId}/edit` })
    await userEvent.click(await screen.findByRole('button', { name: '第 2 项往前' }))
    await userEvent.click(screen.getByRole('button', { name: '再加一个点位' }))
    await userEvent.type(screen.getByLabelText('第 3 个点位'), '北门')
    await userEvent.click(screen.getByRole('button', { name: '第 2 项往后' }))
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(network.inputsOf('patrols.routes.amend')).toMatchObject([{ id: routeId, version: 2, checkpoints: [{ id: checkpointIds[1], name: '充电棚' }, { id: null, name: '北门', area: compound }, { id: checkpointIds[0], name: '1号楼楼道', position: { lng: 112.7, lat: 40.01 } }] }]))
  })

  it('says which checkpoint lies elsewhere', async () => {
    fakeNetwork({ 'patrols.routes.add': () => new Refused('CHECKPOINT_ELSEWHERE', { name: '北门' }) })
    draw(NewRoutePage, { as: staff.secretary })
    await userEvent.type(await screen.findByLabelText('路线名称'), '夜巡')
    await userEvent.type(screen.getByLabelText('第 1 个点位'), '北门')
    await userEvent.click(screen.getByRole('button', { name: '新建路线' }))
    expect(await screen.findByText('点位“北门”不在这条路线的范围里。')).toBeDefined()
  })
})

describe('the sheets of a route', () => {
  it('are asked for by a touch, each with its place, its code to scan and the same to type', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const network = fakeNetwork({ 'patrols.routes.sheets': () => ({ route: '云泰园夜巡', sheets: [sheet] }) })
    draw(SheetsPage, { as: staff.secretary, path: '/m/patrols/routes/:id/sheets', at: `/m/patrols/routes/${routeId}/sheets?checkpoint=${checkpointIds[0]}` })
    expect(network.inputsOf('patrols.routes.sheets')).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: '显示点位码' }))
    expect(await screen.findByText(sheet.code)).toBeDefined()
    expect(screen.getByRole('img', { name: '1号楼楼道的点位码' })).toBeDefined()
    expect(screen.getByText('云兴镇 · 云泰园社区 · 云泰园小区 · 一层')).toBeDefined()
    expect(network.inputsOf('patrols.routes.sheets')).toEqual([{ id: routeId, checkpoints: [checkpointIds[0]] }])
    await userEvent.click(screen.getByRole('button', { name: /打\s?印/ }))
    expect(print).toHaveBeenCalled()
  })
})

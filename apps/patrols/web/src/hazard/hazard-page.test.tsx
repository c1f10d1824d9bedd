import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, property, staff } from '@wuxin/web/people.fixture'
import { choose, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import HazardPage from './hazard.page.tsx'
import { givenHazard, hazardId, hazardRecord, noPlan } from './hazard.fixture.ts'
import ReportPage from './report.page.tsx'

const open = (record = hazardRecord(), as: Caller = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.hazards.get': () => record, ...answers })
  draw(HazardPage, { as, path: '/m/patrols/hazards/:id', at: `/m/patrols/hazards/${hazardId}` })
  return network
}
const send = (drawer: HTMLElement, name: string) => userEvent.click(within(drawer).getByRole('button', { name: spaced(name) }))

standOnPage()

describe('the page of a hazard', () => {
  it('says on which of the six steps it stands and how bad it looked, and grades it as its finder did unless told otherwise', async () => {
    const network = open(hazardRecord(), staff.secretary, { 'patrols.hazards.grade': () => hazardRecord({ state: 'dispatch', grade: 'major', version: 2 }) })
    expect((await screen.findByText('定级', { selector: 'li' })).getAttribute('aria-current')).toBe('step')
    expect(screen.getByText('待定级（初判重大）')).toBeDefined()
    await press('定级')
    const drawer = await screen.findByRole('dialog')
    await send(drawer, '定级')
    await waitFor(() => expect(network.inputsOf('patrols.hazards.grade')).toEqual([{ id: hazardId, version: 1, grade: 'major', title: '消防通道堵塞', kind: 'fire' }]))
  })

  it('asks for the five points of a major one before it is given to anybody, and says what is missing', async () => {
    const waiting = hazardRecord({ state: 'dispatch', grade: 'major', plan: { ...noPlan, measure: '清空通道' } })
    const network = open(waiting, staff.secretary, { 'patrols.hazards.plan': () => waiting })
    expect((await screen.findByRole('note')).textContent).toContain('还缺：资金、责任人、期限、预案')
    expect(screen.getAllByText('还没有落实')).toHaveLength(4)
    expect(screen.queryByRole('button', { name: spaced('派单') })).toBeNull()
    await press('落实五项')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('资金'), '0')
    await userEvent.type(within(drawer).getByLabelText('责任人'), '钱经理')
    await send(drawer, '落实五项')
    await waitFor(() => expect(network.inputsOf('patrols.hazards.plan')).toEqual([{ id: hazardId, version: 1, measure: '清空通道', funds: 0, person: '钱经理' }]))
  })

  it('is dispatched to whom the rules suggest, with the reason beside it', async () => {
    const network = open(hazardRecord({ state: 'dispatch', grade: 'general' }), staff.secretary, { 'patrols.hazards.dispatch': () => givenHazard() })
    await press('派单')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('建议派给安居物业（没有规则，就近）')).toBeDefined()
    await send(drawer, '派单')
    await waitFor(() => expect(network.inputsOf('patrols.hazards.dispatch')).toMatchObject([{ id: hazardId, version: 1, ownerUnit: property, ownerRole: null, until: null }]))
  })

  it('is rectified by whoever has it with a photo, and says so where there is none', async () => {
    const network = open(givenHazard(), staff.manager)
    await press('整改完成')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('怎么整改的'), '已清空')
    await send(drawer, '整改完成')
    expect(await within(drawer).findByText('至少附一张照片')).toBeDefined()
    expect(network.inputsOf('patrols.hazards.rectify')).toEqual([])
  })

  it('offers its inspection to nobody who found or rectified it, and tells for whom it waits', async () => {
    const mended = givenHazard({ state: 'inspect', rectifierIds: ['manager'], finderIds: ['secretary'] })
    open(mended, staff.secretary)
    expect(await screen.findByText(/等待复查，发现人和整改人不能复查/)).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('复查通过') })).toBeNull()
  })

  it('shows before and after, what was said and by whom', async () => {
    open(givenHazard({
      state: 'close', after: ['/files/b?sig=1'], result: { words: '已清空', by: '孙丽', at: '2025-04-12T01:00:00.000Z' }, inspection: { passed: true, words: null, by: '李敏', at: '2025-04-12T02:00:00.000Z' },
    }))
    expect(within(await screen.findByRole('list', { name: '整改前' })).getAllByRole('img')).toHaveLength(1)
    expect(within(screen.getByRole('list', { name: '整改后' })).getAllByRole('img')).toHaveLength(1)
    expect(screen.getByText(/已清空/)).toBeDefined()
    expect(screen.getAllByText('李敏', { exact: false }).length).toBeGreaterThan(0)
  })

  it('says first that it was sent back, that more time is asked for, and that photos are on their way', async () => {
    open(givenHazard({
      extension: { until: '2025-05-06', reason: '材料没到' }, extensionAsked: true, photosWaiting: 2,
      steps: [{ id: 's', at: '2025-04-12T01:00:00.000Z', action: 'sendBack', actor: { name: '李敏', role: 'community_worker', unit: null }, words: '还有两辆车', params: {}, photos: [] }],
    }))
    const said = (await screen.findAllByRole('note')).map(({ textContent }) => textContent)
    expect(said).toEqual(['申请延期到 2025-05-06：材料没到', '复查不通过：还有两辆车', '还有 2 张照片在巡查人的手机上，连上网后会传来。'])
    expect(await screen.findByRole('button', { name: spaced('同意延期') })).toBeDefined()
  })

  it('is whistled for under a category of FEEDBACK, and shows the case and what came back', async () => {
    const passed = [{ to: 'whistle' as const, record: { id: 'c1', number: 'MQ-2025-0007' }, step: 'solved', answer: '三家一起清了', at: '2025-04-12T01:00:00.000Z', over: true }]
    const network = open(givenHazard({ passed }), staff.secretary, {
      'feedback.categories.list': () => [{ code: '04', name: '安全', nameEn: null, active: true }, { code: '0401', name: '消防通道', nameEn: null, active: true }], 'patrols.hazards.whistle': () => givenHazard(),
    })
    expect((await screen.findByRole('link', { name: 'MQ-2025-0007' })).getAttribute('href')).toBe('/m/feedback/cases/c1')
    expect(screen.getByText('三家一起清了')).toBeDefined()
    await choose('吹哨')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('消防通道'))
    await send(drawer, '吹哨')
    await waitFor(() => expect(network.inputsOf('patrols.hazards.whistle')).toMatchObject([{ id: hazardId, category: '0401', words: '杂物堵住了消防通道。' }]))
  })

  it('shows both where somebody was quicker', async () => {
    let asked = 0
    open(hazardRecord(), staff.secretary, { 'patrols.hazards.get': () => (asked++ ? givenHazard() : hazardRecord()), 'patrols.hazards.decline': () => new Refused('VERSION_CONFLICT') })
    await screen.findByText('待定级（初判重大）')
    await choose('不属隐患')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('为什么不属隐患'), '是施工围挡')
    await send(drawer, '不属隐患')
    expect(await within(drawer).findByText('安居物业')).toBeDefined()
  })
})

describe('the page on which a hazard is reported', () => {
  it('shows what is known nearby while one writes and what one found before, and asks for a photo', async () => {
    const known = { id: hazardId, number: 'YH-2025-0007', title: '消防通道堵塞', place: hazardRecord().place, spot: '3号楼', foundAt: '2025-04-11T02:00:00.000Z', state: 'rectify' }
    const network = fakeNetwork({ 'patrols.hazards.similar': () => [known], 'patrols.hazards.own': () => [{ ...known, title: '井盖松动', number: 'YH-2025-0003', state: 'closed' }] })
    draw(ReportPage, { as: walkers.member, path: '/m/patrols/report', at: '/m/patrols/report' })
    expect(await screen.findByRole('link', { name: /YH-2025-0003 井盖松动/ })).toBeDefined()
    await userEvent.click(await screen.findByLabelText('类别'))
    await userEvent.click(await screen.findByTitle('消防'))
    await userEvent.type(screen.getByLabelText('看到了什么'), '通道堵了')
    expect((await screen.findByRole('link', { name: /YH-2025-0007/ })).getAttribute('href')).toBe(`/m/patrols/hazards/${hazardId}`)
    await waitFor(() => expect(network.inputsOf('patrols.hazards.similar').at(-1)).toEqual({ area: compound, kind: 'fire', words: '通道堵了', except: null }))
    await press('上报')
    expect(await screen.findByText('至少附一张照片')).toBeDefined()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, listed, place, staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, topicId } from '../meetings.fixture.ts'
import type { DutyView } from './duty-card.tsx'
import ReceptionPage from './reception.page.tsx'
import type { VisitRow } from './visit-columns.tsx'

const visit = (overrides: Partial<VisitRow> = {}): VisitRow => ({
  id: '0192f3a0-6666-7000-8000-000000000001', version: 1, number: 'LF-2025-0004', place, at: '2025-04-12T01:30:00.000Z', receivedBy: '钱进', visitor: '刘**', words: '楼上养狗扰民。说了几次不听。',
  outcome: 'open', answer: null, into: null, ...overrides,
})
const duty = (overrides: Partial<DutyView> = {}): DutyView => ({
  id: '0192f3a0-7777-7000-8000-000000000001', version: 1, area: compound, day: '2025-04-12', from: '14:00', to: '16:00', user: 'committee', name: '钱进', place: '红色港湾', visits: 0, ...overrides,
})

const open = (answers: Answers = {}, { as = staff.committee, at = '/m/meetings/reception' }: { as?: Caller; at?: string } = {}) => {
  const network = fakeNetwork({
    'meetings.reception.visits': () => listed([visit()]),
    'meetings.reception.duties': () => [duty()],
    'meetings.reception.receptionists': () => [{ user: 'committee', name: '钱进', role: 'committee_member' }, { user: 'secretary', name: '王强', role: 'branch_secretary' }],
    'feedback.categories.list': () => [{ code: '02', name: '停车充电', nameEn: 'Parking and charging', active: true }, { code: '0203', name: '电动车充电', nameEn: 'E-bike charging', active: true }],
    ...answers,
  })
  draw(ReceptionPage, { as, path: '/m/meetings/reception', at })
  return network
}
const turn = async (way: string) => {
  await userEvent.click(await screen.findByRole('button', { name: /处\s?理/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name: way }))
  return screen.findByRole('dialog')
}
const submit = (drawer: HTMLElement, label: string) => userEvent.click(within(drawer).getByRole('button', { name: spaced(label) }))

standOnPage()

describe('the log of visits', () => {
  it('says who came, with what, who received them and what became of it; the visitor is masked', async () => {
    open({ 'meetings.reception.visits': () => listed([visit({ outcome: 'topic', into: { kind: 'topic', id: topicId, number: 'YT-2025-0012' } }), visit({ id: '0192f3a0-6666-7000-8000-000000000002', outcome: 'case', into: { kind: 'case', id: null, number: null } })]) })
    expect((await screen.findByRole('link', { name: 'YT-2025-0012' })).getAttribute('href')).toBe(`/m/meetings/topics/${topicId}`)
    expect(screen.getByText('编号登记中')).toBeDefined()
    expect(screen.getAllByText('刘**')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /处\s?理/ })).toBeNull()
    expect(await screen.findByText('今天值班：钱进 14:00–16:00（红色港湾）')).toBeDefined()
  })

  it('shows the visitor to whoever gives a reason', async () => {
    const network = open({ 'meetings.reception.unmask': () => ({ name: '刘建国', phone: '13800001234', masked: false }) })
    await userEvent.click(await screen.findByRole('button', { name: /查\s?看/ }))
    await userEvent.type(screen.getByLabelText('为什么要看？会记录在案。'), '回访')
    await userEvent.click(screen.getByRole('button', { name: /查\s?看/ }))
    expect(await screen.findByText('刘建国 13800001234')).toBeDefined()
    expect(network.inputsOf('meetings.reception.unmask')).toEqual([{ id: visit().id, reason: '回访' }])
  })

  it('takes a visit down; nobody has to say who they are', async () => {
    const network = open({ 'meetings.reception.logVisit': () => visit() })
    await userEvent.click(await screen.findByRole('button', { name: /登记来访/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('来访反映的事'), '楼上养狗扰民')
    await submit(drawer, '登记来访')
    await waitFor(() => expect(network.inputsOf('meetings.reception.logVisit')).toEqual([{ area: compound, words: '楼上养狗扰民' }]))
  })

  it('a visit becomes a topic, and the code that the visitor is told is shown once', async () => {
    const network = open({ 'meetings.reception.turnVisit': () => ({ ...visit({ outcome: 'topic', version: 2, into: { kind: 'topic', id: topicId, number: 'YT-2025-0012' } }), code: '7K4M-9QPT-3WXH5' }) })
    const drawer = await turn('转议题')
    expect((within(drawer).getByLabelText('议题标题') as HTMLInputElement).value).toBe('楼上养狗扰民')
    await submit(drawer, '转议题')
    expect(await screen.findByText('7K4M-9QPT-3WXH5')).toBeDefined()
    expect(screen.getByText('已转为议题 YT-2025-0012')).toBeDefined()
    expect(network.inputsOf('meetings.reception.turnVisit')).toEqual([{ id: visit().id, version: 1, into: 'topic', title: '楼上养狗扰民' }])
    await userEvent.click(screen.getByRole('button', { name: '已告诉来访人' }))
    await waitFor(() => expect(screen.queryByText('7K4M-9QPT-3WXH5')).toBeNull())
  })

  it('a visit becomes a case of a category of FEEDBACK', async () => {
    const network = open({ 'meetings.reception.turnVisit': () => ({ ...visit({ outcome: 'case', into: { kind: 'case', id: null, number: null } }), code: null }) })
    const drawer = await turn('转诉求')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('电动车充电'))
    await submit(drawer, '转诉求')
    await waitFor(() => expect(network.inputsOf('meetings.reception.turnVisit')).toEqual([{ id: visit().id, version: 1, into: 'case', category: '0203' }]))
  })

  it('says so where FEEDBACK does not answer, and goes on without it', async () => {
    open({ 'feedback.categories.list': () => new Refused('UNAVAILABLE') })
    const drawer = await turn('转诉求')
    expect(await within(drawer).findByText(/民情服务暂时没有回应/)).toBeDefined()
    expect(screen.getByText('楼上养狗扰民。说了几次不听。', { selector: 'td *' })).toBeDefined()
  })

  it('a visit is answered on the spot, with the answer that was given', async () => {
    const network = open({ 'meetings.reception.turnVisit': () => ({ ...visit({ outcome: 'answered', answer: '已劝导。' }), code: null }) })
    const drawer = await turn('当场答复')
    await submit(drawer, '当场答复')
    expect(await within(drawer).findByText('必填')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('答复内容'), '已劝导。')
    await submit(drawer, '当场答复')
    await waitFor(() => expect(network.inputsOf('meetings.reception.turnVisit')).toEqual([{ id: visit().id, version: 1, into: 'answered', words: '已劝导。' }]))
  })

  it('says that somebody else turned it already', async () => {
    let into = 'YT-2025-0009'
    open({ 'meetings.reception.turnVisit': () => new Refused('VISIT_TURNED', { into }) })
    const drawer = await turn('转议题')
    await submit(drawer, '转议题')
    expect(await within(drawer).findByText('这次来访已经转成 YT-2025-0009。')).toBeDefined()
    into = 'answered'
    await submit(drawer, '转议题')
    expect(await within(drawer).findByText('这次来访已经转成 当场答复。')).toBeDefined()
  })
})

describe('the rota', () => {
  const at = '/m/meetings/reception?view=rota'

  it('shows the week from Monday to Sunday, today marked, and goes on week by week', async () => {
    const network = open({}, { at })
    await screen.findByText('钱进')
    const days = screen.getAllByRole('listitem')
    expect(days).toHaveLength(7)
    expect(days[5]?.getAttribute('aria-current')).toBe('date')
    expect(within(days[5] as HTMLElement).getByText('钱进')).toBeDefined()
    expect(within(days[0] as HTMLElement).getByText('无')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '下一周' }))
    expect(await screen.findByText('2025-04-14 至 2025-04-20')).toBeDefined()
    expect(network.inputsOf('meetings.reception.duties')).toEqual(expect.arrayContaining([{ area: compound, from: '2025-04-07', to: '2025-04-13' }, { area: compound, from: '2025-04-14', to: '2025-04-20' }]))
  })

  it('puts one of those who hold a post there on it, when and where they receive this week already', async () => {
    const network = open({ 'meetings.reception.setDuty': () => ({ id: duty().id, version: 1 }) }, { at })
    await userEvent.click(await screen.findByRole('button', { name: '2025-04-13 排班' }))
    const drawer = await screen.findByRole('dialog')
    const [, people] = within(drawer).getAllByRole('combobox')
    await userEvent.click(people as HTMLElement)
    await userEvent.click(await screen.findByTitle('王强 · 小区党支部书记'))
    await submit(drawer, '保存')
    await waitFor(() =>
      expect(network.inputsOf('meetings.reception.setDuty')).toEqual([{ area: compound, day: '2025-04-13', from: '14:00', to: '16:00', user: 'secretary', place: '红色港湾' }]),
    )
  })

  it('refuses hours that end before they begin', async () => {
    const network = open({}, { at })
    await userEvent.click(await screen.findByRole('button', { name: '2025-04-13 排班' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.clear(within(drawer).getByLabelText('到'))
    await userEvent.type(within(drawer).getByLabelText('到'), '08:00')
    const [, people] = within(drawer).getAllByRole('combobox')
    await userEvent.click(people as HTMLElement)
    await userEvent.click(await screen.findByTitle('王强 · 小区党支部书记'))
    await submit(drawer, '保存')
    expect(await within(drawer).findByText('结束要晚于开始。')).toBeDefined()
    expect(network.inputsOf('meetings.reception.setDuty')).toEqual([])
  })

  it('gives a duty to another, who begins at the same time', async () => {
    const network = open({ 'meetings.reception.setDuty': () => ({ id: duty().id, version: 2 }) }, { at })
    await userEvent.click(await screen.findByRole('button', { name: spaced('换班') }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('2025-04-12 14:00 起的一班')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('王强 · 小区党支部书记'))
    await submit(drawer, '保存')
    await waitFor(() => expect(network.inputsOf('meetings.reception.setDuty')).toMatchObject([{ area: compound, day: '2025-04-12', from: '14:00', user: 'secretary' }]))
  })

  it('cancels a duty once it is confirmed, and offers nothing on days that have passed', async () => {
    const network = open({ 'meetings.reception.duties': () => [duty(), duty({ id: '0192f3a0-7777-7000-8000-000000000002', day: '2025-04-09', visits: 2 })], 'meetings.reception.dropDuty': () => ({ id: duty().id }) }, { at })
    expect(await screen.findAllByRole('button', { name: spaced('换班') })).toHaveLength(1)
    expect(screen.getByRole('link', { name: '来访 2 件' }).getAttribute('href')).toBe(`/m/meetings/reception?area=${compound}&from=2025-04-09&to=2025-04-09`)
    await userEvent.click(screen.getByRole('button', { name: spaced('取消值班') }))
    expect(await screen.findByText('取消钱进 2025-04-12 的值班？')).toBeDefined()
    const asked = screen.getByRole('tooltip')
    await userEvent.click(within(asked).getByRole('button', { name: spaced('取消值班') }))
    await waitFor(() => expect(network.inputsOf('meetings.reception.dropDuty')).toEqual([{ id: duty().id, version: 1 }]))
  })
})

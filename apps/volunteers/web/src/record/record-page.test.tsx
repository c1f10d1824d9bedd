import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { volunteerRecord } from '../team/team.fixture.ts'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import ConfirmPage from './confirm.page.tsx'
import { recordId, serviceList, serviceRecord, serviceRow } from './record.fixture.ts'
import ServiceRecordPage from './record.page.tsx'

const open = (record = serviceRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.records.get': () => record, ...answers })
  draw(ServiceRecordPage, { as, path: '/m/volunteers/records/:id', at: `/m/volunteers/records/${recordId}` })
  return network
}

standOnPage()

describe('the page of a record of service', () => {
  it('is confirmed by whoever organises, with what stands in it before their eyes', async () => {
    const network = open(serviceRecord(), staff.secretary, { 'volunteers.records.confirm': () => serviceRecord({ state: 'confirmed', version: 2, dueAt: null }) })
    expect(await screen.findByText('结对帮扶 JD-2025-0003')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: spaced('确认') }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('孙洁 2025-04-11 09:00–11:30，2 小时 30 分')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('确认') }))
    await waitFor(() => expect(network.inputsOf('volunteers.records.confirm')).toEqual([{ id: recordId, version: 1 }]))
  })

  it('is corrected by whose it is, with a reason, and says what the service refuses beside what was written', async () => {
    open(serviceRecord({ state: 'confirmed', dueAt: null }), doers.member, { 'volunteers.records.correct': () => new Refused('HOURS_OVERLAP', { from: '11:30', to: '12:00' }) })
    await userEvent.click(await screen.findByRole('button', { name: spaced('更多') }))
    await userEvent.click(await screen.findByRole('menuitem', { name: '更正' }))
    const drawer = await screen.findByRole('dialog')
    const to = within(drawer).getByLabelText('离开')
    await userEvent.clear(to)
    await userEvent.type(to, '08:00')
    await userEvent.type(within(drawer).getByLabelText('为什么更正'), '记错了')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('更正') }))
    expect(await within(drawer).findByText('离开要晚于到达；跨过零点的分成两条')).toBeDefined()
    await userEvent.clear(to)
    await userEvent.type(to, '11:45')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('更正') }))
    expect(await within(drawer).findByText('与当天 11:30–12:00 的服务记录重叠。')).toBeDefined()
  })

  it('says why it was refused, and shows what stood before a correction', async () => {
    open(serviceRecord({ state: 'refused', reason: '那天没有来', dueAt: null }), doers.member)
    expect(await screen.findByText('未通过：那天没有来')).toBeDefined()
    cleanup()
    const corrected = { id: 'step-2', at: '2025-04-11T05:00:00.000Z', action: 'correct' as const, actor: { name: '孙洁', role: 'party_member' as const, unit: null }, words: '早走', photos: [], params: { day: '2025-04-11', from: '09:00', to: '11:00', place: '社区食堂', oldDay: '2025-04-11', oldFrom: '09:00', oldTo: '11:30', oldPlace: '社区食堂' } }
    open(serviceRecord({ corrected: true, steps: [...serviceRecord().steps, corrected] }), doers.member)
    expect(await screen.findByText('更正：2025-04-11 09:00–11:30 社区食堂 改为 2025-04-11 09:00–11:00 社区食堂')).toBeDefined()
  })
})

describe('confirming together', () => {
  const own = serviceRow({ id: '0192f3a0-8888-7000-8000-000000000002', volunteer: { id: 'own', name: '王强' } })
  const other = serviceRow({ id: '0192f3a0-8888-7000-8000-000000000003', volunteer: { id: 'zhou', name: '周一' }, corrected: true })
  const page = (rows = [serviceRow(), own, other], answers: Answers = {}) => {
    const network = fakeNetwork({ 'volunteers.records.list': () => serviceList(rows), 'volunteers.own.me': () => volunteerRecord({ id: 'own' }), ...answers })
    draw(ConfirmPage, { as: staff.secretary })
    return network
  }

  it('sends what is ticked, never one’s own, and says what was left', async () => {
    const network = page(undefined, { 'volunteers.records.confirmMany': () => ({ confirmed: [recordId], left: [{ id: other.id, because: 'changed' }] }) })
    expect(await screen.findByRole('button', { name: '确认 2 条' })).toBeDefined()
    expect((screen.getByRole('checkbox', { name: /王强/ }) as HTMLInputElement).disabled).toBe(true)
    await userEvent.click(screen.getByRole('checkbox', { name: /周一/ }))
    await userEvent.click(screen.getByRole('button', { name: '确认 1 条' }))
    await waitFor(() => expect(network.inputsOf('volunteers.records.confirmMany')).toEqual([{ records: [{ id: recordId, version: 1 }] }]))
  })

  it('says that nothing waits', async () => {
    page([])
    expect(await screen.findByText('没有等待确认的服务记录。')).toBeDefined()
  })
})

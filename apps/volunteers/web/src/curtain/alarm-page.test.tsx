import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import type { Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { alarmId, alarmRecord, alarmRow, householdId, member } from '../household/household.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import AlarmListPage from './alarm-list.page.tsx'
import AlarmPage from './alarm.page.tsx'

const person = { id: householdId, name: '王秀兰', phone: '13812345678', building: '3号楼', door: '2单元301', relative: null, needs: null }
const open = (record = alarmRecord(), as: Caller = member, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.alarms.get': () => record, 'volunteers.households.look': () => person, ...answers })
  draw(AlarmPage, { as, path: '/m/volunteers/alarms/:id', at: `/m/volunteers/alarms/${record.id}` })
  return network
}

standOnPage()

describe('the page of an alarm', () => {
  it('says that it is with the reader, until when, and who would be next', async () => {
    open()
    expect(await screen.findByText('正在找您：请马上打电话。没人接的，点“没人接”，30 分钟内上门。')).toBeDefined()
    expect(screen.getByText(/还剩 5 分/)).toBeDefined()
    const ladder = screen.getByText('一级级往上').closest('section') as HTMLElement
    expect(within(ladder).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['结对人 孙洁 09:55 已通知，10:05 前要有回音', '替补  还没有通知', '小区党支部书记  还没有通知'])
  })

  it('shows phone and door with one tap, the alarm being the reason', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '看姓名门牌' }))
    expect((await screen.findByRole('link', { name: '13812345678' })).getAttribute('href')).toBe('tel:13812345678')
    expect(network.inputsOf('volunteers.households.look')).toEqual([{ id: householdId, reason: '处置告警 GJ-2025-0002' }])
  })

  it('goes on from the call to the door, and to an outcome that stays off the device', async () => {
    let now = alarmRecord({ state: 'visit' })
    const setOut = () => (now = alarmRecord({ state: 'visit', version: 2, goers: ['member'] }))
    const network = open(now, member, { 'volunteers.alarms.get': () => now, 'volunteers.alarms.setOut': setOut, 'volunteers.alarms.close': () => alarmRecord({ state: 'closed', version: 3, outcome: 'helped', dueAt: null }) })
    expect((await screen.findByRole('button', { name: '我去上门' })).classList.contains('wx-button--main')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: '我去上门' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '我去上门' }))
    expect(await screen.findByText('您在路上：见到人以后，点“记结果”。')).toBeDefined()
    const outcome = screen.getByRole('button', { name: '记结果' })
    expect(outcome.classList.contains('wx-button--main')).toBe(true)
    await userEvent.click(outcome)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('radio', { name: '已帮助' }))
    await userEvent.type(within(drawer).getByLabelText('看到什么、怎么处置'), '摔倒了，扶起来了')
    expect(Object.values(localStorage).join()).not.toContain('摔倒')
    await userEvent.click(within(drawer).getByRole('button', { name: '记结果' }))
    await waitFor(() => expect(network.inputsOf('volunteers.alarms.close')).toEqual([{ id: alarmId, version: 2, outcome: 'helped', words: '摔倒了，扶起来了' }]))
  })

  it('asks nothing of whoever was not called, and leads them to no household', async () => {
    open(alarmRecord({ mine: false, household: null }), staff.community)
    expect(await screen.findByText(/等待被找的人打电话/)).toBeDefined()
    expect(screen.queryByRole('button', { name: '看姓名门牌' })).toBeNull()
    expect(screen.queryByText('看这一户')).toBeNull()
  })
})

describe('the list of alarms', () => {
  const list = (rows = [alarmRow()]) => {
    const network = fakeNetwork({ 'volunteers.alarms.list': () => listed(rows, { chips: { mine: 1, open: 2, closed: 3 } }) })
    draw(AlarmListPage, { as: member, path: '/alarms' })
    return network
  }

  it('says whom each is with and how it ended', async () => {
    list([alarmRow(), alarmRow({ id: householdId, number: 'GJ-2025-0001', state: 'closed', outcome: 'hospital', dueAt: null })])
    const row = (await screen.findByRole('link', { name: /GJ-2025-0002/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('找您')).toBeDefined()
    expect(within(row).getByText('结对人')).toBeDefined()
    expect(within((await screen.findByRole('link', { name: /GJ-2025-0001/ })).closest('tr') as HTMLElement).getByText('送医')).toBeDefined()
  })

  it('says why it is empty', async () => {
    list([])
    expect(await screen.findByText('没有告警。看窗没有信号、或到时没人报，会马上出现在这里。')).toBeDefined()
  })
})

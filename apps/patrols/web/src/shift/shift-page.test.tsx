import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import { teamId, teamRecord } from '../team/team.fixture.ts'
import ShiftListPage from './shift-list.page.tsx'
import { plannedShift, shiftId, shiftRecord, shiftRow } from './shift.fixture.ts'
import ShiftPage from './shift.page.tsx'

const open = (record: ShiftRecord = shiftRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.shifts.get': () => record, 'patrols.teams.get': () => teamRecord(), ...answers })
  draw(ShiftPage, { as, path: '/m/patrols/shifts/:id', at: `/m/patrols/shifts/${shiftId}` })
  return network
}
const inMore = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: /更\s?多/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('the list of shifts', () => {
  it('says how far each got, and what is still amiss', async () => {
    fakeNetwork({ 'patrols.shifts.list': () => listed([shiftRow({ conflicts: 2, late: true }), shiftRow({ id: teamId, state: 'planned', walkers: [] })], { chips: { missed: 3 } }) })
    draw(ShiftListPage, { as: staff.secretary })
    expect(await screen.findAllByText('2025-04-11 20:00–21:30')).toHaveLength(2)
    expect(screen.getByText('1 张照片未传 · 2 处冲突 · 迟到的记录')).toBeDefined()
    expect(screen.getByText('还没有人 · 1 张照片未传')).toBeDefined()
    expect(screen.getByRole('button', { name: '漏巡 3' })).toBeDefined()
  })

  it('names three who walk, and of a whole team how many they are', async () => {
    fakeNetwork({ 'patrols.shifts.list': () => listed([shiftRow({ walkers: ['赵一', '钱二', '孙三'] }), shiftRow({ id: teamId, walkers: ['赵一', '钱二', '孙三', '李四'] })]) })
    draw(ShiftListPage, { as: staff.secretary })
    expect(await screen.findByText('赵一、钱二、孙三')).toBeDefined()
    expect(screen.getByText('赵一、钱二、孙三 等 4 人')).toBeDefined()
  })
})

describe('the page of a shift', () => {
  it('shows the time of the phone and of the arrival beside the time, where they differ', async () => {
    open()
    const row = (await screen.findByText('2025-04-11 20:10')).closest('tr') as HTMLElement
    expect(within(row).getByText('手机显示 20:03')).toBeDefined()
    expect(within(row).getByText('21:40 收到')).toBeDefined()
    expect(screen.getByText('慢了 7 分 · 途中往回调过', { exact: false })).toBeDefined()
    expect(screen.getByText('6 条记录 · 1 条等前面的')).toBeDefined()
  })

  it('says how somebody checked in, what they saw, and what was passed by', async () => {
    open()
    expect(await screen.findByText('无码：码被撕了')).toBeDefined()
    expect(screen.getByText('有问题：楼道灯', { exact: false })).toBeDefined()
    expect(screen.getByText('充电棚：车库在施工')).toBeDefined()
  })

  it('leads from a finding to its hazard, and says which photos are missing', async () => {
    open()
    expect((await screen.findByRole('link', { name: 'YH-2025-0003' })).getAttribute('href')).toBe('/m/patrols/hazards/0192f3a0-3333-7000-8000-000000000031')
    expect(screen.getByRole('list', { name: '照片（整改前）' })).toBeDefined()
    expect(screen.getByText('1 张照片与当时拍的不符，没有收下。')).toBeDefined()
  })

  it('is given to others of the team, and says why where it cannot', async () => {
    const network = open(plannedShift(), staff.secretary, { 'patrols.shifts.assign': () => new Refused('TRANSITION_NOT_ALLOWED', { state: 'done', action: 'assign' }) })
    const drawer = await inMore('换人')
    await userEvent.click(within(drawer).getByRole('button', { name: /换\s?人/ }))
    expect(await within(drawer).findByRole('alert')).toBeDefined()
    expect(network.inputsOf('patrols.shifts.assign')).toEqual([{ id: shiftId, version: 4, walkers: ['member'] }])
  })

  it('is called off with a reason', async () => {
    const network = open(plannedShift(), staff.secretary, { 'patrols.shifts.cancel': () => plannedShift({ state: 'cancelled' }) })
    const drawer = await inMore('取消班次')
    await userEvent.type(within(drawer).getByLabelText('原因'), '下雨')
    await userEvent.click(within(drawer).getByRole('button', { name: '取消班次' }))
    await waitFor(() => expect(network.inputsOf('patrols.shifts.cancel')).toEqual([{ id: shiftId, version: 4, reason: '下雨' }]))
  })

  it('leads whoever walks it to their own page, and lets them change nothing', async () => {
    open(plannedShift(), walkers.member)
    expect((await screen.findByRole('link', { name: '去巡查' })).getAttribute('href')).toBe(`/m/patrols/walk/${shiftId}`)
    expect(screen.queryByRole('button', { name: /更\s?多/ })).toBeNull()
  })

  it('is ended in the office where its phone never said that it is over', async () => {
    const network = open(plannedShift({ state: 'under_way', startedAt: '2025-04-11T12:05:00.000Z' }), staff.secretary, { 'patrols.shifts.close': () => shiftRecord() })
    await userEvent.click(await screen.findByRole('button', { name: '了结班次' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '手机没电')
    await userEvent.click(within(drawer).getByRole('button', { name: '了结班次' }))
    await waitFor(() => expect(network.inputsOf('patrols.shifts.close')).toEqual([{ id: shiftId, version: 4, reason: '手机没电' }]))
  })
})

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import type { WatchView } from '@wuxin/volunteers/curtain.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { alarmId, householdId, member, seenLook, watch } from '../household/household.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import CurtainPage from './curtain.page.tsx'

const tally = { households: 12, seen: 9, open: 3, alarms: 1, closedToday: 0, asOf: present.toISOString() }
const open = (rows: WatchView[] = [watch()], as: Caller = member, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.curtain.mine': () => ({ rows, asOf: present.toISOString() }), 'volunteers.curtain.tally': () => tally, ...answers })
  draw(CurtainPage, { as, path: '/curtain' })
  return network
}

standOnPage()

describe('the page of the curtain action', () => {
  it('takes 平安 with one tap, by building and a name that is not said', async () => {
    const network = open([watch()], member, { 'volunteers.curtain.check': () => ({ id: householdId, window: 1, sign: 'seen', at: present.toISOString(), alarm: null }) })
    expect(await screen.findByRole('link', { name: '3号楼 · 王**' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '平安' }))
    expect(await screen.findByText('已记平安。')).toBeDefined()
    expect(network.inputsOf('volunteers.curtain.check')).toEqual([{ id: householdId, sign: 'seen' }])
  })

  it('asks again before 无信号, which leads on to the alarm', async () => {
    const network = open([watch()], member, { 'volunteers.curtain.check': () => ({ id: householdId, window: 1, sign: 'none', at: present.toISOString(), alarm: { id: alarmId, number: 'GJ-2025-0002' } }) })
    await userEvent.click(await screen.findByRole('button', { name: '无信号' }))
    expect(network.inputsOf('volunteers.curtain.check')).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: '没有信号' }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
  })

  it('asks nothing once somebody was seen or between windows, and says who told', async () => {
    open([watch({ open: seenLook, looks: [seenLook] }), watch({ id: alarmId, number: 'JD-2025-0004', open: null, standingIn: true })])
    expect(await screen.findByText('09:10 孙洁报平安')).toBeDefined()
    expect(screen.getByText('您替班')).toBeDefined()
    expect(screen.queryByRole('button', { name: '平安' })).toBeNull()
  })

  it('leads to the alarm that is open', async () => {
    open([watch({ alarm: { id: alarmId, number: 'GJ-2025-0002', state: 'visit' } })])
    expect((await screen.findByRole('link', { name: '告警 GJ-2025-0002：上门，去处置' })).getAttribute('href')).toBe(`/m/volunteers/alarms/${alarmId}`)
  })

  it('says what was refused', async () => {
    open([watch()], member, { 'volunteers.curtain.check': () => new Refused('CHECKED_ALREADY', { at: present.toISOString() }) })
    await userEvent.click(await screen.findByRole('button', { name: '平安' }))
    expect(await screen.findByText('这个时段已经看过了。')).toBeDefined()
  })

  it('shows those who answer for the place counts, and a leader nothing besides', async () => {
    open([], staff.community)
    expect((await screen.findByText('看窗户')).nextElementSibling?.textContent).toBe('12')
    expect(screen.getByText('正在处置的告警').nextElementSibling?.textContent).toBe('1')
  })

  it('asks nothing of a leader’s own', async () => {
    const network = open([], staff.leader)
    expect((await screen.findByText('看窗户')).nextElementSibling?.textContent).toBe('12')
    expect(network.inputsOf('volunteers.curtain.mine')).toEqual([])
  })

  it('says where the households come from while there are none', async () => {
    open([])
    expect(await screen.findByText('您名下没有要看窗的户。')).toBeDefined()
  })
})

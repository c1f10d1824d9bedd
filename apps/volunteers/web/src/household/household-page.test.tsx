import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { openDrawer, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import HouseholdPage from './household.page.tsx'
import { closedRecord, householdId, householdRecord, member } from './household.fixture.ts'

const person = { id: householdId, name: '王秀兰', phone: '13812345678', building: '3号楼', door: '2单元301', relative: { name: '王建国', phone: '13987654321' }, needs: '腿脚不便' }
const open = (record = householdRecord(), as: Caller = member, answers: Answers = {}) => {
  const network = fakeNetwork({
    'volunteers.households.get': () => record, 'volunteers.households.look': () => person, 'volunteers.households.looks': () => [{ at: '2025-04-05T01:00:00.000Z', name: '孙洁', reason: '走访' }],
    'volunteers.curtain.looks': () => [], ...answers,
  })
  draw(HouseholdPage, { as, path: '/m/volunteers/households/:id', at: `/m/volunteers/households/${record.id}` })
  return network
}

standOnPage()

describe('a household’s file', () => {
  it('shows what is due and who cares, and nobody’s name or door', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: '独居老人 · 1 人' })).toBeDefined()
    expect(screen.getByText(/还剩 7 天/)).toBeDefined()
    expect(screen.getByText('精神好，灯坏了一只')).toBeDefined()
    expect(screen.getByText('需要：换灯泡')).toBeDefined()
    expect(document.body.textContent).not.toMatch(/王秀兰|2单元301|138/)
  })

  it('shows name and door after a reason was given, and says that the look is kept', async () => {
    const network = open()
    await press('看姓名门牌')
    expect(network.inputsOf('volunteers.households.look')).toEqual([])
    await userEvent.type(await screen.findByLabelText('为什么要看'), '上门送药')
    await press('看姓名门牌')
    expect(await screen.findByText('3号楼 2单元301')).toBeDefined()
    expect(screen.getByRole('link', { name: '13812345678' }).getAttribute('href')).toBe('tel:13812345678')
    expect(screen.getByText('这次查看已留痕；离开本页就不再显示。')).toBeDefined()
    expect(network.inputsOf('volunteers.households.look')).toEqual([{ id: householdId, reason: '上门送药' }])
  })

  it('offers changing the people only to who has just looked', async () => {
    const network = open(householdRecord(), member, { 'volunteers.households.amend': () => householdRecord({ version: 7 }) })
    await press('更多')
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).not.toContain('改资料')
    await userEvent.keyboard('{Escape}')
    await press('看姓名门牌')
    await userEvent.type(await screen.findByLabelText('为什么要看'), '改电话')
    await press('看姓名门牌')
    await screen.findByText('3号楼 2单元301')
    const drawer = await openDrawer('改资料')
    const door = within(drawer).getByLabelText('单元和房号')
    await userEvent.clear(door)
    await userEvent.type(door, '2单元302')
    await userEvent.click(within(drawer).getByRole('button', { name: '改资料' }))
    await waitFor(() => expect(network.inputsOf('volunteers.households.amend')).toMatchObject([{ id: householdId, version: 6, name: '王秀兰', door: '2单元302', building: '3号楼' }]))
  })

  it('is closed to whoever answers for the place alone, and says so', async () => {
    open(closedRecord(), staff.community)
    expect(await screen.findByText('姓名、门牌和走访内容只给结对的人看；您看到的是办到哪一步。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('看姓名门牌') })).toBeNull()
    expect(screen.queryByText('走访记录')).toBeNull()
    expect(screen.getByText('等待孙洁走访，截止 2025-04-19 23:59。')).toBeDefined()
  })

  it('shows its keeper who looked, when and why', async () => {
    open(householdRecord(), staff.secretary)
    const looks = (await screen.findByText('谁看过姓名门牌')).closest('section') as HTMLElement
    expect(await within(looks).findByText('孙洁')).toBeDefined()
    cleanup()
    open()
    await screen.findByText('走访记录')
    expect(screen.queryByText('谁看过姓名门牌')).toBeNull()
  })
})

describe('the steps of a file', () => {
  it.each([
    ['the keeper', '记同意', staff.secretary, { state: 'consent' }],
    ['the keeper', '请人结对', staff.secretary, { state: 'pair' }],
    ['the carer', '记走访', member, {}],
  ] as const)('offer %s one main action: %s', async (_who, action, as, facts) => {
    open(householdRecord(facts as never), as)
    const main = await screen.findByRole('button', { name: spaced(action) })
    expect(main.classList.contains('wx-button--main')).toBe(true)
    expect(screen.getAllByRole('button').filter((each) => each.classList.contains('wx-button--main'))).toHaveLength(1)
  })

  it('write a visit down, and keep nothing of it on the device', async () => {
    const network = open(householdRecord(), member, { 'volunteers.households.visit': () => householdRecord({ version: 7, dueAt: '2025-04-26T15:59:59.999Z' }) })
    await press('记走访')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('看到、聊到什么'), '血压平稳')
    expect(Object.values(localStorage).join()).not.toContain('血压')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('记走访') }))
    await waitFor(() => expect(network.inputsOf('volunteers.households.visit')).toEqual([{ id: householdId, version: 6, day: '2025-04-12', words: '血压平稳', photos: [], needs: null, served: null }]))
    expect(await screen.findByText(/截止 2025-04-26 23:59/)).toBeDefined()
  })

  it('say whoever is asked what accepting means, and lead who declines away', async () => {
    const asked = closedRecord({ state: 'pair', dueAt: null, carers: householdRecord().carers.filter(({ post }) => post === 'carer').map((each) => ({ ...each, status: 'assigned' as const })) })
    const network = open(asked, member, { 'volunteers.households.declineCare': () => ({ id: householdId, version: 7, number: 'JD-2025-0003' }) })
    expect(await screen.findByText('请您结对：接受以后，就能看到姓名和门牌。')).toBeDefined()
    expect(screen.getByRole('button', { name: '接受结对' }).classList.contains('wx-button--main')).toBe(true)
    const drawer = await openDrawer('婉拒')
    await userEvent.type(within(drawer).getByLabelText('为什么不方便'), '要出差')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('婉拒') }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    expect(network.inputsOf('volunteers.households.declineCare')).toEqual([{ id: householdId, version: 6, reason: '要出差' }])
  })

  it('say after a withdrawal what stopped with it', async () => {
    const ended = householdRecord({ state: 'ended', version: 7 })
    const network = open(householdRecord({ visitDue: true, nextVisit: '2025-04-12' }), staff.secretary, {
      'volunteers.households.withdrawConsent': () => ({ household: ended, stopped: { visitDue: '2025-04-12', curtain: true, alarms: 0, carers: 2 } }),
    })
    expect(await screen.findByText('走访最晚 2025-04-12。')).toBeDefined()
    const drawer = await openDrawer('撤回同意')
    await userEvent.click(within(drawer).getByRole('button', { name: '撤回同意' }))
    expect(await screen.findByText('结对已结束，2 位结对人同时停止。2025-04-12 到期的走访不用再去。看窗已停。')).toBeDefined()
    expect(network.inputsOf('volunteers.households.withdrawConsent')).toEqual([{ id: householdId, version: 6, consent: 'pairing', words: null }])
  })

  it('ask whoever is not assigned how the no was heard, and say that an alarm goes on', async () => {
    const network = open(closedRecord(), staff.community, {
      'volunteers.households.withdrawConsent': () => ({ household: closedRecord({ version: 7 }), stopped: { visitDue: null, curtain: true, alarms: 1, carers: 0 } }),
    })
    const drawer = await openDrawer('撤回同意')
    await userEvent.click(within(drawer).getByRole('radio', { name: '看窗' }))
    await userEvent.click(within(drawer).getByRole('button', { name: '撤回同意' }))
    expect(network.inputsOf('volunteers.households.withdrawConsent')).toEqual([])
    await userEvent.type(within(drawer).getByLabelText('本人怎么说、怎么听到的'), '来社区说的')
    await userEvent.click(within(drawer).getByRole('button', { name: '撤回同意' }))
    expect(await screen.findByText('看窗已停，走访照常。正在处置的告警不停：还要有人上门，记下结果。')).toBeDefined()
    expect(network.inputsOf('volunteers.households.withdrawConsent')).toEqual([{ id: householdId, version: 6, consent: 'curtain', words: '来社区说的' }])
  })

  it('release somebody from their row', async () => {
    const network = open(householdRecord(), staff.secretary, { 'volunteers.households.release': () => householdRecord({ version: 7, state: 'pair' }) })
    const row = (await screen.findByText('孙洁', { selector: 'td' })).closest('tr') as HTMLElement
    await userEvent.click(within(row).getByRole('button', { name: spaced('退出') }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '调离')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('退出') }))
    await waitFor(() => expect(network.inputsOf('volunteers.households.release')).toMatchObject([{ id: householdId, version: 6, reason: '调离' }]))
  })

  it('say why a look was refused', async () => {
    open(householdRecord(), member, { 'volunteers.households.look': () => new Refused('NOT_ASSIGNED') })
    await press('看姓名门牌')
    await userEvent.type(await screen.findByLabelText('为什么要看'), '走访')
    await press('看姓名门牌')
    expect(await screen.findByText('只有结对并且接受了的人能看。')).toBeDefined()
  })
})

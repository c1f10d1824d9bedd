import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, property, staff } from '@wuxin/web/people.fixture'
import { openDrawer, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import { namesIn } from './names-input.tsx'
import PlanSessionPage from './plan-session.page.tsx'
import SessionListPage from './session-list.page.tsx'
import { sessionId, sessionList, sessionRecord, sessionRow } from './session.fixture.ts'
import SessionPage from './session.page.tsx'

const open = (record = sessionRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.sessions.get': () => record, ...answers })
  draw(SessionPage, { as, path: '/m/volunteers/sessions/:id', at: `/m/volunteers/sessions/${record.id}` })
  return network
}

standOnPage()

describe('the page of a session', () => {
  it('is held with one click on its day', async () => {
    const network = open(sessionRecord(), staff.secretary, { 'volunteers.sessions.hold': () => sessionRecord({ state: 'held', version: 2 }) })
    await press('开展')
    await waitFor(() => expect(network.inputsOf('volunteers.sessions.hold')).toEqual([{ id: sessionId, version: 1 }]))
    expect(await screen.findByText('已开展。请登记到场的人，办结时写明情况。')).toBeDefined()
  })

  it('says before its day why it cannot be held', async () => {
    open(sessionRecord({ day: '2025-04-25' }))
    const hold = await screen.findByRole('button', { name: spaced('开展') })
    expect((hold as HTMLButtonElement).disabled).toBe(true)
    expect(screen.getByText('这场在 2025-04-25，还没有到。')).toBeDefined()
  })

  it('says what was refused', async () => {
    open(sessionRecord(), staff.secretary, { 'volunteers.sessions.hold': () => new Refused('SESSION_AHEAD', { day: '2025-04-25' }) })
    await press('开展')
    expect((await screen.findByRole('alert')).textContent).toContain('这场在 2025-04-25，还没有到。')
  })

  it('takes the names of those who came from a list on paper', async () => {
    const network = open(sessionRecord({ state: 'held' }), staff.secretary, { 'volunteers.sessions.attend': () => sessionRecord({ state: 'held', version: 2 }) })
    const drawer = await openDrawer('登记到场')
    await userEvent.type(within(drawer).getByLabelText('到场的人'), '王秀兰{Enter}李大爷，赵阿姨')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('登记到场') }))
    const people = ['王秀兰', '李大爷', '赵阿姨'].map((name) => ({ name, person: null }))
    await waitFor(() => expect(network.inputsOf('volunteers.sessions.attend')).toEqual([{ id: sessionId, version: 1, people }]))
    expect(namesIn(' 王秀兰 \n\n李大爷、')).toEqual([{ name: '王秀兰' }, { name: '李大爷' }])
  })

  it('shows who came, and takes off whom somebody put down in error', async () => {
    const network = open(sessionRecord({ state: 'held', attendance: [{ id: 'a-1', name: '王秀兰' }] }), staff.secretary, { 'volunteers.sessions.removeAttendance': () => sessionRecord({ state: 'held', version: 2 }) })
    await userEvent.click(await screen.findByRole('button', { name: '去掉王秀兰' }))
    await waitFor(() => expect(network.inputsOf('volunteers.sessions.removeAttendance')).toEqual([{ id: sessionId, version: 1, attendance: 'a-1' }]))
  })

  it('counts heads of psychological help, and asks nobody for names or pictures', async () => {
    const network = open(sessionRecord({ state: 'held', kind: 'psychology', namesAllowed: false }), staff.secretary, { 'volunteers.sessions.close': () => sessionRecord({ state: 'closed', version: 2 }) })
    expect(await screen.findByText('心理辅导只记人数，不记姓名、不留照片。')).toBeDefined()
    await press('办结')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).queryByText('现场照片')).toBeNull()
    await userEvent.type(within(drawer).getByLabelText('到场多少人'), '8')
    await userEvent.type(within(drawer).getByLabelText('开展情况'), '团体疏导一场')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('办结') }))
    await waitFor(() => expect(network.inputsOf('volunteers.sessions.close')).toEqual([{ id: sessionId, version: 1, words: '团体疏导一场', heads: 8, photos: [] }]))
    await press('更多')
    expect(screen.queryByRole('menuitem', { name: '登记到场' })).toBeNull()
  })

  it('offers nothing to who neither organises the place nor gives it', async () => {
    open(sessionRecord(), staff.leader)
    expect(await screen.findByText('等待开展。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('开展') })).toBeNull()
  })

  it('is the unit’s own to keep too', async () => {
    open(sessionRecord(), staff.manager)
    expect(await screen.findByRole('button', { name: spaced('开展') })).toBeDefined()
  })
})

describe('the list of sessions', () => {
  it('says of each what, where, when and by whom, and how many came', async () => {
    fakeNetwork({ 'volunteers.sessions.list': () => sessionList([sessionRow({ state: 'closed', heads: 26 })]) })
    draw(SessionListPage, { as: staff.secretary, path: '/sessions' })
    const row = (await screen.findByRole('link', { name: /春季义诊/ })).closest('tr') as HTMLElement
    for (const text of ['医疗义诊', '2025-04-12 09:00–11:30', '安居物业', '26 人', '已办结']) expect(within(row).getByText(text)).toBeDefined()
    expect(screen.getByRole('link', { name: /安排一场/ }).getAttribute('href')).toBe('/m/volunteers/sessions/new')
  })
})

describe('arranging a session', () => {
  it('begins with the place and, for who is there for a unit, with their unit', async () => {
    const network = fakeNetwork({ 'volunteers.sessions.plan': () => sessionRecord() })
    draw(PlanSessionPage, { as: staff.manager, path: '/sessions/new' })
    await userEvent.click(await screen.findByLabelText('类别'))
    await userEvent.click(await screen.findByText('医疗义诊', { selector: '.ant-select-item-option-content' }))
    await userEvent.type(screen.getByLabelText('叫什么'), '春季义诊')
    await userEvent.type(screen.getByLabelText('时间'), '2025-04-25')
    await userEvent.type(screen.getByLabelText('从'), '09:00')
    await userEvent.type(screen.getByLabelText('到'), '08:00')
    await userEvent.type(screen.getByLabelText('具体地点'), '红色港湾一楼')
    await userEvent.type(screen.getByLabelText('谁来'), '王医生')
    await press('安排')
    expect(await screen.findByText('结束时间要晚于开始时间。')).toBeDefined()
    await userEvent.clear(screen.getByLabelText('到'))
    await userEvent.type(screen.getByLabelText('到'), '11:30')
    await press('安排')
    await waitFor(() => expect(network.inputsOf('volunteers.sessions.plan')).toEqual([{
      area: compound, kind: 'medical', unit: property, title: '春季义诊', day: '2025-04-25', from: '09:00', to: '11:30', spot: '红色港湾一楼', provider: '王医生', words: null,
    }]))
  })
})

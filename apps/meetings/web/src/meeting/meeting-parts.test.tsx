import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { property, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { standOnPage, topicList, topicRow } from '../meetings.fixture.ts'
import { choose, open, press } from './meeting-page.fixture.ts'
import { charging, inSession, item, meetingRecord, notified, petsItem } from './meeting.fixture.ts'

standOnPage()

describe('the agenda', () => {
  const more = topicRow({ id: '0192f3a0-1111-7000-8000-000000000014', number: 'YT-2025-0014', title: '高空抛物', state: 'queue' })
  const edit = async (answers: Answers = {}) => {
    const network = open(meetingRecord(), staff.secretary, { 'meetings.topics.list': () => topicList([more]), ...answers })
    await choose(/编排议程/)
    return { network, drawer: await screen.findByRole('dialog') }
  }
  const titles = (drawer: HTMLElement) => [...drawer.querySelectorAll('.mg-agenda__title')].map((each) => each.textContent)

  it('is put in order by buttons', async () => {
    const { drawer } = await edit()
    await userEvent.click(within(drawer).getByRole('button', { name: '「宠物粪便无人清理」上移' }))
    expect(titles(drawer)).toEqual(['1. 宠物粪便无人清理', '2. 电动车充电棚选址', '3. 学习《物业管理条例》'])
    expect((within(drawer).getByRole('button', { name: '「宠物粪便无人清理」上移' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('takes topics of this body’s pool and matters in words, each once', async () => {
    const { network, drawer } = await edit({ 'meetings.meetings.setAgenda': () => meetingRecord() })
    await userEvent.click(await within(drawer).findByRole('button', { name: '列入「高空抛物」' }))
    expect(within(drawer).queryByRole('button', { name: '列入「高空抛物」' })).toBeNull()
    await userEvent.type(within(drawer).getByLabelText(/别的事项/), '通报消防检查{Enter}')
    await userEvent.click(within(drawer).getByRole('button', { name: '拿掉「学习《物业管理条例》」' }))
    await userEvent.click(within(drawer).getByRole('button', { name: '保存议程' }))
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.setAgenda')).toEqual([
        { id: meetingRecord().id, version: 3, items: [{ topic: item().topic?.id, minutes: 20 }, { topic: petsItem().topic?.id, minutes: 15 }, { topic: more.id, minutes: 15 }, { words: '通报消防检查', minutes: 10 }] },
      ]),
    )
    expect(network.inputsOf('meetings.topics.list')[0]).toMatchObject({ body: meetingRecord().body.id, state: 'queue' })
  })

  it('offers again what was taken off', async () => {
    const { drawer } = await edit()
    await userEvent.click(within(drawer).getByRole('button', { name: '拿掉「电动车充电棚选址」' }))
    expect(within(drawer).getByRole('button', { name: '列入「电动车充电棚选址」' })).toBeDefined()
  })
})

describe('the seats', () => {
  it('are signed in by hand by whoever convenes', async () => {
    const network = open(notified(1), staff.secretary, { 'meetings.meetings.signInByHand': () => notified(2) })
    await press(/^给业委代表签到$/)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.signInByHand')).toEqual([{ id: meetingRecord().id, seat: notified().seats[1]?.id, present: true }]))
  })

  it('are only looked at by the others', async () => {
    open(notified(1), staff.committee)
    await screen.findByRole('heading', { name: /出席与列席/ })
    expect(screen.queryByRole('button', { name: /签到/ })).toBeNull()
  })

  it('let whoever sits there confirm receipt, excuse themselves with a delegate, or sign in', async () => {
    const network = open(notified(0, { mySeats: [notified().seats[2]?.id ?? ''] }), staff.manager, { 'meetings.meetings.receive': () => notified(), 'meetings.meetings.excuse': () => notified() })
    await press(/^收到，会到$/)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.receive')).toEqual([{ id: meetingRecord().id }]))
    expect(screen.getByRole('link', { name: '签到' }).getAttribute('href')).toBe(`/m/meetings/meetings/${meetingRecord().id}/sign-in`)
    await press(/^请\s?假$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('请假事由'), '出差')
    await userEvent.type(within(drawer).getByLabelText('委派谁来'), '李工')
    await userEvent.click(within(drawer).getByRole('button', { name: /^请\s?假$/ }))
    await waitFor(() => expect(network.inputsOf('meetings.meetings.excuse')).toEqual([{ id: meetingRecord().id, reason: '出差', delegate: '李工' }]))
  })

  it('take guests beside the table', async () => {
    const network = open(notified(1, { guests: [{ id: '0192f3a0-7777-7000-8000-000000000001', name: '马大姐', kind: 'enthusiast', unit: null }] }), staff.secretary, { 'meetings.meetings.addGuest': () => notified() })
    expect(await screen.findByText('热心居民')).toBeDefined()
    await press(/^登记列席$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('姓名'), '刘工')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('志愿者'))
    await userEvent.click(within(drawer).getByRole('button', { name: '登记列席' }))
    await waitFor(() => expect(network.inputsOf('meetings.meetings.addGuest')).toEqual([{ id: meetingRecord().id, name: '刘工', kind: 'volunteer', unit: null, person: null }]))
  })
})

describe('the vote', () => {
  it('has one row for each party that is there', async () => {
    open(inSession())
    const rows = await screen.findByRole('list', { name: '「电动车充电棚选址」的表决' })
    expect(within(rows).getAllByRole('listitem').map((each) => each.firstChild?.textContent)).toEqual(['小区党组织', '业委会', '物业服务企业', '综合执法队'])
  })

  it('is cast by those who sit there, for their own party alone', async () => {
    const network = open(inSession({ mySeats: [inSession().seats[2]?.id ?? ''] }), staff.manager, { 'meetings.meetings.vote': () => inSession() })
    const rows = await screen.findByRole('list', { name: '「电动车充电棚选址」的表决' })
    expect(within(rows).getAllByRole('radiogroup')).toHaveLength(1)
    await userEvent.click(within(rows).getByText('反对'))
    await waitFor(() => expect(network.inputsOf('meetings.meetings.vote')).toEqual([{ id: meetingRecord().id, item: charging, seat: 'property', vote: 'against' }]))
  })

  it('is filled in for all who have not voted by one button', async () => {
    const agenda = [item({ votes: [{ seat: 'branch', name: '小区党组织', vote: 'abstain' }] })]
    const network = open(inSession({ agenda }), staff.secretary, { 'meetings.meetings.vote': () => inSession({ agenda }) })
    await press(/^其余都记赞成$/)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.vote').map((vote) => (vote as { seat: string }).seat)).toEqual(['owners_committee', 'property', 'enforcement']))
  })
})

describe('the resolution', () => {
  const all = ['branch', 'owners_committee', 'property', 'enforcement'].map((key) => ({ seat: key, name: key, vote: 'for' as const }))
  const decide = async (record: MeetingRecord, answers: Answers = {}) => {
    const network = open(record, staff.secretary, answers)
    await press(/^作决议$/)
    return { network, drawer: await screen.findByRole('dialog') }
  }

  it('is sent with its tasks, each with an owner and working days', async () => {
    const { network, drawer } = await decide(inSession({ agenda: [item({ votes: all })] }), { 'meetings.meetings.resolve': () => inSession() })
    await userEvent.type(within(drawer).getByLabelText('决议内容'), '充电棚设在东门外。')
    expect(within(drawer).queryByText(/举手表决/)).toBeNull()
    await userEvent.click(within(drawer).getByText('单位'))
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('安居物业'))
    await userEvent.type(within(drawer).getByLabelText('几个工作日办完'), '20')
    await userEvent.click(within(drawer).getByRole('button', { name: '记下决议' }))
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.resolve')).toEqual([
        {
          id: meetingRecord().id, item: charging, decision: 'adopt', words: '充电棚设在东门外。', show: null, change: null, matter: null,
          tasks: [{ title: '电动车充电棚选址', words: null, ownerUnit: property, ownerRole: null, days: 20 }],
        },
      ]),
    )
  })

  it('asks for the owner of each task, and sends nothing without one', async () => {
    const { network, drawer } = await decide(inSession({ agenda: [item({ votes: all })] }))
    await userEvent.type(within(drawer).getByLabelText('决议内容'), '通过。')
    await userEvent.click(within(drawer).getByRole('button', { name: '记下决议' }))
    expect(await within(drawer).findByText('承办单位和承办岗位，选一个。')).toBeDefined()
    expect(network.inputsOf('meetings.meetings.resolve')).toEqual([])
  })

  it('counts hands where not everybody has voted one by one', async () => {
    const { network, drawer } = await decide(inSession({ agenda: [item()] }), { 'meetings.meetings.resolve': () => inSession() })
    await userEvent.click(within(drawer).getByRole('radio', { name: /^未通过/ }))
    await userEvent.type(within(drawer).getByLabelText('决议内容'), '选址不合适。')
    await userEvent.type(within(drawer).getByLabelText('赞成'), '1')
    await userEvent.type(within(drawer).getByLabelText('反对'), '3')
    await userEvent.click(within(drawer).getByRole('button', { name: '记下决议' }))
    await waitFor(() => expect(network.inputsOf('meetings.meetings.resolve')).toMatchObject([{ decision: 'reject', show: { for: 1, against: 3, abstain: 0 }, tasks: [] }]))
  })

  it('cannot adopt what article 278 reserves to the owners', async () => {
    const topic = { id: '0192f3a0-1111-7000-8000-000000000015', number: 'YT-2025-0015', title: '更换物业公司', state: 'minute' as const, source: 'resident' as const }
    const { drawer } = await decide(inSession({ agenda: [item({ topic })] }))
    expect((within(drawer).getByRole('radio', { name: /^通过并交办/ }) as HTMLInputElement).disabled).toBe(true)
    expect((within(drawer).getByRole('radio', { name: /^转业主大会/ }) as HTMLInputElement).checked).toBe(true)
    expect(within(drawer).getByText(/第二百七十八条由业主共同决定，会议不能通过/)).toBeDefined()
  })
})

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { renewModule } from '@wuxin/web/query-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, freshPage, present, property, Refused, staff, topicList, topicRow, type Answers } from '../meetings.fixture.tsx'
import { charging, inSession, item, meetingRecord, minuted, notified, petsItem, resolution } from './meeting.fixture.ts'
import MeetingPage from './meeting.page.tsx'

const open = (record: MeetingRecord, as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'meetings.meetings.get': () => record, ...answers })
  draw(MeetingPage, { as, path: '/m/meetings/meetings/:id', at: `/m/meetings/meetings/${record.id}` })
  return network
}
const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => {
  await press(/更\s?多/)
  await userEvent.click(await screen.findByRole('menuitem', { name }))
}

beforeEach(async () => {
  await freshPage()
  vi.setSystemTime(present)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the page of a meeting', () => {
  it.each([
    ['拟定', '发会议通知', meetingRecord()],
    ['没有议程', '编排议程', meetingRecord({ agenda: [] })],
    ['已通知', '开会', notified(4)],
    ['召开中', '散会', inSession()],
    ['纪要待定', '确认纪要', minuted()],
  ])('offers the convener of a meeting (%s) one main action: %s', async (_state, action, record) => {
    open(record)
    await screen.findByRole('heading', { level: 1, name: '四月例会' })
    const primary = screen.getAllByRole('button').filter((each) => each.classList.contains('ant-btn-primary'))
    expect(primary.map((each) => each.textContent?.replace(/\s/g, ''))).toEqual([action])
  })

  it('leads to the publication once the minutes are confirmed', async () => {
    open(minuted({ state: 'confirmed' }))
    expect((await screen.findByRole('link', { name: '公开纪要' })).getAttribute('href')).toBe(`/m/meetings/meetings/${meetingRecord().id}/publish`)
  })

  it('says whom it waits for where the reader has nothing to do', async () => {
    open(notified(2), staff.committee)
    expect(await screen.findByText('等召集人开会。')).toBeDefined()
    expect(screen.queryByRole('button', { name: /开\s?会/ })).toBeNull()
  })

  it('cannot be opened before the quorum, and names the party that must still come', async () => {
    open(notified(0))
    expect((await screen.findByRole('button', { name: /^开\s?会$/ }) as HTMLButtonElement).disabled).toBe(true)
    expect(screen.getByText('到会 0 方，法定 4 方')).toBeDefined()
    expect(screen.getByText(/缺小区党组织，不能开会/)).toBeDefined()
  })

  it('is opened by one click, with the version that was seen', async () => {
    const network = open(notified(4), staff.secretary, { 'meetings.meetings.open': () => inSession() })
    await press(/^开\s?会$/)
    expect(await screen.findByText('会议开始，可以记纪要了。')).toBeDefined()
    expect(network.inputsOf('meetings.meetings.open')).toEqual([{ id: meetingRecord().id, version: 3 }])
  })

  it('is opened before the day of its notice with a reason alone', async () => {
    vi.setSystemTime('2025-04-11T10:00:00+08:00')
    const network = open(notified(4), staff.secretary, { 'meetings.meetings.open': () => inSession() })
    await press(/^开\s?会$/)
    const drawer = within(await screen.findByRole('dialog'))
    expect(drawer.getByText(/通知的日期是 2025-04-12，还没到/)).toBeDefined()
    await userEvent.type(drawer.getByRole('textbox', { name: '为什么提前开' }), '水管爆裂')
    await userEvent.click(drawer.getByRole('button', { name: /^开\s?会$/ }))
    await waitFor(() => expect(network.inputsOf('meetings.meetings.open')).toEqual([{ id: meetingRecord().id, version: 3, reason: '水管爆裂' }]))
  })

  it('has its seats checked against the posts by one click', async () => {
    const network = open(notified(2), staff.secretary, { 'meetings.meetings.reseat': () => notified(2) })
    await choose(/核对席位/)
    expect(await screen.findByText(/席位已按现在的任职核对/)).toBeDefined()
    expect(network.inputsOf('meetings.meetings.reseat')).toEqual([{ id: meetingRecord().id, version: 3 }])
  })

  it('says before the notice what goes out, and where it is too late why', async () => {
    const network = open(meetingRecord(), staff.secretary, { 'meetings.meetings.notify': () => new Refused('NOTICE_TOO_LATE', { days: 3 }) })
    await press(/^发会议通知$/)
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('四月例会，2025-04-12 10:00，红色港湾')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: '发会议通知' }))
    expect(await within(drawer).findByText('会议通知至少提前 3 天发。')).toBeDefined()
    expect(network.inputsOf('meetings.meetings.notify')).toEqual([{ id: meetingRecord().id, version: 3 }])
  })

  it('asks why a meeting is cancelled', async () => {
    const network = open(notified(1))
    await choose(/取消会议/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: '取消会议' }))
    expect(await within(drawer).findByText('必填')).toBeDefined()
    expect(network.inputsOf('meetings.meetings.cancel')).toEqual([])
  })

  it('names what stands in the way of confirming the minutes', async () => {
    open(minuted({ agenda: [item({ resolution }), petsItem()] }))
    expect(await screen.findByText('还没有决议的议题：宠物粪便无人清理')).toBeDefined()
    await press(/^确认纪要$/)
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('还没有决议：宠物粪便无人清理')).toBeDefined()
    expect(within(drawer).getByText('通过并交办：1 项')).toBeDefined()
    expect(within(drawer).getByText('交办 1 件，时限从现在起算')).toBeDefined()
  })

  it('shows both states where somebody moved the meeting first', async () => {
    let record = minuted()
    open(record, staff.secretary, {
      'meetings.meetings.get': () => record,
      'meetings.meetings.confirm': () => {
        record = minuted({ version: 4, state: 'confirmed' })
        return new Refused('VERSION_CONFLICT', { yours: 3, theirs: 4 })
      },
    })
    await press(/^确认纪要$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: '确认纪要' }))
    expect(await within(drawer).findByRole('cell', { name: '纪要待定' })).toBeDefined()
    expect(within(drawer).getByRole('cell', { name: '纪要已确认' })).toBeDefined()
  })

  it('tells the story newest first, with the day and place that were set', async () => {
    const [arranged] = meetingRecord().steps
    open(notified(0, { steps: [{ ...arranged, id: '1' }, { ...arranged, id: '2', at: '2025-04-08T02:00:00.000Z', action: 'notify', params: { seats: 6 } }] as MeetingRecord['steps'] }))
    const story = (await screen.findByRole('heading', { name: '经过' })).closest('section') as HTMLElement
    const lines = within(story).getAllByRole('listitem').map((each) => each.textContent)
    expect(lines[0]).toContain('发出通知，6 个席位')
    expect(lines[1]).toContain('安排会议：2025-04-12 10:00，红色港湾')
  })
})

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

describe('the minutes', () => {
  const at = '2025-04-12T02:05:00.000Z'
  const field = () => screen.findByLabelText('「电动车充电棚选址」的纪要') as Promise<HTMLTextAreaElement>
  /** In one stroke, or the pause after which words are sent could fall between two. */
  const write = async (words: string) => fireEvent.change(await field(), { target: { value: words } })
  const leave = async () => fireEvent.blur(await field())
  const written = (words: string, edition: number) => item({ paragraph: { words, edition, by: '王强', at, variants: [] } })

  it('are saved when the field is left, with the edition that was changed', async () => {
    const network = open(inSession({ agenda: [written('物业介绍选址。', 2)] }), staff.secretary, { 'meetings.meetings.write': () => ({ item: written('物业介绍选址。业委会同意。', 3), variant: null }) })
    await write('物业介绍选址。业委会同意。')
    await leave()
    await waitFor(() => expect(network.inputsOf('meetings.meetings.write')).toEqual([{ id: meetingRecord().id, item: charging, seen: 2, words: '物业介绍选址。业委会同意。' }]))
    expect(await screen.findByText(/已保存/)).toBeDefined()
  })

  it('show what others write meanwhile, and never over what one writes oneself', async () => {
    let record = inSession({ agenda: [written('', 0), petsItem()] })
    open(record, staff.secretary, { 'meetings.meetings.get': () => record, 'meetings.meetings.write': () => new Refused('UNAVAILABLE') })
    await write('我写的')
    record = inSession({ agenda: [written('别人写的', 1), petsItem({ paragraph: { words: '别人写的另一段', edition: 1, by: '李敏', at, variants: [] } })] })
    await renewModule('meetings')
    expect(await screen.findByDisplayValue('别人写的另一段')).toBeDefined()
    expect((await field()).value).toBe('我写的')
  })

  it('stay on the device where they could not be saved, and come again with the page', async () => {
    open(inSession({ agenda: [item()] }), staff.secretary, { 'meetings.meetings.write': () => new Refused('UNAVAILABLE') })
    await write('断网时写的')
    await leave()
    expect(await screen.findByText(/服务暂时没有回应/)).toBeDefined()
    cleanup()
    const network = open(inSession({ agenda: [item()] }), staff.secretary, { 'meetings.meetings.write': () => ({ item: written('断网时写的', 1), variant: null }) })
    expect((await field()).value).toBe('断网时写的')
    await leave()
    await waitFor(() => expect(network.inputsOf('meetings.meetings.write')).toHaveLength(1))
  })

  it('stand side by side where two wrote at once, until one text is made of them', async () => {
    const diverged = item({ paragraph: { words: '物业说明收费依据。', edition: 3, by: '李敏', at, variants: [{ id: '0192f3a0-8888-7000-8000-000000000001', words: '业委会要求公示。', by: '王强', at }] } })
    const network = open(inSession({ agenda: [diverged] }), staff.secretary, { 'meetings.meetings.settle': () => ({ item: written('物业说明收费依据。\n业委会要求公示。', 4), variant: null }) })
    expect(await screen.findByText('物业说明收费依据。')).toBeDefined()
    expect(screen.getByText('业委会要求公示。')).toBeDefined()
    expect(screen.getByText('有几段有两稿，先合成一段：电动车充电棚选址')).toBeDefined()
    await press(/^几稿接起来$/)
    await press(/^定\s?稿$/)
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.settle')).toEqual([{ id: meetingRecord().id, item: charging, seen: 3, words: '物业说明收费依据。\n业委会要求公示。', variants: ['0192f3a0-8888-7000-8000-000000000001'] }]),
    )
  })

  it('keep one’s own words at hand where somebody else was first', async () => {
    const diverged = item({ paragraph: { words: '李敏先写的。', edition: 1, by: '李敏', at, variants: [{ id: '0192f3a0-8888-7000-8000-000000000002', words: '我后写的。', by: '王强', at }] } })
    let record = inSession({ agenda: [item()] })
    open(record, staff.secretary, {
      'meetings.meetings.get': () => record,
      'meetings.meetings.write': () => {
        record = inSession({ agenda: [diverged] })
        return { item: diverged, variant: '0192f3a0-8888-7000-8000-000000000002' }
      },
    })
    const before = await field()
    await write('我后写的。')
    await leave()
    expect(await screen.findByText('李敏先写的。')).toBeDefined()
    expect((await field()).value).toBe('我后写的。')
    expect(screen.getByText('您的稿')).toBeDefined()
    expect(await field()).toBe(before)
  })

  it('are read, not written, by those who only look', async () => {
    open(inSession({ agenda: [written('物业介绍选址。', 2)] }), staff.leader)
    expect(await screen.findByText('物业介绍选址。')).toBeDefined()
    expect(screen.queryByLabelText('「电动车充电棚选址」的纪要')).toBeNull()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { standOnPage } from '../meetings.fixture.ts'
import { choose, open, press } from './meeting-page.fixture.ts'
import { inSession, item, meetingRecord, minuted, notified, petsItem, resolution } from './meeting.fixture.ts'

standOnPage()

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
    const primary = screen.getAllByRole('button').filter((each) => each.classList.contains('wx-button--main'))
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
    const button = (await screen.findByRole('button', { name: /^开\s?会$/ })) as HTMLButtonElement
    expect(button.disabled).toBe(true)
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('缺小区党组织，不能开会')
    expect(screen.getByText('到会 0 方，法定 4 方')).toBeDefined()
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
    expect(await within(drawer).findByText('会议通知至少提前 3 天发，来不及了：请先改会议时间。')).toBeDefined()
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

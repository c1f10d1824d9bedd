import { screen } from '@testing-library/react'
import { compound, listed, place, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { bodyRow, draw, fakeNetwork, standOnPage, meetingId, topicId, topicList, topicRow } from '../meetings.fixture.ts'
import AreaMeetingsPanel from './area-meetings.panel.tsx'
import CaseTopicsPanel from './case-topics.panel.tsx'
import { load as loadInbox } from './inbox.ts'
import { load as loadSearch } from './search.ts'

const asked = { area: null, signal: new AbortController().signal }
const todo = (kind: string, id: string, step: string) => ({ kind, id, number: 'N', title: '充电棚', place, step, dueAt: null, overdue: false })

standOnPage()

describe('meetings on other pages', () => {
  it('show beside a case the topics that it became', async () => {
    const network = fakeNetwork({ 'meetings.topics.bySource': () => [topicRow({ source: 'case', state: 'verify' })] })
    draw(() => <CaseTopicsPanel id="c1" area={compound} title="北门路灯" category={null} />, { as: staff.secretary })
    expect((await screen.findByRole('link', { name: '电动车充电棚选址' })).getAttribute('href')).toBe(`/m/meetings/topics/${topicId}`)
    expect(screen.getByText('待核验')).toBeDefined()
    expect(network.inputsOf('meetings.topics.bySource')).toEqual([{ kind: 'case', id: 'c1' }])
  })

  it('say beside a case that it was not tabled', async () => {
    fakeNetwork({ 'meetings.topics.bySource': () => [] })
    draw(() => <CaseTopicsPanel id="c1" area={compound} title="北门路灯" category={null} />, { as: staff.secretary })
    expect(await screen.findByText('这件诉求还没有提交议题。')).toBeDefined()
  })

  it('show beside a place its bodies and topics, each number leading to what it counts', async () => {
    fakeNetwork({ 'meetings.topics.list': () => topicList([topicRow()]), 'meetings.bodies.list': () => listed([bodyRow()]) })
    draw(() => <AreaMeetingsPanel code={compound} level="compound" name="云泰园小区" />, { as: staff.secretary })
    expect(await screen.findByText('下次会议 2025-04-18 15:00')).toBeDefined()
    expect(screen.getByRole('link', { name: '在议 7 个' }).getAttribute('href')).toBe(`/m/meetings/topics?area=${compound}&chip=open`)
  })

  it('put into the list of things to do what waits over topics, meetings and tasks, a receipt by one click', async () => {
    const network = fakeNetwork({
      'meetings.overview.inbox': () => ({ rows: [todo('topic', topicId, 'accept'), todo('meeting', meetingId, 'receive'), todo('task', topicId, 'finish')], total: 3, asOf: '2025-04-12T02:00:00.000Z' }),
      'meetings.meetings.receive': () => ({ id: meetingId }),
    })
    const items = await loadInbox(asked)
    expect(items.map(({ step, path, place: where }) => [step, path, where])).toEqual([
      ['审题', `topics/${topicId}`, '云泰园小区'],
      ['会议回执', `meetings/${meetingId}`, '云泰园小区'],
      ['办理交办事项', `tasks/${topicId}`, '云泰园小区'],
    ])
    await items[1]?.action?.run()
    expect(network.inputsOf('meetings.meetings.receive')).toEqual([{ id: meetingId }])
    expect(items[0]?.action).toBeUndefined()
  })

  it('are found by words and numbers, each with its kind and place', async () => {
    fakeNetwork({ 'meetings.overview.search': () => [{ kind: 'body', id: 'b', number: '', title: '六方联席会议', place }] })
    expect(await loadSearch({ ...asked, q: '六方' })).toEqual([{ id: 'b', title: '六方联席会议', detail: '议事机构 · 云兴镇 · 云泰园社区 · 云泰园小区', path: 'bodies/b' }])
  })
})

import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { draft, eventId, eventList, eventRecord, eventRow, nothingBeside } from './event.fixture.ts'
import EventCalendarPage from './event-calendar.page.tsx'
import EventListPage from './event-list.page.tsx'
import EventPage from './event.page.tsx'

const open = (record: EventRecord = eventRecord(), answers: Answers = {}, as = staff.secretary) => {
  const network = fakeNetwork({ 'culture.events.get': () => record, ...nothingBeside, ...answers })
  draw(EventPage, { as, path: '/m/culture/events/:id', at: `/m/culture/events/${eventId}` })
  return network
}
const inMore = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: /更\s?多/ }))
  await userEvent.click(await screen.findByRole('menuitem', { name }))
  return screen.findByRole('dialog')
}
const main = (name: RegExp) => screen.queryByRole('button', { name })

standOnPage()

describe('the list of events', () => {
  it('names each with its kind, time and place, and leads to its page', async () => {
    fakeNetwork({ 'culture.events.list': () => eventList([eventRow()]) })
    draw(EventListPage, { as: staff.secretary, path: '/events' })
    const row = (await screen.findByText('世界读书日共读')).closest('tr') as HTMLElement
    expect(within(row).getByText('2025-04-13 09:00–11:00')).toBeDefined()
    expect(within(row).getByText('读书日')).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/culture/events/${eventId}`)
    expect(screen.getByRole('button', { name: '报名中 3' })).toBeDefined()
  })
})

describe('the calendar of events', () => {
  it('shows a month day by day, and leads from an empty day to planning one on it', async () => {
    const network = fakeNetwork({ 'culture.events.list': () => eventList([eventRow()]) })
    draw(EventCalendarPage, { as: staff.secretary, path: '/m/culture/event-calendar', at: '/m/culture/event-calendar' })
    expect((await screen.findByRole('link', { name: /09:00 世界读书日共读/ })).getAttribute('href')).toBe(`/m/culture/events/${eventId}`)
    expect(network.inputsOf('culture.events.list')).toMatchObject([{ from: '2025-03-31', to: '2025-05-04', sort: 'starts' }])
    expect(screen.getByRole('link', { name: '2025-04-20 策划活动' }).getAttribute('href')).toBe('/m/culture/events/new?day=2025-04-20')
    expect(screen.queryByRole('link', { name: '2025-04-11 策划活动' })).toBeNull()
  })
})

describe('the page of an event', () => {
  it('says what a draft lacks, and leads to telling it before it is published', async () => {
    open(draft())
    expect(await screen.findByText('还不能发布，缺：在哪栋楼、讲课人、讲什么、在哪里、活动介绍')).toBeDefined()
    expect(main(/^修\s?改$/)).not.toBeNull()
    expect(main(/^发\s?布$/)).toBeNull()
  })

  it('is published from a drawer that says what that means', async () => {
    const whole = eventRecord({ state: 'draft', publishedAt: null })
    const network = open(whole, { 'culture.events.publish': () => eventRecord({ state: 'published', version: 3 }) })
    await userEvent.click(await screen.findByRole('button', { name: /^发\s?布$/ }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText(/发布后居民就能看到/)).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: /发\s?布/ }))
    await waitFor(() => expect(network.inputsOf('culture.events.publish')).toEqual([{ id: eventId, version: 2 }]))
  })

  it('waits for its own day while people sign up, and opens check-in on it', async () => {
    open()
    expect(await screen.findByText(/活动当天（2025-04-13）开放签到/)).toBeDefined()
    expect(main(/开放签到/)).toBeNull()
    cleanup()
    open(eventRecord({ starts: '2025-04-12T06:00:00.000Z', ends: '2025-04-12T08:00:00.000Z' }))
    expect(await screen.findByRole('button', { name: /开放签到/ })).toBeDefined()
  })

  it('asks how many came only where nobody signed up', async () => {
    const over = { state: 'running', starts: '2025-04-12T01:00:00.000Z', ends: '2025-04-12T03:00:00.000Z' } as const
    const network = open(eventRecord({ ...over, hasSignUp: false }), { 'culture.events.finish': () => eventRecord({ state: 'scoring' }) })
    await userEvent.click(await screen.findByRole('button', { name: /^结\s?束$/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('活动小结'), '来了不少人')
    await userEvent.type(within(drawer).getByLabelText('到场人数'), '28')
    await userEvent.click(within(drawer).getByRole('button', { name: /结\s?束/ }))
    await waitFor(() => expect(network.inputsOf('culture.events.finish')).toMatchObject([{ id: eventId, words: '来了不少人', attended: 28 }]))
    cleanup()
    open(eventRecord(over))
    await userEvent.click(await screen.findByRole('button', { name: /^结\s?束$/ }))
    expect(within(await screen.findByRole('dialog')).queryByLabelText('到场人数')).toBeNull()
  })

  it('is postponed with its reason', async () => {
    const network = open(eventRecord(), { 'culture.events.postpone': () => eventRecord({ version: 3 }) })
    const drawer = await inMore('改期')
    await userEvent.type(within(drawer).getByLabelText('为什么改期'), '有雨')
    await userEvent.click(within(drawer).getByRole('button', { name: /改\s?期/ }))
    await waitFor(() => expect(network.inputsOf('culture.events.postpone')).toMatchObject([{ id: eventId, version: 2, starts: '2025-04-13T01:00:00.000Z', reason: '有雨' }]))
  })

  it('shows what its score card came to, item by item', async () => {
    open(eventRecord({ state: 'archived', dueAt: null, finishedAt: '2025-04-11T03:00:00.000Z', scoreCard: { id: eventId, number: 'DF-2025-0001', code: '7K4M9Q', until: '2025-04-11T15:59:59.999Z', closed: true, cards: 12, mean: 460, items: [{ code: 'content', mean: 475, answers: 12 }] } }))
    expect(await screen.findByText('收到 12 张，平均 4.60（满分 5）')).toBeDefined()
    expect(within(screen.getByText('活动内容').closest('tr') as HTMLElement).getByText('4.75')).toBeDefined()
    expect(screen.getByRole('link', { name: '活动档案' }).getAttribute('href')).toBe(`/m/culture/events/${eventId}/archive`)
  })

  it('offers no step to those who only look', async () => {
    open(eventRecord({ state: 'running' }), {}, staff.leader)
    expect(await screen.findByText(/正在开展，等王强宣布结束/)).toBeDefined()
    expect(main(/^结\s?束$/)).toBeNull()
  })
})

import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import { eventId } from '../event/event.fixture.ts'
import EventsPage from './events.page.tsx'

const places = [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }]
const row = { id: eventId, title: '世界读书日共读', kind: 'reading', state: 'published', starts: '2025-04-13T01:00:00.000Z', ends: '2025-04-13T03:00:00.000Z', place: '云泰园小区', at: '小区广场', hasSignUp: false, signUpClosed: false, signUpFrom: null, signUpTo: null } as const
const event: ResidentEvent = {
  ...row, number: 'HD-2025-0001', words: '带一本书来', particulars: { kind: 'reading', books: ['平凡的世界', '人生'], host: '刘敏' }, organiser: '左云县图书馆', partners: [], capacity: 30, ageFrom: 6, ageTo: null, guardianUnder: 12, familyMost: 4, photos: [],
  reason: null, summary: null, card: null,
}
const other = (id: number, over: object) => ({ ...row, id: `0192f3a0-bbbb-7000-8000-00000000000${id}`, ...over })
const open = (answers: Answers = {}, more = '') => {
  const rows = [other(2, { title: '上周的演出', state: 'archived', starts: '2025-04-05T01:00:00.000Z', ends: '2025-04-05T03:00:00.000Z' }), row, other(3, { title: '五月的比赛', starts: '2025-05-04T01:00:00.000Z', ends: '2025-05-04T03:00:00.000Z' })]
  const network = fakeNetwork({ 'platform.areas.publicPlaces': () => ({ hotline: null, places }), 'culture.residentEvents.list': () => ({ rows, asOf: '2025-04-12T02:00:00.000Z' }), 'culture.residentEvents.get': () => event, ...answers })
  draw(EventsPage, { as: resident, path: '/r', at: `/r?place=${compound}${more}` })
  return network
}

standOnPhone()

describe('what is on at one’s place', () => {
  it('stands by this week, later, and what was', async () => {
    const network = open()
    const part = async (name: string) => (await screen.findByRole('heading', { level: 2, name })).closest('section') as HTMLElement
    expect(within(await part('这一周')).getByRole('button', { name: /世界读书日共读/ })).toBeDefined()
    expect(within(await part('以后')).getByRole('button', { name: /五月的比赛/ })).toBeDefined()
    expect(within(await part('办过的')).getByRole('button', { name: /上周的演出/ })).toBeDefined()
    expect(network.inputsOf('culture.residentEvents.list')).toEqual([{ area: compound, from: '2025-03-29', to: '2025-05-27' }])
    expect(screen.getByRole('link', { name: '加到手机日历' }).getAttribute('href')).toBe(`/api/culture/calendar/${compound}.ics`)
  })

  it('opens one event: when, where, for whom and what it is about', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: /世界读书日共读/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '世界读书日共读' })).toBeDefined()
    for (const said of ['2025-04-13 09:00–11:00', '云泰园小区 小区广场', '云泰园小区居民 · 6 岁以上 · 12 岁以下要有监护人陪同 · 名额 30 人', '平凡的世界；人生', '左云县图书馆', '不用报名，到时来就行', '带一本书来']) expect(screen.getByText(said), said).toBeDefined()
  })

  it('leads to its score card while that is open', async () => {
    open({ 'culture.residentEvents.get': () => ({ ...event, state: 'scoring', card: '7K4M9Q' }) }, `&id=${eventId}`)
    expect((await screen.findByRole('link', { name: '给这次活动打分' })).getAttribute('href')).toBe('/r/feedback/score?code=7K4M9Q')
  })

  it('says why it is cancelled', async () => {
    open({ 'culture.residentEvents.get': () => ({ ...event, state: 'cancelled', reason: '有雨' }) }, `&id=${eventId}`)
    expect((await screen.findByRole('alert')).textContent).toBe('活动取消：有雨')
  })

  it('says so where there is nothing, and where it is gone', async () => {
    open({ 'culture.residentEvents.list': () => ({ rows: [], asOf: '2025-04-12T02:00:00.000Z' }) })
    expect(await screen.findByText('这段时间还没有活动。')).toBeDefined()
    open({ 'culture.residentEvents.get': () => new Refused('NOT_FOUND') }, `&id=${eventId}`)
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  })
})

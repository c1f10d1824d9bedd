import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone, meetingId } from '../meetings.fixture.ts'
import MinutesPage from './minutes.page.tsx'

const places = [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }]
const row = (index: number) => ({ id: index === 1 ? meetingId : `0192f3a0-3333-7000-8000-0000000001${10 + index}`, title: `第 ${index} 次会议`, body: '云泰园小区六方联席会议', heldAt: '2025-03-21T07:00:00.000Z', publishedAt: '2025-03-25T07:00:00.000Z' })
const minutes = {
  ...row(1), number: 'HY-2025-0003', venue: '红色港湾', parties: ['小区党组织', '业委会', '物业服务企业', '社区居委会'], present: 7,
  items: [{ title: '电动车充电棚选址', words: '各方踏勘了两处。', resolution: { decision: 'adopt', words: '在东门外北侧建充电棚。' } }, { title: '通报消防检查', words: '已通报。', resolution: null }],
}
const open = (answers: Answers = {}, more = '') => {
  const network = fakeNetwork({
    'platform.areas.publicPlaces': () => ({ hotline: null, places }),
    'meetings.residentMinutes.list': ({ page = 1 }: { page?: number }) => ({ rows: page === 1 ? Array.from({ length: 10 }, (_, index) => row(index + 1)) : [row(11)], total: 11 }),
    'meetings.residentMinutes.get': () => minutes,
    ...answers,
  })
  draw(MinutesPage, { as: resident, path: '/r', at: `/r?place=${compound}${more}` })
  return network
}

standOnPhone()

describe('published minutes', () => {
  it('are listed for the place of the QR, older ones at a touch', async () => {
    const network = open()
    expect(await screen.findByRole('button', { name: /第 1 次会议/ })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '看更早的' }))
    expect(await screen.findByRole('button', { name: /第 11 次会议/ })).toBeDefined()
    expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
    expect(network.inputsOf('meetings.residentMinutes.list')).toEqual([{ area: compound, page: 1 }, { area: compound, page: 2 }])
  })

  it('say which parties were there, what was said of each topic and what was decided', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: /第 1 次会议/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '第 1 次会议' })).toBeDefined()
    expect(screen.getByText('到会 7 人：小区党组织、业委会、物业服务企业、社区居委会')).toBeDefined()
    expect(screen.getByRole('heading', { level: 2, name: '1. 电动车充电棚选址' })).toBeDefined()
    expect(screen.getByText('在东门外北侧建充电棚。', { exact: false })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /看别的会议/ }))
    expect(await screen.findByRole('button', { name: /第 2 次会议/ })).toBeDefined()
  })

  it('say so where there are none, and where one is no longer public', async () => {
    open({ 'meetings.residentMinutes.list': () => ({ rows: [], total: 0 }) })
    expect(await screen.findByText('这个地方还没有公开的会议。')).toBeDefined()
    cleanup()
    open({ 'meetings.residentMinutes.get': () => new Refused('NOT_FOUND') }, `&id=${meetingId}`)
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  })

  it('lead to proposing a topic', async () => {
    open()
    expect((await screen.findByRole('link', { name: '提个议题' })).getAttribute('href')).toBe('/r/meetings/propose')
  })
})

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { PublishedContest } from '@wuxin/culture/contest-view.schema'
import { compound, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { contestId } from '../contest/contest.fixture.ts'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import EventResults from './event-results.tsx'
import ResultsPage from './results.page.tsx'

const event = { id: contestId, name: '技能大比拼' }
const result: PublishedContest = {
  id: contestId, number: 'BS-2025-0001', title: '垃圾分类总决赛', event, place: '云兴镇 · 云泰园社区 · 云泰园小区', publishedAt: '2025-04-12T01:30:00.000Z', sheets: 4, judges: 2,
  rounds: [
    { name: '决赛', rows: [{ number: 1, name: '王小明', group: null, total: '80.50', place: 1, prize: '一等奖', through: false }] },
    { name: '初赛', rows: [{ number: 1, name: '王小明', group: null, total: '75.00', place: 1, prize: null, through: true }, { number: 2, name: '李**', group: null, total: '70.00', place: 2, prize: null, through: false }] },
  ],
}
const places = [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }]
const answers = {
  'platform.areas.publicPlaces': () => ({ hotline: null, places }), 'culture.results.get': () => result, 'culture.results.ofEvent': () => [result],
  'culture.results.list': () => ({ rows: [{ id: contestId, title: result.title, event, place: result.place, publishedAt: result.publishedAt }], total: 1 }),
}

standOnPhone()

describe('published results', () => {
  it('are found by one’s place, and read round by round, the last one first', async () => {
    fakeNetwork(answers)
    draw(ResultsPage, { as: resident, path: '/r', at: `/r?place=${compound}` })
    await userEvent.click(await screen.findByRole('button', { name: /垃圾分类总决赛/ }))
    expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['决赛', '初赛'])
    expect(screen.getByText('一等奖')).toBeDefined()
    expect(screen.getByText('晋级')).toBeDefined()
    expect(screen.getByText('李**')).toBeDefined()
  })

  it('are led to from their event', async () => {
    fakeNetwork(answers)
    draw(() => <EventResults event={event} />, { as: resident, path: '/r' })
    expect((await screen.findByRole('link', { name: '垃圾分类总决赛成绩' })).getAttribute('href')).toBe(`/r/culture/results?id=${contestId}`)
  })
})

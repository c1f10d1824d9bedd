import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, listed, place, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import { places } from './wish.fixture.ts'
import WishesPage from './wishes.page.tsx'

const wish = (index: number, overrides: object = {}) => ({
  id: `0192f3a0-1111-7000-8000-0000000001${10 + index}`, number: `XY-2025-00${10 + index}`, title: `第 ${index} 个心愿`, words: '一位邻居想要。', kind: 'thing', place, state: 'claim', round: 1,
  publishedAt: '2025-04-03T01:00:00.000Z', until: null, roundUntil: null, ...overrides,
})
const open = (answers: Answers = {}) => {
  const network = fakeNetwork({
    'platform.areas.publicPlaces': () => ({ hotline: null, places }),
    'volunteers.residentWishes.published': ({ page = 1 }: { page?: number }) => listed(page === 1 ? [wish(1, { until: '2025-05-01' }), wish(2, { state: 'fulfil' }), wish(3, { state: 'closed' })] : [wish(4)], { total: 4 }),
    ...answers,
  })
  draw(WishesPage, { as: resident, path: '/r', at: `/r?place=${compound}` })
  return network
}

standOnPhone()

describe('what neighbours wish for', () => {
  it('stands in words, with how each stands; more at a touch, and the way to make one’s own', async () => {
    const network = open()
    expect(await screen.findByText('第 1 个心愿')).toBeDefined()
    expect(['等人认领', '有人认领了', '已圆梦'].map((text) => screen.getByText(text) !== null)).toEqual([true, true, true])
    expect(screen.getByText(/最晚 2025-05-01/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '看更多' }))
    expect(await screen.findByText('第 4 个心愿')).toBeDefined()
    expect(screen.queryByRole('button', { name: '看更多' })).toBeNull()
    expect(network.inputsOf('volunteers.residentWishes.published').at(-1)).toMatchObject({ area: compound, page: 2 })
    expect(screen.getByRole('link', { name: '说说心愿' }).getAttribute('href')).toBe('/r/volunteers/wish')
  })

  it('is told to be nothing yet, or not to be had', async () => {
    open({ 'volunteers.residentWishes.published': () => listed([]) })
    expect(await screen.findByText('这个地方还没有公示的心愿。')).toBeDefined()
  })

  it('can be asked for again where nobody answered', async () => {
    open({ 'volunteers.residentWishes.published': () => new Refused('UNAVAILABLE') })
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeDefined()
  })
})

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { PublicVenue } from '@wuxin/culture/venue.schema'
import { compound, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import { venueRecord } from '../venue/venue.fixture.ts'
import VenuesPage from './venues.page.tsx'

const { id, name, kind, spot, functions, capacity, today, equipment, hours } = venueRecord()
const venue = (over: Partial<PublicVenue> = {}): PublicVenue => ({ id, name, kind, spot, functions, capacity, today, equipment, hours, words: '约场地请到社区', place: '云泰园小区', closures: [], ...over })
const open = (venues: PublicVenue[]) => {
  const network = fakeNetwork({ 'culture.residentVenues.near': () => venues, 'platform.areas.publicPlaces': () => ({ hotline: null, places: [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }] }) })
  draw(VenuesPage, { as: resident, path: '/r', at: `/r?place=${compound}` })
  return network
}

standOnPhone()

describe('the venues nearby', () => {
  it('say when they open today, what they have, and whom one asks', async () => {
    const network = open([venue(), venue({ id: 'other', name: '社区大厅', today: [], closures: [{ from: '2025-04-13T00:00:00.000Z', to: '2025-04-14T00:00:00.000Z', reason: '检修电路' }] })])
    expect(await screen.findByText('今天 08:00–12:00 14:00–21:00')).toBeDefined()
    expect(screen.getAllByText('可容纳 60 人 · 有 投影、桌椅')).toHaveLength(2)
    expect(screen.getByText('今天不开放')).toBeDefined()
    expect(screen.getByRole('note').textContent).toBe('2025-04-13 08:00 至 2025-04-14 08:00 临时关闭：检修电路')
    expect(screen.getByText('请联系社区或小区党支部，由他们替您预约。')).toBeDefined()
    await userEvent.click(screen.getAllByText('开放时间')[0] as HTMLElement)
    expect(screen.getAllByText('周一至周六')[0]).toBeDefined()
    expect(network.inputsOf('culture.residentVenues.near')).toEqual([{ area: compound }])
  })

  it('say where there are none', async () => {
    open([])
    expect(await screen.findByText('这里还没有登记场地。')).toBeDefined()
  })
})

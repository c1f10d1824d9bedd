import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { venueId } from '../venue/venue.fixture.ts'
import BookingListPage from './booking-list.page.tsx'
import { bookingId, bookingRecord, bookingRow } from './booking.fixture.ts'
import BookingPage from './booking.page.tsx'
import FindPage from './find.page.tsx'

const open = (record = bookingRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'culture.bookings.get': () => record, ...answers })
  draw(BookingPage, { as, path: '/m/culture/bookings/:id', at: `/m/culture/bookings/${bookingId}` })
  return network
}

standOnPage()

describe('the page of a booking', () => {
  it('is approved by whoever answers for the venue', async () => {
    const network = open(bookingRecord({ state: 'asked', dueAt: '2025-04-14T02:00:00.000Z' }), staff.secretary, { 'culture.bookings.hold': () => bookingRecord() })
    await press('同意')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: /同\s?意/ }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.hold')).toEqual([{ id: bookingId, version: 1 }]))
  })

  it('says for whom it waits where that is not the reader', async () => {
    open(bookingRecord({ state: 'asked', dueAt: '2025-04-14T02:00:00.000Z' }), staff.leader)
    expect(await screen.findByText(/等王强答复/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /同\s?意/ })).toBeNull()
  })

  it('goes where its event goes', async () => {
    open(bookingRecord({ event: '0192f3a0-cccc-7000-8000-000000000001' }))
    expect(await screen.findByText('这是活动的场地，改时间和取消请到活动里办。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '改时间' })).toBeNull()
  })

  it('shows free hours beside the hours that it is moved to, and takes them with a click', async () => {
    const free = [{ from: '2025-04-15T06:00:00.000Z', to: '2025-04-15T10:00:00.000Z' }]
    const network = open(bookingRecord(), staff.secretary, { 'culture.bookings.free': () => ({ isFree: false, free }), 'culture.bookings.move': () => bookingRecord() })
    await press('改时间')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(await within(drawer).findByRole('button', { name: '当天 14:00–16:00' }))
    expect(within(drawer).getByDisplayValue('14:00')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: '改时间' }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.move')).toMatchObject([{ id: bookingId, version: 1, starts: '2025-04-15T06:00:00.000Z', ends: '2025-04-15T08:00:00.000Z' }]))
  })
})

describe('the list of bookings', () => {
  it('says what is booked when and by whom, and can be taken along', async () => {
    fakeNetwork({ 'culture.bookings.list': () => listed([bookingRow(), bookingRow({ id: venueId, state: 'asked', purpose: '合唱排练' })], { chips: { mine: 1, own: 0, asked: 1, today: 0, ahead: 2, over: 0 } }) })
    draw(BookingListPage, { as: staff.secretary })
    expect(await screen.findByText('合唱排练')).toBeDefined()
    expect(screen.getAllByText('2025-04-15 09:00–11:00')).toHaveLength(2)
    expect(screen.getByRole('link', { name: '导出' }).getAttribute('href')).toContain('/api/culture/bookings.xlsx')
  })
})

describe('finding a free venue', () => {
  it('names those with room on that day, and begins a booking with a click', async () => {
    const rows = [{ venue: { id: venueId, name: '云泰园红色港湾' }, kind: 'harbour', place: bookingRow().place, capacity: 60, needsApproval: true, free: [{ from: '2025-04-12T06:00:00.000Z', to: '2025-04-12T10:00:00.000Z' }] }]
    const network = fakeNetwork({ 'culture.bookings.find': () => ({ rows, asOf: '2025-04-12T02:00:00.000Z' }) })
    draw(FindPage, { as: staff.secretary })
    await userEvent.click(await screen.findByRole('button', { name: '14:00–18:00' }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByDisplayValue('14:00')).toBeDefined()
    expect(within(drawer).getByDisplayValue('16:00')).toBeDefined()
    expect(network.inputsOf('culture.bookings.find')).toEqual([{ area: staff.secretary.grants[0]?.area, day: '2025-04-12', minutes: 120 }])
  })
})

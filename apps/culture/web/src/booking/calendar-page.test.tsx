import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { venueId, venueRecord } from '../venue/venue.fixture.ts'
import { bookingId, bookingRecord, calendar, entry } from './booking.fixture.ts'
import CalendarPage from './calendar.page.tsx'

const open = (answers: Answers = {}, query = `?venue=${venueId}&on=2025-04-15`) => {
  const network = fakeNetwork({
    'culture.bookings.calendar': ({ from, days }: { from: string; days: number }) => calendar(from, days), 'culture.venues.get': () => venueRecord(), 'culture.bookings.move': () => bookingRecord(), 'culture.bookings.book': () => bookingRecord(), ...answers,
  })
  draw(CalendarPage, { as: staff.secretary, path: '/m/culture/calendar', at: `/m/culture/calendar${query}` })
  return network
}
const booked = () => screen.findByRole('button', { name: '09:00 11:00 读书会 孙洁 已约定' })
const gap = { from: '2025-04-15T05:00:00.000Z', to: '2025-04-15T10:00:00.000Z' }

standOnPage()

describe('the calendar of a venue', () => {
  it('shows a week from Monday on, each booking at its time', async () => {
    const network = open()
    expect((await booked()).textContent).toContain('09:00 读书会')
    expect(network.inputsOf('culture.bookings.calendar')).toEqual([{ venue: venueId, from: '2025-04-14', days: 7 }])
  })

  it('is turned to the next week and to the month', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '下一周' }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.calendar')).toContainEqual({ venue: venueId, from: '2025-04-21', days: 7 }))
    await userEvent.click(screen.getByRole('button', { name: spaced('月') }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.calendar')).toContainEqual({ venue: venueId, from: '2025-03-31', days: 35 }))
    await userEvent.click(await screen.findByRole('button', { name: '2025-04-15 1 场' }))
    expect(await booked()).toBeDefined()
  })

  it('moves a booking by the arrow keys, kept by Enter', async () => {
    const network = open()
    const button = await booked()
    button.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(screen.getByText('09:30–11:30').closest('[data-day]')?.getAttribute('data-day')).toBe('2025-04-16')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(network.inputsOf('culture.bookings.move')).toEqual([{ id: bookingId, version: 1, starts: '2025-04-16T01:30:00.000Z', ends: '2025-04-16T03:30:00.000Z' }]))
  })

  it('leaves it where it was after Escape', async () => {
    const network = open()
    const button = await booked()
    button.focus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByText('09:00–11:30')).toBeDefined()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText('09:00–11:30')).toBeNull()
    expect(network.inputsOf('culture.bookings.move')).toEqual([])
  })

  it('is drawn in with the pointer: what is drawn stands in the form', async () => {
    open()
    await booked()
    const column = document.querySelector('[data-day="2025-04-17"]') as HTMLElement // drawn above
    const rects: Record<string, number> = Object.fromEntries([...document.querySelectorAll<HTMLElement>('[data-day]')].map((each, at) => [each.dataset['day'] ?? '', at]))
    for (const each of document.querySelectorAll<HTMLElement>('[data-day]')) {
      const left = (rects[each.dataset['day'] ?? ''] ?? 0) * 100
      each.getBoundingClientRect = () => ({ left, right: left + 100, top: 0, height: 600, bottom: 600, width: 100, x: left, y: 0, toJSON: () => null })
    }
    fireEvent.pointerDown(column, { button: 0, clientX: 350, clientY: 60, pointerId: 1 })
    fireEvent.pointerMove(column, { clientX: 350, clientY: 170, pointerId: 1 })
    expect(screen.getByText('09:00–11:00')).toBeDefined()
    fireEvent.pointerUp(column, { clientX: 350, clientY: 170, pointerId: 1 })
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByDisplayValue('09:00')).toBeDefined()
    expect(within(drawer).getByDisplayValue('11:00')).toBeDefined()
    expect(within(drawer).getAllByDisplayValue('2025-04-17')).toHaveLength(2)
  })

  it('says where somebody was first, and moves to free hours by one click', async () => {
    let isFirst = true
    const network = open({
      'culture.bookings.move': () => {
        if (!isFirst) return bookingRecord()
        isFirst = false
        return new Refused('VENUE_TAKEN', { name: '云泰园红色港湾', free: [gap] })
      },
    })
    const button = await booked()
    button.focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByText('“云泰园红色港湾”这个时间已有人预约。')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '当天 13:00–15:00' }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.move')[1]).toEqual({ id: bookingId, version: 1, starts: '2025-04-15T05:00:00.000Z', ends: '2025-04-15T07:00:00.000Z' }))
  })

  it('shows all venues of a place side by side where none is chosen', async () => {
    open({}, '?on=2025-04-15')
    expect((await screen.findByRole('link', { name: '云泰园红色港湾' })).getAttribute('href')).toBe(`/m/culture/calendar?venue=${venueId}&on=2025-04-15`)
    expect(screen.getByRole('link', { name: '09:00 读书会' }).getAttribute('href')).toBe(`/m/culture/bookings/${bookingId}`)
  })
})

describe('booking a venue', () => {
  it('offers free hours where the hour is taken, and books them by one click', async () => {
    const network = open({ 'culture.bookings.book': ({ starts }: { starts: string }) => (Date.parse(starts) === Date.parse('2025-04-15T01:00:00.000Z') ? new Refused('VENUE_TAKEN', { name: '云泰园红色港湾', free: [gap] }) : bookingRecord({ starts, state: 'asked' })) }, `?venue=${venueId}&on=2025-04-15`)
    await booked()
    await userEvent.click(screen.getByRole('button', { name: '预约 2025-04-15' }))
    const drawer = await screen.findByRole('dialog')
    const [from] = within(drawer).getAllByDisplayValue('08:00')
    fireEvent.change(from as HTMLElement, { target: { value: '09:00' } })
    fireEvent.change(within(drawer).getAllByLabelText('几点')[1] as HTMLElement, { target: { value: '10:00' } })
    await userEvent.type(within(drawer).getByLabelText('用途'), '合唱排练')
    await userEvent.click(within(drawer).getByRole('button', { name: '预约场地' }))
    await userEvent.click(await within(drawer).findByRole('button', { name: '当天 13:00–14:00' }))
    await waitFor(() => expect(network.inputsOf('culture.bookings.book')[1]).toMatchObject({ venue: venueId, purpose: '合唱排练', starts: '2025-04-15T05:00:00.000Z', ends: '2025-04-15T06:00:00.000Z' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is not offered on what somebody else has booked', async () => {
    open({ 'culture.bookings.calendar': ({ from, days }: { from: string; days: number }) => calendar(from, days, [entry({ mayMove: false, state: 'asked' })]) })
    const button = await screen.findByRole('button', { name: '09:00 11:00 读书会 孙洁 待审批' })
    button.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.queryByText('09:30–11:30')).toBeNull()
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, listed, staff } from '@wuxin/web/people.fixture'
import { openDrawer } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { calendar } from '../booking/booking.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { runsOf } from './hours-run.rules.ts'
import NewVenuePage from './new-venue.page.tsx'
import VenueListPage from './venue-list.page.tsx'
import { venueId, venueRecord, venueRow } from './venue.fixture.ts'
import VenuePage from './venue.page.tsx'

const open = (record = venueRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'culture.venues.get': () => record, 'culture.bookings.calendar': ({ from, days }: { from: string; days: number }) => calendar(from, days), ...answers })
  draw(VenuePage, { as, path: '/m/culture/venues/:id', at: `/m/culture/venues/${venueId}` })
  return network
}

standOnPage()

describe('the page of a venue', () => {
  it('says what it has and when it opens, days that are alike in one line', async () => {
    open()
    expect(await screen.findByText('周一至周六')).toBeDefined()
    expect(screen.getByText('周日').parentElement?.textContent).toBe('周日不开放')
    expect(screen.getByText('投影、桌椅')).toBeDefined()
    expect(screen.getByText('所在地召集人 王强')).toBeDefined()
    expect(await screen.findByRole('button', { name: '预约 2025-04-12' })).toBeDefined()
  })

  it('says which bookings stand in the way of a closure, and takes them back where told to', async () => {
    const network = open(venueRecord(), staff.secretary, {
      'culture.venues.retire': ({ release }: { release: boolean }) => (release ? venueRecord({ retired: true }) : new Refused('CLOSURE_BOOKED', { count: 2, numbers: 'YY-2025-0001、YY-2025-0002', bookings: [] })),
    })
    const drawer = await openDrawer('停用')
    await userEvent.type(within(drawer).getByLabelText('原因'), '改作他用')
    await userEvent.click(within(drawer).getByRole('button', { name: /停\s?用/ }))
    expect(await within(drawer).findByText(/这段时间有 2 个预约：YY-2025-0001、YY-2025-0002/)).toBeDefined()
    await userEvent.click(within(drawer).getByRole('switch'))
    await userEvent.click(within(drawer).getByRole('button', { name: /停\s?用/ }))
    await waitFor(() => expect(network.inputsOf('culture.venues.retire')[1]).toMatchObject({ id: venueId, reason: '改作他用', release: true }))
  })

  it('is opened earlier with a click', async () => {
    const closure = { id: '0192f3a0-dddd-7000-8000-000000000001', from: '2025-04-13T00:00:00.000Z', to: '2025-04-14T00:00:00.000Z', reason: '检修电路', by: '王强' }
    const network = open(venueRecord({ closures: [closure] }), staff.secretary, { 'culture.venues.reopen': () => venueRecord() })
    await userEvent.click(await screen.findByRole('button', { name: '提前开放' }))
    await waitFor(() => expect(network.inputsOf('culture.venues.reopen')).toEqual([{ id: venueId, version: 2, closure: closure.id }]))
  })

  it('is not changed by who only looks', async () => {
    open(venueRecord(), staff.leader)
    await screen.findByText('投影、桌椅')
    expect(screen.queryByRole('button', { name: /更\s?多/ })).toBeNull()
  })
})

describe('venues', () => {
  it('are listed with their hours of today', async () => {
    fakeNetwork({ 'culture.venues.list': () => listed([venueRow(), venueRow({ id: '0192f3a0-aaaa-7000-8000-000000000002', name: '社区大厅', needsApproval: true, today: [] })], { chips: { open_now: 1, approval: 1, closed_now: 0, retired: 0 } }) })
    draw(VenueListPage, { as: staff.secretary })
    expect((await screen.findByText('社区大厅')).closest('tr')?.textContent).toContain('不开放')
    expect(screen.getByText('08:00–12:00 14:00–21:00')).toBeDefined()
  })

  it('are entered with hours that one row gives to every day', async () => {
    const network = fakeNetwork({ 'culture.venues.add': () => venueRecord() })
    draw(NewVenuePage, { as: staff.secretary, path: '/m/culture/venues/new' })
    await userEvent.type(await screen.findByLabelText('名称'), '小广场')
    await userEvent.click(screen.getByLabelText('类别'))
    await userEvent.click(await screen.findByTitle('广场'))
    await userEvent.click(screen.getByRole('button', { name: '去掉周一的 14:30–18:00' }))
    await userEvent.click(screen.getByRole('button', { name: '每天都这样' }))
    await userEvent.click(screen.getByRole('button', { name: '登记场地' }))
    const hours = { weekdays: Array.from({ length: 7 }, () => [{ from: '08:30', to: '12:00' }]), holidays: [] }
    await waitFor(() => expect(network.inputsOf('culture.venues.add')).toMatchObject([{ area: compound, name: '小广场', kind: 'square', hours, keeper: { unit: null, role: null }, needsApproval: false }]))
  })

  it('open alike on days one after another', () => {
    const spans = [{ from: '08:00', to: '12:00' }]
    expect(runsOf({ weekdays: [spans, spans, [], [], spans, spans, spans] }).map(({ first, last, hours }) => [first, last, hours])).toEqual([[0, 1, '08:00–12:00'], [2, 3, ''], [4, 6, '08:00–12:00']])
  })
})

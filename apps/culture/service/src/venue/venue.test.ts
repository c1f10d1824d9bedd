import { community, compound, monday, neighbourCompound, township } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { hall, hours, hub, people, reach } from './venue.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who])
let count = 0
const newHub = (over = {}) => as('secretary').venues.add(hub({ name: `港湾${(count += 1)}`, ...over }))

describe('a venue', () => {
  it('is entered by whoever organises its place, with what it is and when it opens', async () => {
    expect(await as('secretary').venues.add(hub())).toMatchObject({
      name: '云泰园红色港湾', kind: 'harbour', capacity: 60, retired: false, today: [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '21:00' }], keeper: { unit: null, role: null, names: '张国强' }, closures: [], ahead: 0,
      place: { path: '云兴镇 · 云和园社区 · 云泰园小区' },
    })
    await expect(as('secretary').venues.add(hub({ area: community }))).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').venues.add(hub())).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').venues.add(hub({ area: '140226100019009' }))).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
  })

  it('has a name of its own at its place, and a keeper whom the county knows', async () => {
    const { name } = await newHub()
    await expect(as('secretary').venues.add(hub({ name }))).rejects.toMatchObject(refusal('VENUE_NAME_TAKEN', { name }))
    await expect(newHub({ keeper: { unit: 'nobody' } })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    expect(await newHub({ keeper: { unit: 'taian' } })).toMatchObject({ keeper: { unit: { name: '泰安物业' }, role: null, names: '泰安物业' }, units: ['taian'] })
    await expect(newHub({ keeper: { unit: 'taian', role: 'grid_worker' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('opens in order: hours that overlap or end before they begin are refused', async () => {
    const weekdays = (from: string, to: string) => ({ hours: { weekdays: Array.from({ length: 7 }, () => [{ from: '08:00', to: '12:00' }, { from, to }]), holidays: [] } })
    await expect(newHub(weekdays('11:00', '13:00'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(newHub(weekdays('15:00', '14:00'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(newHub({ hours: { weekdays: [], holidays: [] } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is seen at its place, below and above it, and nowhere else', async () => {
    const { id } = await as('worker').venues.add(hall())
    for (const who of ['secretary', 'township', 'property', 'leader'] as const) expect((await as(who).venues.list({ q: '社区大厅' })).total).toBe(1)
    expect(await as('neighbour').venues.list({ q: '社区大厅' })).toMatchObject({ rows: [], total: 0 })
    await expect(as('neighbour').venues.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('secretary').venues.retire({ ...seen(await as('secretary').venues.get({ id })), reason: '不用了' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is found by the search over all modules', async () => {
    const { id } = await newHub({ name: '桂花书屋' })
    expect(await as('township').overview.search({ q: '桂花' })).toMatchObject([{ kind: 'venue', id, title: '桂花书屋' }])
    expect(await as('neighbour').overview.search({ q: '桂花' })).toEqual([])
  })

  it('is listed by what it is good for, with the counts behind its chips', async () => {
    await newHub({ functions: ['fitness'], kind: 'sports_ground', needsApproval: true })
    const list = await as('township').venues.list({ area: township, function: 'fitness', chip: 'open_now' })
    expect(list).toMatchObject({ total: 1, rows: [{ kind: 'sports_ground' }], chips: { open_now: 1, approval: 1, closed_now: 0, retired: 0 } })
  })

  it('refuses a change of what somebody else has changed meanwhile', async () => {
    const venue = await newHub()
    const { area: _, ...said } = hub({ name: venue.name })
    expect(await as('secretary').venues.amend({ ...seen(venue), ...said, capacity: 40 })).toMatchObject({ capacity: 40 })
    await expect(as('secretary').venues.amend({ ...seen(venue), ...said })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })
})

describe('closing a venue', () => {
  const closure = (from: string, to: string) => ({ from: hours('2025-04-23', from, to).starts, to: hours('2025-04-23', from, to).ends, reason: '检修电路' })

  it('says for which time and why, and can be taken back', async () => {
    const venue = await newHub()
    const closed = await as('secretary').venues.close({ ...seen(venue), ...closure('08:00', '12:00') })
    expect(closed.closures).toMatchObject([{ reason: '检修电路', by: '张国强' }])
    await expect(as('secretary').bookings.book({ venue: venue.id, ...hours('2025-04-23', '09:00', '10:00'), purpose: '读书会' })).rejects.toMatchObject(refusal('VENUE_CLOSED', { reason: '检修电路' }))
    const open = await as('secretary').venues.reopen({ ...seen(closed), closure: closed.closures[0]?.id ?? '' })
    expect(open.closures).toEqual([])
    expect(await as('secretary').bookings.book({ venue: venue.id, ...hours('2025-04-23', '09:00', '10:00'), purpose: '读书会' })).toMatchObject({ state: 'held' })
  })

  it('ends after it begins, and not in the past', async () => {
    const venue = await newHub()
    await expect(as('secretary').venues.close({ ...seen(venue), ...closure('12:00', '08:00') })).rejects.toMatchObject(refusal('CLOSURE_ORDER'))
    await expect(as('secretary').venues.close({ ...seen(venue), from: hours('2025-04-18', '08:00', '09:00').starts, to: hours('2025-04-18', '08:00', '09:00').ends, reason: '已过' })).rejects.toMatchObject(refusal('CLOSURE_PAST'))
  })

  it('names the bookings in that time, and takes them back with a notice only where told to', async () => {
    const venue = await newHub({ area: compound })
    const mine = await as('member').bookings.book({ venue: venue.id, ...hours('2025-04-23', '09:00', '11:00'), purpose: '合唱排练' })
    await as('member').bookings.book({ venue: venue.id, ...hours('2025-04-24', '09:00', '11:00'), purpose: '合唱排练' })
    const fresh = await as('secretary').venues.get({ id: venue.id })
    await expect(as('secretary').venues.close({ ...seen(fresh), ...closure('10:00', '12:00') })).rejects.toMatchObject(refusal('CLOSURE_BOOKED', { count: 1, bookings: [{ id: mine.id, number: mine.number }] }))
    expect((await as('secretary').venues.get({ id: venue.id })).closures).toEqual([])
    await as('secretary').venues.close({ ...seen(fresh), ...closure('10:00', '12:00'), release: true })
    expect(await as('member').bookings.get({ id: mine.id })).toMatchObject({ state: 'cancelled', reason: '检修电路', steps: [{ action: 'book' }, { action: 'cancel', words: '检修电路' }] })
    expect((await as('secretary').venues.get({ id: venue.id })).ahead).toBe(1)
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.booking.cancel', to: [{ user: 'member' }] })
  })

  it('for good, it takes no more bookings, and its name is free again', async () => {
    const venue = await newHub()
    const retired = await as('secretary').venues.retire({ ...seen(venue), reason: '改作他用' })
    expect(retired).toMatchObject({ retired: true, retiredReason: '改作他用', today: [] })
    await expect(as('secretary').bookings.book({ venue: venue.id, ...hours('2025-04-23', '09:00', '10:00'), purpose: '读书会' })).rejects.toMatchObject(refusal('VENUE_RETIRED'))
    await expect(as('secretary').venues.close({ ...seen(retired), ...closure('08:00', '12:00') })).rejects.toMatchObject(refusal('VENUE_RETIRED'))
    expect(await as('secretary').venues.add(hub({ name: venue.name }))).toMatchObject({ retired: false })
  })
})

describe('a resident', () => {
  it('reads the venues of their compound and community, the nearest first, with hours and closures and nothing of who keeps them', async () => {
    const venue = await newHub({ words: '约场地请到社区' })
    await as('secretary').venues.close({ ...seen(venue), from: hours('2025-04-23', '08:00', '12:00').starts, to: hours('2025-04-23', '08:00', '12:00').ends, reason: '检修电路' })
    const near = await at.as(null).residentVenues.near({ area: compound })
    expect(near.find(({ id }) => id === venue.id)).toEqual({
      id: venue.id, name: venue.name, kind: 'harbour', spot: '3号楼一层', functions: ['party', 'reading'], capacity: 60, today: venue.today, place: '云泰园小区', equipment: ['投影', '桌椅'], hours: venue.hours, words: '约场地请到社区',
      closures: [{ from: '2025-04-23T00:00:00.000Z', to: '2025-04-23T04:00:00.000Z', reason: '检修电路' }],
    })
    expect(near.map(({ place }) => place).lastIndexOf('云泰园小区')).toBeLessThan(near.findIndex(({ place }) => place === '云和园社区'))
    expect(await at.as(null).residentVenues.near({ area: neighbourCompound })).toEqual([])
    await expect(at.as(null).residentVenues.near({ area: '140226100019009' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
  })
})

import { monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reading } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { hall, hub, people, reach } from '../venue/venue.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who])
let count = 0
const newHub = async (over = {}) => (await as('secretary').venues.add(hub({ name: `港湾${(count += 1)}`, ...over }))).id
const plan = (venue: string | null, over = {}) => as('secretary').events.plan({ ...reading, spot: null, venue, ...over })
const told = { ...reading, spot: null }
const bookingsOf = async (venue: string) => (await as('secretary').bookings.list({ venue, sort: 'starts' })).rows.map(({ state, starts, event }) => ({ state, starts, event }))

describe('the venue of an event', () => {
  it('is booked when it is planned, and named where people read of it', async () => {
    const venue = await newHub()
    const event = await plan(venue)
    expect(event).toMatchObject({ venue: { id: venue, name: `港湾${count}`, booking: 'held' }, at: `港湾${count}` })
    expect(await bookingsOf(venue)).toEqual([{ state: 'held', starts: '2025-04-26T01:00:00.000Z', event: event.id }])
  })

  it('is refused with the free hours where somebody was first, and nothing is planned then', async () => {
    const venue = await newHub()
    await plan(venue)
    const refused = await plan(venue, { title: '撞车的活动' }).catch((error: unknown) => error)
    expect(refused).toMatchObject(refusal('VENUE_TAKEN'))
    expect((refused as { cause: { params: { free: object[] } } }).cause.params.free[0]).toEqual({ from: '2025-04-26T06:00:00.000Z', to: '2025-04-26T13:00:00.000Z' })
    expect((await as('secretary').events.list({ q: '撞车' })).total).toBe(0)
  })

  it('is refused outside of its hours and while it is closed', async () => {
    const venue = await newHub()
    await expect(plan(venue, { starts: '2025-04-26T22:00:00+08:00', ends: '2025-04-26T23:00:00+08:00' })).rejects.toMatchObject(refusal('VENUE_HOURS'))
    const { version } = await as('secretary').venues.get({ id: venue })
    await as('secretary').venues.close({ id: venue, version, from: '2025-04-25T16:00:00.000Z', to: '2025-04-26T16:00:00.000Z', reason: '粉刷', release: false })
    await expect(plan(venue)).rejects.toMatchObject(refusal('VENUE_CLOSED'))
  })

  it('moves along with the event, also to another venue, and is given back with it', async () => {
    const [venue, other] = [await newHub(), await newHub()]
    const published = await as('secretary').events.publish(seen(await plan(venue)))
    const later = { starts: '2025-04-27T09:00:00+08:00', ends: '2025-04-27T11:00:00+08:00' }
    const postponed = await as('secretary').events.postpone({ ...seen(published), ...later, reason: '有雨' })
    expect(await bookingsOf(venue)).toMatchObject([{ state: 'held', starts: '2025-04-27T01:00:00.000Z' }])
    const elsewhere = await as('secretary').events.amend({ ...told, ...later, ...seen(postponed), venue: other })
    expect(await bookingsOf(other)).toMatchObject([{ state: 'held' }])
    await as('secretary').events.cancel({ ...seen(elsewhere), reason: '停电' })
    expect([...(await bookingsOf(venue)), ...(await bookingsOf(other))].map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  })

  it('is not moved where the new hours are taken: the event stays where it was', async () => {
    const venue = await newHub()
    await plan(venue, { title: '先来的', starts: '2025-04-27T09:00:00+08:00', ends: '2025-04-27T11:00:00+08:00' })
    const published = await as('secretary').events.publish(seen(await plan(venue)))
    await expect(as('secretary').events.postpone({ ...seen(published), starts: '2025-04-27T10:00:00+08:00', ends: '2025-04-27T12:00:00+08:00', reason: '有雨' })).rejects.toMatchObject(refusal('VENUE_TAKEN'))
    expect(await as('secretary').events.get({ id: published.id })).toMatchObject({ starts: '2025-04-26T01:00:00.000Z', version: published.version })
  })

  it('is promised before the event is published, where its keeper has to agree', async () => {
    const { id: venue } = await as('worker').venues.add(hall({ name: '大厅' }))
    const event = await plan(venue)
    expect(event.venue).toMatchObject({ booking: 'asked' })
    await expect(as('secretary').events.publish(seen(event))).rejects.toMatchObject(refusal('BOOKING_NOT_HELD', { name: '大厅' }))
    const [asked] = (await as('worker').bookings.list({ venue })).rows
    await as('worker').bookings.hold({ id: asked?.id ?? '', version: asked?.version ?? 0 })
    expect(await as('secretary').events.publish(seen(await as('secretary').events.get({ id: event.id })))).toMatchObject({ state: 'published' })
  })
})

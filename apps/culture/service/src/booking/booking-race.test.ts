import { randomUUID } from 'node:crypto'
import { monday } from '@wuxin/service/test-county'
import { asOwner, doing, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { hours, hub, people, reach } from '../venue/venue.fixture.ts'
import { bookFor, bookingOf, cancelFor, moveFor } from './booking.work.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, options = {}) => at.as(people[who], options)
let count = 0
const newHub = async () => (await as('secretary').venues.add(hub({ name: `港湾${(count += 1)}` }))).id
const tuesday = '2025-04-22'
const span = (from: string, to: string) => {
  const { starts, ends } = hours(tuesday, from, to)
  return { starts: new Date(starts), ends: new Date(ends) }
}

describe('the same hour of a venue', () => {
  it('is one booking’s, of forty that come at once; all others are offered free hours', async () => {
    const venue = await newHub()
    const asks = Array.from({ length: 40 }, (_, each) => as(each % 2 ? 'member' : 'secretary').bookings.book({ venue, ...hours(tuesday, each % 3 ? '09:00' : '09:30', '10:30'), purpose: `第${each}场` }))
    const answers = await Promise.allSettled(asks)
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refusals = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refusals).toHaveLength(39)
    for (const each of refusals) expect(each).toMatchObject(refusal('VENUE_TAKEN'))
    expect(refusals[0].cause.params.free.length).toBeGreaterThan(0)
    expect(await asOwner(at, `select count(*)::int as held from booking where venue = '${venue}'`)).toEqual([{ held: 1 }])
  })

  it('is kept by the database itself, whoever writes past the rules', async () => {
    const venue = await newHub()
    const { id } = await as('secretary').bookings.book({ venue, ...hours(tuesday, '09:00', '10:00'), purpose: '读书会' })
    const columns = 'area, units, version, created_at, updated_at, settings_version, step_count, venue, purpose, by_id, by'
    const again = (state: string, from: string) => asOwner(at, `insert into booking (id, number, starts, ends, state, ${columns}) select '${randomUUID()}', '${from}${state}', starts + interval '${from}', ends + interval '${from}', '${state}', ${columns} from booking where id = '${id}'`)
    await expect(again('held', '59 minutes')).rejects.toMatchObject({ code: '23P01' })
    await expect(again('asked', '-59 minutes')).rejects.toMatchObject({ code: '23P01' })
    await again('held', '1 hour')
    await again('cancelled', '0 minutes')
  })

  it('is never two’s where bookings are moved onto it at once', async () => {
    const venue = await newHub()
    const held = await Promise.all([0, 1, 2, 3, 4, 5].map((each) => as('secretary').bookings.book({ venue, ...hours(tuesday, `${14 + each}:00`, `${15 + each}:00`), purpose: `第${each}场` })))
    const moved = await Promise.allSettled(held.map((each) => as('secretary').bookings.move({ ...seen(each), ...hours(tuesday, '09:00', '10:00') })))
    expect(moved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(moved.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(Array.from({ length: 5 }, () => 'VENUE_TAKEN'))
  })

  it('is booked once, however often the same wish arrives', async () => {
    const venue = await newHub()
    const ask = () => as('member', { key: '0197f000-0000-7000-8000-00000000b001' }).bookings.book({ venue, ...hours(tuesday, '09:00', '10:00'), purpose: '读书会' })
    const first = await ask()
    expect(await ask()).toEqual(first)
  })
})

describe('an event', () => {
  it('books, moves and gives back its venue with its own step', async () => {
    const [venue, other, event] = [await newHub(), await newHub(), randomUUID()]
    const booked = await doing(at, (work) => bookFor(work, { venue, ...span('09:00', '10:00'), event, purpose: '读书日' }), { caller: people.secretary })
    expect(booked).toMatchObject({ state: 'held', event })
    await expect(as('secretary').bookings.cancel({ ...seen(await as('secretary').bookings.get({ id: booked.id })), reason: '不办了' })).rejects.toMatchObject(refusal('BOOKING_OF_EVENT', { event }))
    await doing(at, (work) => moveFor(work, { venue, ...span('10:00', '11:00'), event, purpose: '读书日' }), { caller: people.secretary })
    expect(await as('secretary').bookings.get({ id: booked.id })).toMatchObject(hours(tuesday, '10:00', '11:00'))
    const elsewhere = await doing(at, (work) => moveFor(work, { venue: other, ...span('10:00', '11:00'), event, purpose: '读书日' }), { caller: people.secretary })
    expect(await as('secretary').bookings.get({ id: booked.id })).toMatchObject({ state: 'cancelled' })
    expect(elsewhere.venue).toBe(other)
    await doing(at, (work) => cancelFor(work, { event, reason: '延期举办' }), { caller: people.secretary })
    expect(await doing(at, (work) => bookingOf(work, event))).toBeNull()
  })

  it('keeps its own step and its booking together: where the hour is taken, neither is there', async () => {
    const [venue, event] = [await newHub(), randomUUID()]
    await as('member').bookings.book({ venue, ...hours(tuesday, '09:00', '10:00'), purpose: '先来' })
    const step = doing(at, async (work) => bookFor(work, { venue, ...span('09:00', '10:00'), event, purpose: '读书日' }), { caller: people.secretary })
    await expect(step).rejects.toMatchObject({ code: 'VENUE_TAKEN' })
    expect(await doing(at, (work) => bookingOf(work, event))).toBeNull()
  })
})

import { bookingLifecycle } from '@wuxin/culture/booking.rules'
import { community, compound, monday } from '@wuxin/service/test-county'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { missingSteps } from '@wuxin/service/step-check'
import { service } from '../service.ts'
import { hall, hours, hub, people, reach } from '../venue/venue.fixture.ts'
import { Booking } from './booking.entity.ts'
import { bookings } from './bookings.job.ts'

let now = monday
beforeEach(() => void (now = monday))
const at = serviceUnderTest(service, { reach, now: () => now })
const as = (who: keyof typeof people, options = {}) => at.as(people[who], options)
let count = 0
const newHub = async (over = {}) => (await as('secretary').venues.add(hub({ name: `港湾${(count += 1)}`, ...over }))).id
const newHall = async (over = {}) => (await as('worker').venues.add(hall({ name: `大厅${(count += 1)}`, ...over }))).id
const tuesday = '2025-04-22'
const book = (who: keyof typeof people, venue: string, [day, from, to]: readonly [string, string, string], purpose = '读书会') => as(who).bookings.book({ venue, ...hours(day, from, to), purpose })
const noticeOf = async (id: string) => (await eventsOf(at, 'notice.sent')).findLast(({ link }) => link === `/m/culture/bookings/${id}`)
const lastNotice = async () => (await eventsOf(at, 'notice.sent')).at(-1)

describe('a booking', () => {
  it('has a method and a procedure for every step', () => {
    expect(missingSteps(service, { lifecycle: bookingLifecycle, entity: Booking, router: 'bookings' })).toEqual([])
  })

  it('is held at once where the venue asks for no approval, and is written down', async () => {
    const venue = await newHub()
    expect(await book('member', venue, [tuesday, '09:00', '11:00'])).toMatchObject({ number: 'YY-2025-0001', state: 'held', by: '孙洁', dueAt: null, steps: [{ action: 'book', actor: { name: '孙洁' } }] })
  })

  it('is refused where somebody was first, with the free hours of that day and of the next', async () => {
    const venue = await newHub()
    await book('secretary', venue, [tuesday, '15:00', '17:00'])
    const { starts, ends } = hours(tuesday, '16:00', '18:00')
    const gap = (day: string, from: string, to: string) => ({ from: hours(day, from, to).starts, to: hours(day, from, to).ends })
    await expect(as('member').bookings.book({ venue, starts, ends, purpose: '排练' })).rejects.toMatchObject(
      refusal('VENUE_TAKEN', { free: [gap(tuesday, '08:00', '12:00'), gap(tuesday, '17:00', '21:00'), gap('2025-04-23', '08:00', '12:00'), gap('2025-04-23', '14:00', '21:00'), gap('2025-04-24', '08:00', '12:00'), gap('2025-04-24', '14:00', '21:00')] }),
    )
    expect(await as('member').bookings.book({ venue, ...hours(tuesday, '17:00', '19:00'), purpose: '接着用' })).toMatchObject({ state: 'held' })
  })

  it('lies within the hours, the bounds and the future', async () => {
    const venue = await newHub()
    const refused = (hoursOf: readonly [string, string, string]) => book('secretary', venue, hoursOf)
    await expect(refused([tuesday, '11:00', '10:00'])).rejects.toMatchObject(refusal('BOOKING_ORDER'))
    await expect(refused([tuesday, '10:00', '10:00'])).rejects.toMatchObject(refusal('BOOKING_ORDER'))
    await expect(refused(['2025-04-21', '08:00', '09:00'])).rejects.toMatchObject(refusal('BOOKING_PAST'))
    await expect(refused([tuesday, '11:00', '15:00'])).rejects.toMatchObject(refusal('VENUE_HOURS', { day: tuesday, hours: '08:00–12:00、14:00–21:00' }))
    await expect(refused(['2025-05-01', '15:00', '16:00'])).rejects.toMatchObject(refusal('VENUE_HOURS', { day: '2025-05-01', hours: '09:00–12:00' }))
    await expect(refused(['2025-11-03', '09:00', '10:00'])).rejects.toMatchObject(refusal('BOOKING_TOO_FAR', { latest: '2025-10-18' }))
    await expect(as('secretary').bookings.book({ venue, starts: hours(tuesday, '08:00', '09:00').starts, ends: hours('2025-04-23', '08:00', '09:00').starts, purpose: '通宵' })).rejects.toMatchObject(refusal('BOOKING_TOO_LONG', { hours: 12 }))
    await expect(as('secretary').bookings.book({ venue: '0197f000-0000-7000-8000-000000000001', ...hours(tuesday, '09:00', '10:00'), purpose: '无此场地' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('is moved, and given back, by who asked and by who answers for the venue, by nobody else', async () => {
    const venue = await newHub()
    const held = await book('member', venue, [tuesday, '09:00', '10:00'])
    await expect(as('property').bookings.move({ ...seen(held), ...hours(tuesday, '10:00', '11:00') })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const moved = await as('member').bookings.move({ ...seen(held), ...hours(tuesday, '09:30', '11:00') })
    expect(moved).toMatchObject({ state: 'held', steps: [{}, { action: 'move', params: { before: held.starts } }] })
    await expect(as('member').bookings.move({ ...seen(held), ...hours(tuesday, '09:30', '11:00') })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    const other = await book('secretary', venue, [tuesday, '14:00', '15:00'])
    await expect(as('member').bookings.move({ ...seen(moved), ...hours(tuesday, '14:30', '16:00') })).rejects.toMatchObject(refusal('VENUE_TAKEN'))
    expect(await as('secretary').bookings.cancel({ ...seen(moved), reason: '临时接待' })).toMatchObject({ state: 'cancelled', reason: '临时接待' })
    expect(await lastNotice()).toMatchObject({ text: 'notice.booking.cancel', to: [{ user: 'member' }] })
    await expect(as('member').bookings.cancel({ ...seen(other), reason: '不是我的' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await book('property', venue, [tuesday, '09:30', '11:00'])).toMatchObject({ state: 'held' })
  })
})

describe('a venue that asks for approval', () => {
  it('has its keeper agree; until then the hour is nobody else’s', async () => {
    const venue = await newHall()
    const asked = await book('secretary', venue, [tuesday, '09:00', '10:00'])
    expect(asked).toMatchObject({ state: 'asked', dueAt: '2025-04-22T01:00:00.000Z' })
    expect(await lastNotice()).toMatchObject({ text: 'notice.booking.ask', to: [{ user: 'worker' }] })
    await expect(book('worker', venue, [tuesday, '09:30', '10:30'])).rejects.toMatchObject(refusal('VENUE_TAKEN'))
    await expect(as('secretary').bookings.hold(seen(asked))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect((await as('worker').bookings.list({ chip: 'mine' })).rows.map(({ id }) => id)).toContain(asked.id)
    expect((await as('worker').overview.inbox({})).rows).toContainEqual(expect.objectContaining({ kind: 'booking', id: asked.id, step: 'hold', overdue: false }))
    expect((await as('township').overview.inbox({})).rows.map(({ id }) => id)).not.toContain(asked.id)
    expect(await as('worker').bookings.hold({ ...seen(asked), words: '用后关灯' })).toMatchObject({ state: 'held', dueAt: null })
    expect(await lastNotice()).toMatchObject({ text: 'notice.booking.hold', to: [{ user: 'secretary' }] })
  })

  it('is answered by the unit that keeps it, and by no other unit', async () => {
    const venue = await newHub({ needsApproval: true, keeper: { unit: 'taian' } })
    const asked = await book('member', venue, [tuesday, '09:00', '10:00'])
    expect(await lastNotice()).toMatchObject({ text: 'notice.booking.ask', to: [{ unit: 'taian' }] })
    expect((await as('property').overview.inbox({})).rows.map(({ id }) => id)).toContain(asked.id)
    expect((await as('secretary').overview.inbox({})).rows.map(({ id }) => id)).not.toContain(asked.id)
    await expect(as('other-property').bookings.hold(seen(asked))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('property').bookings.refuse({ ...seen(asked), reason: '设备检修' })).toMatchObject({ state: 'refused', reason: '设备检修' })
    expect(await book('member', venue, [tuesday, '09:00', '10:00'])).toMatchObject({ state: 'asked' })
  })

  it('holds at once what its own keeper books, and asks again where somebody moves what was agreed', async () => {
    const venue = await newHall()
    expect(await book('worker', venue, [tuesday, '08:00', '09:00'])).toMatchObject({ state: 'held' })
    const asked = await book('secretary', venue, [tuesday, '09:00', '10:00'])
    const held = await as('worker').bookings.hold(seen(asked))
    expect(await as('secretary').bookings.move({ ...seen(held), ...hours(tuesday, '10:00', '11:00') })).toMatchObject({ state: 'asked' })
  })

  it('goes up where nobody answers in time, and lapses where it would begin by now', async () => {
    const venue = await newHall()
    const asked = await book('secretary', venue, ['2025-04-30', '09:00', '10:00'])
    expect(asked.dueAt).toBe('2025-04-23T15:59:59.999Z')
    now = new Date('2025-04-24T10:00:00+08:00')
    await bookings.run(at.service)
    expect((await as('worker').bookings.get({ id: asked.id })).steps.map(({ action, params }) => [action, params['level']])).toEqual([['book', undefined], ['escalate', 'community']])
    expect(await noticeOf(asked.id)).toMatchObject({ text: 'notice.booking.escalate', to: [{ role: 'community_worker', area: community }] })
    now = new Date('2025-04-30T10:00:00+08:00')
    await bookings.run(at.service)
    expect(await as('worker').bookings.get({ id: asked.id })).toMatchObject({ state: 'cancelled', dueAt: null })
    expect(await noticeOf(asked.id)).toMatchObject({ text: 'notice.booking.lapse', to: [{ user: 'secretary' }] })
  })
})

describe('who sees bookings', () => {
  it('are those near the venue and who asked; the list shows those that answer for it', async () => {
    const venue = await newHub()
    const held = await book('member', venue, [tuesday, '09:00', '10:00'], '象棋赛')
    const found = async (who: keyof typeof people) => (await as(who).bookings.list({ q: '象棋赛' })).total
    expect([await found('member'), await found('secretary'), await found('township'), await found('neighbour'), await found('beside')]).toEqual([1, 1, 1, 0, 0])
    await expect(as('neighbour').bookings.get({ id: held.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const list = await as('member').bookings.list({ q: '象棋赛' })
    expect(list.chips).toEqual({ mine: 0, own: 1, asked: 0, today: 0, ahead: 1, over: 0 })
  })

  it('take the list along as a sheet, which is kept in the trace', async () => {
    const venue = await newHub()
    const { number } = await book('member', venue, ['2025-04-28', '09:00', '10:00'], '围棋课')
    const ask = sheetAsker(at, 'bookings.xlsx', people.secretary)
    const [, row, ...more] = await cellsOf(await ask('?lang=zh-CN&q=围棋课'))
    expect([row, more]).toEqual([[number, expect.stringContaining('港湾'), '云兴镇 · 云和园社区 · 云泰园小区', '围棋课', '2025-04-28 09:00', '2025-04-28 10:00', undefined, '孙洁', '已约定'], []])
    expect((await ask('', people.auditor)).status).toBe(403)
    expect((await as('auditor').audit.list({ record: 'BookingExport' })).total).toBe(1)
  })
})

describe('finding room', () => {
  it('names the venues around that are large enough and free that long, the smallest first', async () => {
    const small = await newHub({ capacity: 30 })
    const large = await newHub({ capacity: 200 })
    await newHub({ capacity: 10 })
    await book('secretary', small, ['2025-04-29', '08:00', '12:00'])
    const { rows } = await as('secretary').bookings.find({ area: compound, day: '2025-04-29', minutes: 180, people: 25 })
    const free = rows.filter(({ venue }) => venue.id === small || venue.id === large)
    expect(free.map(({ venue, free: gaps }) => [venue.id, gaps.length])).toEqual([[small, 1], [large, 2]])
    expect(free[0]?.free).toEqual([{ from: hours('2025-04-29', '14:00', '21:00').starts, to: hours('2025-04-29', '14:00', '21:00').ends }])
    expect(rows.every(({ capacity }) => capacity === null || capacity >= 25)).toBe(true)
  })

  it('says whether hours are free, also where the venue is closed then', async () => {
    const venue = await newHub()
    await book('secretary', venue, [tuesday, '09:00', '10:00'])
    const free = (from: string, to: string, day = tuesday) => as('secretary').bookings.free({ venue, ...hours(day, from, to) })
    expect(await free('10:00', '11:00')).toMatchObject({ isFree: true })
    expect(await free('09:30', '10:30')).toMatchObject({ isFree: false, free: [{ to: hours(tuesday, '08:00', '09:00').ends }, { from: hours(tuesday, '10:00', '12:00').starts }, {}, {}, {}, {}] })
    expect(await free('12:30', '13:30')).toMatchObject({ isFree: false })
    const [held] = (await as('secretary').bookings.list({ venue })).rows
    expect(await as('secretary').bookings.free({ venue, ...hours(tuesday, '09:30', '10:30'), moving: held?.id })).toMatchObject({ isFree: true })
    await expect(free('11:00', '10:00')).rejects.toMatchObject(refusal('BOOKING_ORDER'))
  })

  it('shows a calendar of hours and bookings, and what its reader may move', async () => {
    const venue = await newHub()
    const held = await book('member', venue, [tuesday, '09:00', '10:00'])
    const view = await as('member').bookings.calendar({ venue, from: '2025-04-21', days: 14 })
    expect(view.venues).toMatchObject([{ id: venue, mayBook: true }])
    expect(view.venues[0]?.days.find(({ day }) => day === '2025-05-01')).toEqual({ day: '2025-05-01', holiday: true, open: [{ from: '09:00', to: '12:00' }] })
    expect(view.entries).toMatchObject([{ id: held.id, mayMove: true }])
    expect((await as('property').bookings.calendar({ venue, from: '2025-04-21', days: 7 })).entries).toMatchObject([{ mayMove: false }])
    expect((await as('neighbour').bookings.calendar({ venue, from: '2025-04-21', days: 7 })).venues).toEqual([])
    expect((await as('leader').bookings.calendar({ venue, from: '2025-04-21', days: 7 })).venues).toMatchObject([{ mayBook: false }])
  })
})

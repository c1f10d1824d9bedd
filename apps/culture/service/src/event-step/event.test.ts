import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { describe, expect, it } from 'vitest'
import { directory, people, reach } from '../culture.fixture.ts'
import { recount } from '../recount.job.ts'
import { service } from '../service.ts'
import { april, reading } from '../event/event.fixture.ts'
import { events as byClock } from './events.job.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, options: { key?: string; now?: Date } = {}) => at.as(people[who], options).events
const secretary = (now?: Date) => as('secretary', { now })

/** A reading day that stands in the state that its day has come to. */
async function running() {
  const published = await secretary().publish(seen(await secretary().plan(reading)))
  const open = await secretary().openSignUp(seen(published))
  const checkIn = await secretary(april(26, '08:30')).openCheckIn(seen(open))
  return secretary(april(26, '09:00')).start(seen(checkIn))
}

describe('an event', () => {
  it('goes its seven steps, each in its history', async () => {
    const planned = await secretary().plan(reading)
    expect(planned).toMatchObject({ number: 'HD-2025-0001', state: 'draft', kind: 'reading', organiser: '张国强', at: '小区广场', dueAt: '2025-04-23T01:00:00.000Z' })
    const published = await secretary().publish(seen(planned))
    expect(published).toMatchObject({ state: 'published', signUpFrom: '2025-04-21T02:00:00.000Z', signUpTo: '2025-04-26T01:00:00.000Z' })
    const open = await secretary().openSignUp(seen(published))
    const checkIn = await secretary(april(26, '08:30')).openCheckIn(seen(open))
    expect(checkIn).toMatchObject({ state: 'check_in', signUpClosed: true })
    const begun = await secretary(april(26, '09:00')).start(seen(checkIn))
    const over = await secretary(april(26, '11:00')).finish({ ...seen(begun), words: '共读第一部', attended: 28, costSpent: 120.5 })
    expect(over).toMatchObject({ state: 'scoring', summary: '共读第一部', attended: 28, costSpent: 120.5, dueAt: '2025-05-13T15:59:59.999Z' })
    const kept = await secretary(april(27)).archive(seen(over))
    expect(kept).toMatchObject({ state: 'archived', dueAt: null })
    expect(kept.steps.map(({ action }) => action)).toEqual(['plan', 'publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive'])
    await expect(secretary().archive(seen(kept))).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(secretary().cancel({ ...seen(planned), reason: '旧版' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('is planned once, however often the same wish arrives', async () => {
    const key = '0197f000-0000-7000-8000-000000000001'
    const first = await as('secretary', { key }).plan(reading)
    expect(await as('secretary', { key }).plan(reading)).toEqual(first)
  })

  it('says what is missing before it is published', async () => {
    const bare = await secretary().plan({ ...reading, particulars: { kind: 'party_day' }, spot: null, words: null })
    await expect(secretary().publish(seen(bare))).rejects.toMatchObject(refusal('EVENT_INCOMPLETE', { missing: ['branch', 'theme', 'place', 'words'] }))
    const told = await secretary().amend({ ...reading, ...seen(bare), particulars: { kind: 'party_day', branch: '云泰园党支部', theme: '学条例', agenda: ['领学', '讨论'] } })
    expect(told.steps.at(-1)).toMatchObject({ action: 'amend', params: { changed: ['particulars', 'spot', 'words'] } })
    expect(await secretary().publish(seen(told))).toMatchObject({ state: 'published' })
  })

  it('goes from its publication to check-in where nobody signs up', async () => {
    const published = await secretary().publish(seen(await secretary().plan({ ...reading, hasSignUp: false })))
    await expect(secretary().openSignUp(seen(published))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await secretary(april(26, '08:40')).openCheckIn(seen(published))).toMatchObject({ state: 'check_in', signUpFrom: null })
  })
})

describe('what an event is refused for', () => {
  const planned = (change: object, now?: Date) => secretary(now).plan({ ...reading, ...change })

  it('is an end before its start, a beginning in the past, and a length of months', async () => {
    await expect(planned({ ends: '2025-04-26T08:00:00+08:00' })).rejects.toThrow('END_BEFORE_START')
    await expect(planned({}, april(27))).rejects.toMatchObject(refusal('EVENT_IN_PAST'))
    await expect(planned({ ends: '2025-07-26T08:00:00+08:00' })).rejects.toMatchObject(refusal('EVENT_TOO_LONG'))
  })

  it('is a sign-up that ends behind its beginning, or before it opens', async () => {
    await expect(planned({ signUpTo: '2025-04-27T09:00:00+08:00' })).rejects.toMatchObject(refusal('SIGN_UP_SPAN_WRONG'))
    await expect(planned({ signUpFrom: '2025-04-25T09:00:00+08:00', signUpTo: '2025-04-24T09:00:00+08:00' })).rejects.toMatchObject(refusal('SIGN_UP_SPAN_WRONG'))
  })

  it('is a whole county, and a place of others', async () => {
    await expect(as('library').plan({ ...reading, area: county, organiserUnit: 'library' })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE'))
    await expect(planned({ area: neighbourCompound })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is two who answer for it', async () => {
    await expect(planned({ organiserUnit: 'library', organiserRole: 'branch_secretary' })).rejects.toMatchObject(refusal('ORGANISER_WRONG'))
  })

  it('is a check-in or beginning before its day', async () => {
    const open = await secretary().openSignUp(seen(await secretary().publish(seen(await secretary().plan(reading)))))
    await expect(secretary(april(25, '23:59')).openCheckIn(seen(open))).rejects.toMatchObject(refusal('EVENT_TOO_EARLY', { day: '2025-04-26' }))
  })

  it('is another time once it is published, which is postponed instead', async () => {
    const published = await secretary().publish(seen(await secretary().plan(reading)))
    const later = { starts: '2025-04-27T09:00:00+08:00', ends: '2025-04-27T11:00:00+08:00' }
    await expect(secretary().amend({ ...reading, ...later, ...seen(published) })).rejects.toMatchObject(refusal('POSTPONE_INSTEAD'))
    const moved = await secretary().postpone({ ...seen(published), ...later, reason: '有雨' })
    expect(moved).toMatchObject({ state: 'published', starts: '2025-04-27T01:00:00.000Z' })
    expect(moved.steps.at(-1)).toMatchObject({ words: '有雨', params: { before: '2025-04-26T01:00:00.000Z' } })
  })
})

describe('an event that is called off or moved', () => {
  it('stays with its reason', async () => {
    const cancelled = await secretary().cancel({ ...seen(await running()), reason: '停电' })
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '停电', dueAt: null })
  })

  it('goes back to sign-up from check-in, open again where a later end of it is named', async () => {
    const open = await secretary().openSignUp(seen(await secretary().publish(seen(await secretary().plan(reading)))))
    const checkIn = await secretary(april(26, '08:30')).openCheckIn(seen(open))
    const moved = await secretary(april(26, '08:40')).postpone({ ...seen(checkIn), starts: '2025-05-03T09:00:00+08:00', ends: '2025-05-03T11:00:00+08:00', signUpTo: '2025-05-02T18:00:00+08:00', reason: '大风' })
    expect(moved).toMatchObject({ state: 'sign_up', signUpClosed: false })
  })
})

describe('who runs an event', () => {
  it('is the unit that organises it, within the whole county; its partners look on', async () => {
    const theirs = await as('library').plan({ ...reading, organiserUnit: 'library', partners: ['school'] })
    expect(theirs).toMatchObject({ organiser: '左云县图书馆', partners: [{ id: 'school', name: '左云一小' }] })
    expect(await as('school').get({ id: theirs.id })).toMatchObject({ state: 'draft' })
    await expect(as('school').publish(seen(theirs))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('library').publish(seen(theirs))).toMatchObject({ state: 'published' })
    await expect(as('power').get({ id: theirs.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('is nobody of another place, and nobody who only looks', async () => {
    const { id, ...rest } = await secretary().plan(reading)
    await expect(as('neighbour').get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('leader').publish({ id, version: rest.version })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('power').plan({ ...reading, organiserUnit: 'library' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('the clock', () => {
  it('opens sign-up, closes it and opens check-in, each once', async () => {
    const { id } = await secretary().publish(seen(await secretary().plan({ ...reading, signUpFrom: '2025-04-22T08:00:00+08:00', signUpTo: '2025-04-24T18:00:00+08:00' })))
    const tick = async (now: Date) => {
      const { service: running_ } = at
      await byClock.run(Object.assign(Object.create(running_), { now: () => now }))
      const { state, signUpClosed } = await secretary(now).get({ id })
      return [state, signUpClosed]
    }
    expect(await tick(april(22, '07:59'))).toEqual(['published', false])
    expect(await tick(april(22, '08:00'))).toEqual(['sign_up', false])
    expect(await tick(april(24, '18:00'))).toEqual(['sign_up', true])
    expect(await tick(april(26, '08:29'))).toEqual(['sign_up', true])
    expect(await tick(april(26, '08:30'))).toEqual(['check_in', true])
    expect((await secretary().get({ id })).steps.map(({ action }) => action)).toEqual(['plan', 'publish', 'openSignUp', 'closeSignUp', 'openCheckIn'])
  })

  it('opens check-in in time where sign-up lasts until the beginning', async () => {
    const open = await secretary().openSignUp(seen(await secretary().publish(seen(await secretary().plan(reading)))))
    expect(open.signUpTo).toBe(open.starts)
    await byClock.run(Object.assign(Object.create(at.service), { now: () => april(26, '08:30') }))
    expect(await secretary().get({ id: open.id })).toMatchObject({ state: 'check_in', signUpClosed: true })
  })

  it('for archiving is counted again where the calendar changed', async () => {
    const over = await secretary(april(26, '11:00')).finish({ ...seen(await running()), words: '好' })
    directory.calendar['2025-05-06'] = 'holiday'
    at.service.directories.forget(county)
    await recount.run(at.service)
    expect(over.dueAt).toBe('2025-05-13T15:59:59.999Z')
    expect((await secretary().get({ id: over.id })).dueAt).toBe('2025-05-14T15:59:59.999Z')
  })
})

describe('the list of events', () => {
  it('finds them by number, title and words, and counts what its chips would show', async () => {
    const { id, number } = await secretary().plan({ ...reading, title: '春季趣味运动会', words: '拔河与跳绳' })
    for (const q of [number, '运动会', '拔河 跳绳']) expect((await secretary().list({ q })).rows.map((row) => row.id)).toEqual([id])
    const { chips } = await secretary(april(25)).list({ q: '趣味运动会' })
    expect(chips).toEqual({ mine: 1, draft: 1, sign_up: 0, today: 0, under_way: 0, scoring: 0, overdue: 1, archived: 0 })
    expect((await as('worker').list({ q: '趣味运动会' })).chips.mine).toBe(0)
    expect(await as('neighbour').list({ area: compound })).toMatchObject({ total: 0 })
  })
})

import type { SyncInput } from '@wuxin/patrols/sync.schema'
import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { checkInAt, findingOf, finish, Phone, photoOf, platformWithFiles, routeWalked } from './phone.fixture.ts'

const HOUR = 3_600_000
const at = serviceUnderTest(service, { reach: platformWithFiles().reach, now: () => monday })
const later = (hours: number) => new Date(monday.getTime() + hours * HOUR)
const lastWeek = later(-7 * 24)
/** What came next to that cannot be told apart from it: a millisecond. */
const justAfter = (instant: Date) => new Date(instant.getTime() + 1)

/** A phone of somebody's whose batches say this of its clock. */
const phoneOf = (shift: string, { who = 'member', says = {} }: { who?: keyof typeof people; says?: Partial<SyncInput> } = {}) => new Phone(shift, (input) => at.as(people[who], { key: null }).phone.sync({ ...input, ...says }))
const shiftOf = async (id: string) => (await asOwner(at, `select state, started_at, finished_at from shift where id = '${id}'`))[0]
const foundAt = async (shift: string) => (await asOwner(at, `select at, phone_at from finding where shift = '${shift}'`))[0]
const right = { sentAt: monday.toISOString(), sample: { sentAt: monday.toISOString(), serverAt: monday.toISOString(), receivedAt: monday.toISOString() } }
const long = new Date(0)

describe('a phone whose clock', () => {
  it('jumped forward by decades between question and answer is judged by its batch, and loses nothing', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id, { says: { sample: { ...right.sample, sentAt: long.toISOString() } } })
    expect(await phone.doing(findingOf(), later(-1))).toMatchObject({ outcome: 'done' })
    expect(phone.last?.clock).toEqual({ offset: 0, uncertain: null, isWrong: false })
    expect(await foundAt(shift.id)).toEqual({ at: later(-1), phone_at: later(-1) })
  })

  it('says a day before the shift was planned did nothing before that, and its own time stays beside', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id, { says: right })
    phone.does({ kind: 'start' }, long)
    phone.does(findingOf(), long)
    await phone.send()
    expect([await foundAt(shift.id), (await shiftOf(shift.id))?.['started_at']]).toEqual([{ at: justAfter(lastWeek), phone_at: long }, lastWeek])
  })

  it('says that it sends in the year 9999 has everything written down', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id, { says: { sentAt: '9999-12-31T23:59:59Z' } })
    const found = findingOf()
    phone.does(found)
    phone.does(photoOf(found.finding), new Date('9999-12-31T00:00:00Z'))
    await phone.send()
    expect(phone.queued.map(({ state }) => state)).toEqual(['done', 'done'])
  })
})

describe('a phone that sends its queue piece by piece', () => {
  it('keeps the order of what it did, though its clock is known better by the second piece', async () => {
    const { shift, sheets } = await routeWalked(at.service)
    let says: Partial<SyncInput> = { sentAt: new Date(monday.getTime() - 40_000).toISOString(), sample: null } // under way for forty seconds, for all that one can tell
    const phone = new Phone(shift.id, (input) => at.as(people.member, { key: null }).phone.sync({ ...input, ...says }))
    const [one, two, three] = sheets.map((sheet, index) => ({ deed: checkInAt(sheet), at: new Date(monday.getTime() - 60_000 + index * 5_000) }))
    if (!one || !two || !three) throw new Error('a route of three')
    await phone.doing(one.deed, one.at)
    says = right
    await phone.doing(two.deed, two.at)
    await phone.doing(three.deed, three.at)
    const listed = await asOwner(at, `select id from check_in where shift_id = '${shift.id}' order by at`)
    expect(listed.map(({ id }) => id)).toEqual([one, two, three].map(({ deed }) => deed.checkIn))
  })
})

describe('a shift', () => {
  it('ends not before it began, whatever its phone says by then', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    await phone.doing({ kind: 'start' }, later(-1))
    await phone.doing(finish, later(-5))
    expect(await shiftOf(shift.id)).toEqual({ state: 'done', started_at: later(-1), finished_at: justAfter(later(-1)) })
    expect((await eventsOf(at, 'patrols.shift-done')).find(({ id }) => id === shift.id)).toMatchObject({ from: later(-1).toISOString(), to: justAfter(later(-1)).toISOString() })
  })

  it('began when the first of its phones did, also where that one is heard later', async () => {
    const { shift } = await routeWalked(at.service, { walkers: ['member', 'volunteer'] })
    await phoneOf(shift.id).doing({ kind: 'start' }, later(-1))
    const other = phoneOf(shift.id, { who: 'volunteer' })
    await other.doing({ kind: 'start' }, later(-3))
    await other.doing(finish, later(-2))
    expect(await shiftOf(shift.id)).toEqual({ state: 'done', started_at: later(-3), finished_at: later(-2) })
  })
})

import { monday } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { evening, tableOf } from './meeting.fixture.ts'
import { meetingRouter } from './meeting.router.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { queued, opened, itemOf } = tableOf(at)

/** A call of each procedure that names one meeting, well-formed. */
const inputs = (id: string, item: string): Record<string, object> => {
  const step = { id, version: 1 }
  return {
    get: { id }, redaction: { id }, amend: { ...step, ...evening }, setAgenda: { ...step, items: [] }, notify: step, reseat: step, cancel: { ...step, reason: '改期' }, open: step, end: step, confirm: step,
    publish: { ...step, items: [] }, withdraw: { ...step, reason: '更正' }, receive: { id }, excuse: { id, reason: '出差' }, signIn: { id, code: 'ABCDEFGH' }, signInByHand: { id, seat: item },
    addGuest: { id, name: '王秀兰', kind: 'resident' }, addGuests: { id, guests: [{ name: '王秀兰', kind: 'resident' }] }, removeGuest: { id, guest: item }, vote: { id, item, seat: 'branch', vote: 'for' },
    write: { id, item, seen: 0, words: '插话' }, settle: { id, item, seen: 0, words: '插话', variants: [item] }, resolve: { id, item, decision: 'defer', words: '缓议' },
  }
}
const asked = ['list', 'participants', 'arrange']

/** Calls a procedure by its name; the inputs above fit. */
const call = (who: Parameters<typeof at.as>[0], name: string, input: object) => (at.as(who).meetings as unknown as Record<string, (input: object) => Promise<unknown>>)[name]?.(input)

describe('a meeting of another place', () => {
  it('is there for nobody else, whatever they ask of it', async () => {
    const meeting = await opened([await queued()])
    const all = inputs(meeting.id, itemOf(meeting))
    expect(Object.keys(meetingRouter).filter((name) => !name.startsWith('_') && name !== 'createCaller').toSorted()).toEqual([...Object.keys(all), ...asked].toSorted())
    const before = await asOwner(at, `select version, state from meeting`)
    for (const [name, input] of Object.entries(all)) {
      await expect(call(people['neighbour-secretary'], name, input), name).rejects.toMatchObject(refusal('NOT_FOUND'))
      await expect(call(people.admin, name, input), name).rejects.toMatchObject(refusal('FORBIDDEN'))
      await expect(call(null, name, input), name).rejects.toMatchObject(refusal('UNAUTHENTICATED'))
    }
    expect(await asOwner(at, `select version, state from meeting`)).toEqual(before)
  })

  it('is counted and listed for nobody else', async () => {
    expect(await at.as(people['neighbour-secretary']).meetings.participants({})).toEqual({ people: 0, meetings: 0 })
    expect(await at.as(people['neighbour-secretary']).meetings.list({ q: '六方联席' })).toMatchObject({ rows: [], total: 0, empty: 'nothing-yet' })
    expect(await at.as(people.water).meetings.list({})).toMatchObject({ rows: [], total: 0 })
  })
})

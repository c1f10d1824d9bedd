import { randomUUID } from 'node:crypto'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { april, reading } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { offers, reminders } from './offers.job.ts'
import { adult, by, signUpStory } from './sign-up.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, residents, open, doors, line, states } = signUpStory(at)
const child = { name: '小宝', age: 8, relation: 'child' } as const

describe('many who sign up at once', () => {
  it('are 100 in and 400 waiting in order of arrival, nobody twice, of 500 for 100 places', async () => {
    const { id } = await open({ capacity: 100 })
    const receipts = await Promise.all(Array.from({ length: 500 }, (_, n) => residents().enter(by(id, n))))
    expect(receipts.filter(({ state }) => state === 'in')).toHaveLength(100)
    expect(receipts.filter(({ state }) => state === 'waiting')).toHaveLength(400)
    const rows = await asOwner(at, `select place, state, phone_key, created_at from sign_up where event = '${id}' order by place`)
    expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 500 }, (_, n) => n + 1))
    expect(rows.every(({ place, state }) => (state === 'in') === (place <= 100))).toBe(true)
    expect(new Set(rows.map(({ phone_key: key }) => key)).size).toBe(500)
    expect(receipts.map(({ number }) => Number(number)).toSorted((one, other) => one - other)).toEqual(rows.map(({ place }) => place))
  })

  it('are one where one phone presses often, whether as a repetition or anew', async () => {
    const { id } = await open()
    const key = randomUUID()
    const again = await Promise.all(Array.from({ length: 8 }, () => residents(undefined, key).enter(by(id, 1))))
    expect(new Set(again.map(({ code }) => code)).size).toBe(1)
    const anew = await Promise.allSettled(Array.from({ length: 8 }, () => residents().enter(by(id, 2, { phone: '138 0000 0002' }))))
    expect(anew.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(anew.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject(Array.from({ length: 7 }, () => refusal('SIGNED_UP_TWICE')))
    expect(await line(id)).toHaveLength(2)
  })
})

describe('the line of an event', () => {
  it('offers what came free to the next who fits, who takes it or loses it', async () => {
    const { id } = await open({ capacity: 2 })
    const [first, , third, fourth] = await Promise.all([1, 2, 3, 4].map(async (n) => residents().enter(by(id, n)))).then((all) => all.toSorted((one, other) => Number(one.number) - Number(other.number)))
    expect((await residents().track({ code: fourth?.code ?? '' })).ahead).toBe(1)
    await residents().withdraw({ code: first?.code ?? '', reason: '有事' })
    expect(await states(id)).toEqual(['withdrawn', 'in', 'offered', 'waiting'])
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.signUp.call', params: { place: 3 } })
    const offered = await residents().track({ code: third?.code ?? '' })
    expect(offered).toMatchObject({ state: 'offered', until: '2025-04-22T02:00:00.000Z', actions: ['amend', 'confirm', 'withdraw'] })
    clock = april(22, '10:01')
    await offers.run(at.service)
    expect(await states(id)).toEqual(['withdrawn', 'in', 'lapsed', 'offered'])
    await expect(residents().confirm({ code: third?.code ?? '' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    expect(await residents().confirm({ code: fourth?.code ?? '' })).toMatchObject({ state: 'in', until: null })
    await offers.run(at.service)
    expect(await states(id)).toEqual(['withdrawn', 'in', 'lapsed', 'in'])
    clock = monday
  })

  it('lets whoever withdrew sign up again, behind all others', async () => {
    const { id } = await open({ capacity: 1 })
    const { code } = await residents().enter(by(id, 1))
    await residents().enter(by(id, 2))
    await residents().withdraw({ code })
    expect(await residents().enter(by(id, 1))).toMatchObject({ number: '3', state: 'waiting', ahead: 0 })
    expect(await states(id)).toEqual(['withdrawn', 'offered', 'waiting'])
  })

  it('keeps a family together: it counts by heads, grows while there is room, and shrinks for others', async () => {
    const { id } = await open({ capacity: 4 })
    const family = await residents().enter(by(id, 1, { people: [adult('王芳'), child] }))
    const single = await residents().enter(by(id, 2))
    expect(await residents().amend({ code: family.code, people: [adult('王芳'), child, adult('王强')] })).toMatchObject({ state: 'in', people: [{}, {}, {}] })
    await expect(residents().amend({ code: single.code, people: [adult('赵一'), child] })).rejects.toMatchObject(refusal('EVENT_FULL', { capacity: 4 }))
    expect(await residents().enter(by(id, 3, { people: [adult('孙三'), child] }))).toMatchObject({ state: 'waiting' })
    await residents().amend({ code: family.code, people: [adult('王芳')] })
    expect(await states(id)).toEqual(['in', 'in', 'offered'])
    expect((await as('secretary').signUps.list({ event: id })).seats).toMatchObject({ capacity: 4, taken: 2, offered: 2, waiting: 0, free: 0 })
  })

  it('grows with the places of the event, and has none below those who have one', async () => {
    const event = await open({ capacity: 1 })
    for (const n of [1, 2, 3]) await residents().enter(by(event.id, n))
    const events = () => as('secretary').events
    const { area: _, ...told } = { ...reading, signUpFrom: event.signUpFrom, signUpTo: event.signUpTo }
    const more = await events().amend({ ...told, ...seen(event), capacity: 2 })
    expect(await states(event.id)).toEqual(['in', 'offered', 'waiting'])
    await expect(events().amend({ ...told, ...seen(more), capacity: 1 })).rejects.toMatchObject(refusal('CAPACITY_BELOW', { taken: 2 }))
    expect(await states(event.id)).toEqual(['in', 'offered', 'waiting'])
  })
})

describe('a sign-up is refused', () => {
  it('before it opens, after it closes, by the second of the clock, and where nobody needs one', async () => {
    const events = () => as('secretary').events
    const { id } = await open({ signUpTo: '2025-04-23T18:00:00+08:00' })
    await expect(residents(april(23, '18:00')).enter(by(id, 1))).rejects.toMatchObject(refusal('SIGN_UP_CLOSED', { until: '2025-04-23T10:00:00.000Z' }))
    await residents(april(23, '17:59')).enter(by(id, 1))
    await events().closeSignUp(seen(await events().get({ id })))
    await expect(residents().enter(by(id, 2))).rejects.toMatchObject(refusal('SIGN_UP_CLOSED'))
    const { id: draft } = await events().plan({ ...reading, hasSignUp: false })
    await expect(residents().enter(by(draft, 1))).rejects.toMatchObject(refusal('NOT_FOUND'))
    const free = await events().publish(seen(await events().get({ id: draft })))
    await expect(residents().enter(by(free.id, 1))).rejects.toMatchObject(refusal('SIGN_UP_NOT_NEEDED'))
    const later = await events().publish(seen(await events().plan({ ...reading, signUpFrom: '2025-04-23T08:00:00+08:00' })))
    await expect(residents().enter(by(later.id, 1))).rejects.toMatchObject(refusal('SIGN_UP_NOT_OPEN', { from: '2025-04-23T00:00:00.000Z' }))
  })

  it('for too many on it, other ages, and minors without a guardian who agrees', async () => {
    const { id } = await open({ capacity: 3, familyMost: 3, ageFrom: 6, ageTo: 60, guardianUnder: 14 })
    const tries = (party: object) => residents().enter(by(id, 1, party))
    await expect(tries({ people: Array.from({ length: 4 }, () => adult('多人')) })).rejects.toMatchObject(refusal('FAMILY_TOO_LARGE', { most: 3 }))
    await expect(tries({ people: [adult('长者', 61)] })).rejects.toMatchObject(refusal('AGE_OUTSIDE', { from: 6, to: 60 }))
    await expect(tries({ people: [child] })).rejects.toMatchObject(refusal('GUARDIAN_MISSING', { below: 14 }))
    await expect(tries({ people: [] })).rejects.toThrow()
    const guardian = { name: '王芳', phone: '13900000001', agrees: true as const }
    await tries({ people: [child], guardian })
    expect(await as('secretary').signUps.list({ event: id })).toMatchObject({ rows: [{ minors: 1, hasGuardian: true, contact: { name: '居**', masked: true } }] })
  })
})

describe('at the door', () => {
  it('people sign in by the poster, by their code, by hand, or without a sign-up where there is room', async () => {
    const { id } = await open({ capacity: 4 })
    const codes = []
    for (const n of [1, 2, 3]) codes.push((await residents().enter(by(id, n))).code)
    const at9 = april(26, '08:45')
    const { code: door } = await as('secretary').signUps.door({ id })
    await expect(residents(at9).arrive({ event: id, door, code: codes[0] ?? '' })).rejects.toMatchObject(refusal('CHECK_IN_NOT_OPEN', { from: '2025-04-26T00:30:00.000Z' }))
    await doors(id)
    await expect(residents(at9).arrive({ event: id, door: 'QD-00000-00000-00', code: codes[0] ?? '' })).rejects.toMatchObject(refusal('DOOR_CODE_WRONG'))
    await residents(at9).arrive({ event: id, door: door.toLowerCase(), code: codes[0] ?? '' })
    await expect(residents(at9).arrive({ event: id, door, code: codes[0] ?? '' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const signUps = () => as('member', at9).signUps
    expect(await signUps().scan({ event: id, code: codes[1] ?? '' })).toMatchObject({ means: 'scan', attendedHeads: 1 })
    const [, , third] = await line(id)
    await signUps().attend({ id: third?.id ?? '', version: third?.version ?? 0, heads: 1 })
    await signUps().walkIn({ event: id, name: '路过的人', heads: 1 })
    await expect(signUps().walkIn({ event: id, name: '再来一位', heads: 1 })).rejects.toMatchObject(refusal('EVENT_FULL', { capacity: 4 }))
    expect((await as('secretary').signUps.list({ event: id })).seats).toMatchObject({ attended: 4, free: 0 })
    await expect(residents(at9).withdraw({ code: codes[0] ?? '' })).rejects.toMatchObject(refusal('SIGN_UP_CLOSED'))
  })

  it('nobody is there by a code of another event, and a wrong press is taken back with its reason', async () => {
    const [one, other] = [await open(), await open()]
    const { code } = await residents().enter(by(one.id, 1))
    await doors(one.id)
    await doors(other.id)
    const signUps = () => as('secretary', april(26, '08:50')).signUps
    await expect(signUps().scan({ event: other.id, code })).rejects.toMatchObject(refusal('CODE_OF_ANOTHER_EVENT'))
    const there = await signUps().scan({ event: one.id, code })
    expect(await signUps().unattend({ ...seen(there), reason: '点错人' })).toMatchObject({ attendedAt: null, attendedHeads: null })
  })
})

describe('whoever stands at the door', () => {
  it('finds people by name or last four digits, masked, and sees who came last', async () => {
    const { id } = await open()
    await residents().enter(by(id, 11, { name: '赵玉兰' }))
    await residents().enter(by(id, 12, { name: '钱伯年' }))
    await doors(id)
    const helper = () => as('member', april(26, '08:50')).signUps
    expect(await helper().atDoor({ event: id })).toMatchObject({ rows: [], seats: { taken: 2, attended: 0 } })
    const { rows: [found] } = await helper().atDoor({ event: id, q: '赵' })
    expect(found).toMatchObject({ contact: { name: '赵**', masked: true } })
    expect((await helper().atDoor({ event: id, q: '0012' })).rows).toHaveLength(1)
    await helper().attend({ id: found?.id ?? '', version: found?.version ?? 0, heads: 1 })
    expect(await helper().atDoor({ event: id })).toMatchObject({ rows: [{ id: found?.id }], seats: { attended: 1 } })
    await expect(as('neighbour').signUps.atDoor({ event: id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('what everybody may know of a line', () => {
  it('is how many places are left and how many wait, of published events alone', async () => {
    const { id } = await open({ capacity: 2 })
    for (const n of [1, 2, 3]) await residents().enter(by(id, n))
    expect(await residents().seats({ id })).toEqual({ capacity: 2, free: 0, waiting: 1 })
    const draft = await as('secretary').events.plan(reading)
    await expect(residents().seats({ id: draft.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('whoever signed up with an account', () => {
  const told = async (text: string) => (await eventsOf(at, 'notice.sent')).filter((sent) => sent.text === text)
  /** A member who signs up on the residents' page while signed in. */
  const member = (event: string) => as('member').residentSignUps.enter(by(event, 31))

  it('is told once, the day before it begins', async () => {
    const { id } = await open({ title: '提醒的读书会' })
    await member(id)
    await residents().enter(by(id, 32))
    clock = april(25, '08:50')
    await reminders.run(at.service)
    expect(await told('notice.signUp.remind')).toEqual([])
    clock = april(25, '09:10')
    await reminders.run(at.service)
    await reminders.run(at.service)
    expect(await told('notice.signUp.remind')).toMatchObject([{ to: [{ user: people.member.id }], params: { title: '提醒的读书会' } }])
    clock = monday
  })

  it('is told that it was moved, and that it is cancelled; whoever has none reads it by the code', async () => {
    const event = await open()
    await member(event.id)
    const { code } = await residents().enter(by(event.id, 33))
    const moved = await as('secretary').events.postpone({ ...seen(await as('secretary').events.get({ id: event.id })), starts: '2025-04-27T09:00:00+08:00', ends: '2025-04-27T11:00:00+08:00', reason: '场地维修' })
    expect(await residents().track({ code })).toMatchObject({ event: { news: { action: 'postpone', words: '场地维修' } }, actions: ['amend', 'withdraw'] })
    await as('secretary').events.cancel({ ...seen(moved), reason: '下大雨' })
    expect(await residents().track({ code })).toMatchObject({ event: { state: 'cancelled', news: { action: 'cancel', words: '下大雨' } }, actions: [] })
    for (const text of ['notice.signUp.postpone', 'notice.signUp.cancel']) expect(await told(text)).toMatchObject([{ to: [{ user: people.member.id }] }])
  })
})

describe('names and numbers of a line', () => {
  it('are masked, shown with a reason that is kept, and read by nobody elsewhere', async () => {
    const { id } = await open()
    await residents().enter(by(id, 7, { name: '赵玉兰' }))
    const [row] = await line(id)
    expect(row).toMatchObject({ area: compound, contact: { name: '赵**', phone: '138****0007', masked: true } })
    expect(await as('secretary').signUps.unmask({ id: row?.id ?? '', reason: '通知改期' })).toMatchObject({ contact: { name: '赵玉兰', masked: false } })
    expect(await asOwner(at, `select reason from audit where record_id = '${row?.id}' and action = 'look'`)).toEqual([{ reason: '通知改期' }])
    await expect(as('member').signUps.unmask({ id: row?.id ?? '', reason: '想看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('neighbour').signUps.list({ event: id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('neighbour').signUps.get({ id: row?.id ?? '' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const [audited] = await asOwner(at, `select after from audit where record_id = '${row?.id}' and action = 'create'`)
    expect(JSON.stringify(audited)).not.toMatch(/赵玉兰|13800000007/)
  })
})

import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { compound, county, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
type Who = keyof typeof people
const as = (who: Who, now = monday) => at.as(people[who], { now })
const friday = new Date('2025-04-25T16:00:00+08:00')

const clinic = {
  area: compound, kind: 'medical' as const, unit: 'school', title: '春季义诊', day: '2025-04-25', from: '09:00', to: '11:30', spot: '红色港湾一楼', provider: '县人民医院 心内科 王医生', words: '带上医保卡。',
}
const told = async () => (await eventsOf(at, 'notice.sent')).map(({ to, text }) => [text, ...to.map((each: { user?: string; unit?: string }) => each.user ?? each.unit)])
const held = async (more: object = {}) => as('secretary', friday).sessions.hold(seen(await as('secretary').sessions.plan({ ...clinic, ...more })))

beforeEach(() => asOwner(at, 'truncate session, step, volunteer_search cascade', 'update counter set last = 0', `delete from "volunteers_jobs".job`))

describe('a professional session', () => {
  it('is arranged, held on its day, put down who came, and closed with how it went', async () => {
    const planned = await as('secretary').sessions.plan(clinic)
    expect(planned).toMatchObject({ number: 'ZY-2025-0001', state: 'planned', unit: { id: 'school', name: '左云县第一小学' }, heads: null, namesAllowed: true, attendance: [] })
    const open = await as('secretary', friday).sessions.hold(seen(planned))
    const came = await as('secretary', friday).sessions.attend({ ...seen(open), people: [{ name: '王秀兰', person: 'p-1' }, { name: '李大爷' }] })
    const twice = await as('secretary', friday).sessions.attend({ ...seen(came), people: [{ name: '王秀兰', person: 'p-1' }] })
    expect(twice.attendance.map(({ name }) => name).toSorted()).toEqual(['李大爷', '王秀兰'])
    const closed = await as('secretary', friday).sessions.close({ ...seen(twice), words: '量血压 26 人，建议复查 3 人。', heads: 26 })
    expect(closed).toMatchObject({ state: 'closed', heads: 26, result: { words: '量血压 26 人，建议复查 3 人。', photos: [] } })
    expect(closed.steps.map(({ action, params }) => [action, params.count])).toEqual([['plan', undefined], ['hold', undefined], ['attend', 2], ['attend', 0], ['close', 26]])
    expect(await told()).toEqual([['notice.session.plan', 'school'], ['notice.session.close', 'school']])
  })

  it('is not held before its day', async () => {
    const planned = await as('secretary').sessions.plan(clinic)
    await expect(as('secretary').sessions.hold(seen(planned))).rejects.toMatchObject(refusal('SESSION_AHEAD', { day: '2025-04-25' }))
    await expect(as('secretary').sessions.attend({ ...seen(planned), people: [{ name: '王秀兰' }] })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('is arranged by a unit for itself alone, and by whoever organises for any', async () => {
    const planned = await as('school').sessions.plan(clinic)
    expect(await told()).toEqual([['notice.session.plan', 'secretary']])
    await expect(as('school').sessions.plan({ ...clinic, unit: 'taian' })).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'plan' }))
    await expect(as('property').sessions.hold(seen(planned))).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('member').sessions.plan(clinic)).rejects.toMatchObject(refusal('FORBIDDEN', { permission: 'session:edit' }))
    await expect(as('secretary').sessions.plan({ ...clinic, unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(as('secretary').sessions.plan({ ...clinic, area: neighbourCommunity })).rejects.toMatchObject(refusal('FORBIDDEN', { reason: 'scope' }))
    await expect(as('school').sessions.plan({ ...clinic, area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    await expect(as('secretary').sessions.plan({ ...clinic, to: '08:00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('moves to another time, of which the other side hears', async () => {
    const planned = await as('secretary').sessions.plan(clinic)
    const { title, from, to, spot, provider } = clinic
    const moved = await as('school').sessions.amend({ ...seen(planned), title, from, to, spot, provider, day: '2025-05-09' })
    expect(moved).toMatchObject({ day: '2025-05-09', words: null })
    expect((await told()).at(-1)).toEqual(['notice.session.amend', 'secretary'])
    await expect(as('secretary').sessions.amend({ ...seen(planned), title, from, to, spot, provider, day: '2025-05-10' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('to which nobody came is not closed but cancelled, and counts nowhere', async () => {
    const open = await held()
    await expect(as('secretary', friday).sessions.close({ ...seen(open), words: '没有人来', heads: 0 })).rejects.toMatchObject(refusal('ATTENDANCE_MISSING'))
    expect((await as('secretary').overview.figures({})).sessions).toBe(1)
    await as('secretary', friday).sessions.cancel({ ...seen(open), reason: '下雨，没有人来' })
    expect((await as('secretary').overview.figures({})).sessions).toBe(0)
  })

  it('counts those who are named where fewer were told, and takes off who was put down in error', async () => {
    const came = await as('secretary', friday).sessions.attend({ ...seen(await held()), people: [{ name: '王秀兰' }, { name: '李大爷' }] })
    const [wrong] = came.attendance
    const left = await as('secretary', friday).sessions.removeAttendance({ ...seen(came), attendance: wrong?.id ?? '' })
    expect(left.attendance).toHaveLength(1)
    await expect(as('secretary', friday).sessions.removeAttendance({ ...seen(left), attendance: wrong?.id ?? '' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await as('secretary', friday).sessions.close({ ...seen(left), words: '好', heads: 0 })).heads).toBe(1)
  })
})

describe('psychological help', () => {
  const talk = { kind: 'psychology' as const, title: '心理疏导', provider: '县心理协会' }

  it('counts heads, and takes nobody’s name', async () => {
    const open = await held(talk)
    expect(open.namesAllowed).toBe(false)
    await expect(as('secretary', friday).sessions.attend({ ...seen(open), people: [{ name: '王秀兰' }] })).rejects.toMatchObject(refusal('NAMES_STAY_INSIDE'))
    const closed = await as('secretary', friday).sessions.close({ ...seen(open), words: '团体疏导一场', heads: 8 })
    expect(closed).toMatchObject({ heads: 8, attendance: [] })
    expect(await asOwner(at, 'select count(*)::int as named from attendance')).toEqual([{ named: 0 }])
  })

  it('lets no picture, number or door out of the room either', async () => {
    const open = await held(talk)
    const close = (more: { words: string; photos?: string[] }) => as('secretary', friday).sessions.close({ ...seen(open), heads: 3, ...more })
    await expect(close({ words: '好', photos: ['0197f000-0000-7000-8000-000000000001'] })).rejects.toMatchObject(refusal('NAMES_STAY_INSIDE'))
    await expect(close({ words: '回访 13812345678' })).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['phone'] }))
    await expect(close({ words: '3号楼2单元502室来了两次' })).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['address'] }))
  })
})

describe('who reads a session', () => {
  it('those of the place, and the unit that gives it; names are for those who keep it', async () => {
    const { id } = await as('secretary', friday).sessions.attend({ ...seen(await held()), people: [{ name: '王秀兰' }] })
    const names = async (who: Who) => (await as(who).sessions.get({ id })).attendance.map(({ name }) => name)
    expect(await names('secretary')).toEqual(['王秀兰'])
    expect(await names('school')).toEqual(['王秀兰'])
    expect(await names('member')).toEqual(['王**'])
    for (const who of ['property', 'neighbour'] as const) await expect(as(who).sessions.get({ id }), who).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await as('property').sessions.list({})).total).toBe(0)
  })

  it('finds it by chip, kind, unit, days and words', async () => {
    await held()
    await as('secretary').sessions.plan({ ...clinic, kind: 'legal', title: '物业费怎么算', day: '2025-05-20' })
    const { chips } = await as('worker').sessions.list({})
    expect(chips).toEqual({ upcoming: 1, to_close: 1, held: 1, cancelled: 0 })
    const titles = async (input: object) => (await as('worker').sessions.list(input)).rows.map(({ title }) => title)
    expect(await titles({})).toEqual(['物业费怎么算', '春季义诊'])
    expect(await titles({ chip: 'held' })).toEqual(['春季义诊'])
    expect(await titles({ kind: 'legal' })).toEqual(['物业费怎么算'])
    expect(await titles({ unit: 'taian' })).toEqual([])
    expect(await titles({ from: '2025-05-01' })).toEqual(['物业费怎么算'])
    expect(await titles({ q: '义诊' })).toEqual(['春季义诊'])
    expect(await titles({ figure: 'sessions', to: '2025-12-31' })).toEqual(['春季义诊'])
    expect((await as('member').overview.search({ q: '物业费' })).map(({ kind, number }) => [kind, number])).toEqual([['session', 'ZY-2025-0002']])
  })

  it('residents of the place and below: what comes, and nothing of who came', async () => {
    await as('secretary').sessions.plan(clinic)
    const coming = async (area: string, now = monday) => (await at.as(null, { now }).residentSessions.coming({ area })).map(({ title }) => title)
    expect(await coming(`${compound}002`)).toEqual(['春季义诊'])
    expect(await coming(neighbourCommunity)).toEqual([])
    expect(await coming(county)).toEqual([])
    expect(await coming(compound, new Date('2025-04-26T08:00:00+08:00'))).toEqual([])
  })

  it('waits in the list of things to do from its day on, for the unit and whoever organises', async () => {
    await as('secretary').sessions.plan(clinic)
    const todos = async (who: Who, now: Date) => (await as(who, now).overview.inbox({})).rows.map(({ kind, step, overdue }) => [kind, step, overdue])
    expect(await todos('secretary', monday)).toEqual([])
    for (const who of ['secretary', 'school'] as const) expect(await todos(who, friday), who).toEqual([['session', 'hold', false]])
    for (const who of ['worker', 'member', 'property', 'neighbour'] as const) expect(await todos(who, friday), who).toEqual([])
    expect(await todos('school', new Date('2025-04-26T08:00:00+08:00'))).toEqual([['session', 'hold', true]])
  })
})

import { community, compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { enrol, serving } from './volunteer.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const hours = (from: string, to: string, overrides: object = {}) => ({ area: compound, place: '社区食堂', day: '2025-04-20', from, to, words: '送餐', occasion: { kind: 'other' as const }, ...overrides })
const one = async (who = people.member, input: object = {}) => {
  const [id] = await at.as(who).records.report({ ...hours('09:00', '11:00'), ...input })
  return at.as(people.secretary).records.get({ id: id ?? '' })
}

describe('a record of service', () => {
  it('is written down by whoever served, and confirmed by whoever organises', async () => {
    await enrol(at, people.member)
    const record = await one()
    expect(record).toMatchObject({ state: 'reported', minutes: 120, volunteer: { name: '孙洁' }, spot: '社区食堂', dueAt: '2025-04-27T15:59:59.999Z' })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'secretary' }], text: 'notice.record.report', params: { day: '2025-04-20', count: 1 } })
    const confirmed = await at.as(people.secretary).records.confirm(seen(record))
    expect(confirmed).toMatchObject({ state: 'confirmed', dueAt: null, steps: [{ action: 'report' }, { action: 'confirm' }] })
    expect(await at.as(people.member).records.own({})).toMatchObject({ total: 1, minutes: 120, chips: { confirmed: 1, reported: 0 } })
  })

  it('is confirmed by nobody for themselves, and goes to the community then', async () => {
    await enrol(at, people.secretary)
    const record = await one(people.secretary, { day: '2025-04-19' })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'worker' }] })
    await expect(at.as(people.secretary).records.confirm(seen(record))).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await at.as(people.worker).records.confirm(seen(record))).toMatchObject({ state: 'confirmed' })
  })

  it('is refused where it runs over midnight, lies ahead or too far behind', async () => {
    await expect(one(people.member, { from: '22:00', to: '01:00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(one(people.member, { day: '2025-04-21', from: '09:30', to: '10:01' })).rejects.toMatchObject(refusal('HOURS_AHEAD'))
    await expect(one(people.member, { day: '2025-03-21' })).rejects.toMatchObject(refusal('HOURS_TOO_OLD', { days: 30 }))
  })

  it('overlaps no other of the same person, at whatever place', async () => {
    await one(people.member, { day: '2025-04-18' })
    await expect(one(people.member, { day: '2025-04-18', from: '10:59', to: '12:00', area: neighbourCompound })).rejects.toMatchObject(refusal('HOURS_OVERLAP', { from: '09:00', to: '11:00' }))
    expect(await at.as(people.member).records.report(hours('11:00', '12:00', { day: '2025-04-18', area: neighbourCompound }))).toHaveLength(1)
  })

  it('is one of two that are written at once', async () => {
    const both = await Promise.allSettled([1, 2, 3, 4].map(() => at.as(people.member).records.report(hours('14:00', '16:00', { day: '2025-04-17' }))))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(['HOURS_OVERLAP', 'HOURS_OVERLAP', 'HOURS_OVERLAP'])
  })

  it('frees its time where it is refused, of which whoever served hears', async () => {
    const record = await one(people.member, { day: '2025-04-16' })
    expect(await at.as(people.secretary).records.refuse({ ...seen(record), reason: '那天没有来' })).toMatchObject({ state: 'refused', reason: '那天没有来' })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'member' }], text: 'notice.record.refuse' })
    expect(await one(people.member, { day: '2025-04-16' })).toMatchObject({ state: 'reported' })
  })

  it('is corrected with a reason, keeps what stood, and waits for confirmation again', async () => {
    const record = await one(people.member, { day: '2025-04-15' })
    const confirmed = await at.as(people.secretary).records.confirm(seen(record))
    const same = { day: '2025-04-15', from: '09:00', to: '11:00', place: '社区食堂' }
    await expect(at.as(people.member).records.correct({ ...seen(confirmed), ...same, reason: '无' })).rejects.toMatchObject(refusal('NOTHING_CORRECTED'))
    await expect(at.as(people['other-member']).records.correct({ ...seen(confirmed), ...same, to: '10:00', reason: '早退' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const corrected = await at.as(people.member).records.correct({ ...seen(confirmed), ...same, to: '10:30', reason: '早走半小时' })
    expect(corrected).toMatchObject({ state: 'reported', corrected: true, minutes: 90, to: '10:30' })
    expect(corrected.steps.at(-1)).toMatchObject({ action: 'correct', words: '早走半小时', params: { oldTo: '11:00', to: '10:30' } })
    expect(await at.as(people.secretary).records.list({ chip: 'corrected' })).toMatchObject({ total: 1 })
  })

  it('is corrected into no time that is taken', async () => {
    const record = await one(people.member, { day: '2025-04-14', from: '08:00', to: '09:00' })
    await at.as(people.member).records.report(hours('09:00', '10:00', { day: '2025-04-14' }))
    await expect(at.as(people.member).records.correct({ ...seen(record), day: '2025-04-14', from: '08:00', to: '09:30', place: '社区食堂', reason: '多半小时' })).rejects.toMatchObject(refusal('HOURS_OVERLAP'))
  })

  it('goes up a level where nobody confirms it in time', async () => {
    const record = await one(people.member, { day: '2025-04-13' })
    clock = new Date('2025-04-29T00:00:00+08:00')
    await clocks.run(at.service)
    clock = monday
    expect((await at.as(people.secretary).records.get({ id: record.id })).steps.at(-1)).toMatchObject({ action: 'escalate', params: { level: 'community' } })
    const told = (await eventsOf(at, 'notice.sent')).filter(({ text, link }) => text === 'notice.record.escalate' && link.endsWith(record.id))
    expect(told).toMatchObject([{ to: expect.arrayContaining([{ role: 'community_worker', area: community }]) }])
  })
})

describe('many records', () => {
  it('are confirmed at once; those that are one’s own or changed meanwhile stay, and it is said why', async () => {
    await enrol(at, people.volunteer)
    const own = await one(people.secretary, { day: '2025-04-10' })
    const fine = await one(people.volunteer, { day: '2025-04-10' })
    const changed = await one(people.volunteer, { day: '2025-04-09' })
    await at.as(people.volunteer).records.correct({ ...seen(changed), day: '2025-04-09', from: '09:00', to: '10:00', place: '社区食堂', reason: '早退' })
    const { confirmed, left } = await at.as(people.secretary).records.confirmMany({ records: [own, fine, changed].map(seen) })
    expect(confirmed).toEqual([fine.id])
    expect(new Map(left.map(({ id, because }) => [id, because]))).toEqual(new Map([[own.id, 'own'], [changed.id, 'changed']]))
  })

  it('are written by whoever led those who served, and by nobody else', async () => {
    const volunteers = [await serving(at, people.member), await serving(at, people.volunteer)]
    await expect(at.as(people['other-member']).records.report(hours('09:00', '10:00', { day: '2025-04-08', volunteers }))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await at.as(people.secretary).records.report(hours('09:00', '10:00', { day: '2025-04-08', volunteers }))).toHaveLength(2)
    const team = await at.as(people.secretary).teams.add({ area: compound, colour: 'orange', name: '云泰园橙色帮扶队' })
    const led = await at.as(people.secretary).teams.join({ ...seen(team), volunteer: volunteers[0] ?? '', position: 'leader', from: '2025-01-01' })
    await at.as(people.secretary).teams.join({ ...seen(led), volunteer: volunteers[1] ?? '', from: '2025-01-01' })
    expect(await at.as(people.member).records.report(hours('11:00', '12:00', { day: '2025-04-08', volunteers }))).toHaveLength(2)
  })

  it('are confirmed by somebody else than who wrote them: the community, where the branch did', async () => {
    const waiting = async (who = people.worker) => (await at.as(who).overview.inbox({})).rows.filter(({ kind }) => kind === 'record').map(({ number }) => Number(number))
    const before = await waiting()
    const [id = ''] = await at.as(people.secretary).records.report(hours('15:00', '16:00', { day: '2025-04-07', volunteers: [await serving(at, people.member)] }))
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'worker' }], text: 'notice.record.report' })
    const record = await at.as(people.worker).records.get({ id })
    await expect(at.as(people.secretary).records.confirm(seen(record))).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await at.as(people.secretary).records.confirmMany({ records: [seen(record)] })).toEqual({ confirmed: [], left: [{ id, because: 'own' }] })
    expect((await waiting()).reduce((sum, each) => sum + each, 0)).toBe(before.reduce((sum, each) => sum + each, 0) + 1)
    expect(await at.as(people.worker).records.confirm(seen(record))).toMatchObject({ state: 'confirmed' })
  })

  it('of people who are not registered are none', async () => {
    await expect(one(people['other-member'], { day: '2025-04-08' })).rejects.toMatchObject(refusal('VOLUNTEER_MISSING'))
  })

  it('are of so many different people, and those stand behind the figure', async () => {
    const over = { area: community, from: '2025-04-01', to: '2025-04-30' }
    const { participants } = await at.as(people.worker).overview.figures(over)
    const list = await at.as(people.worker).volunteers.list({ ...over, figure: 'participants' })
    expect([list.total, new Set(list.rows.map(({ person }) => person)).size]).toEqual([participants, participants])
    expect(participants).toBeGreaterThan(1)
  })

  it('are read at the place where somebody served, not next door', async () => {
    const { total } = await at.as(people.worker).records.list({})
    expect(total).toBeGreaterThan(0)
    expect((await at.as(people.neighbour).records.list({})).rows.map(({ place }) => place.code)).toEqual([neighbourCompound])
    expect(await at.as(people.leader).records.list({ area: county })).toMatchObject({ total })
    await expect(at.as(people.school).records.list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

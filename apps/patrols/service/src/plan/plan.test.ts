import { compound, county, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { routeOf, teamOf, typed } from '../route/route.fixture.ts'
import { service } from '../service.ts'
import { plans } from './plans.job.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
const as = () => at.as(people.secretary)
const nightly = { rhythm: { kind: 'daily' as const, every: 1 }, on: 'working' as const, begins: '20:00', ends: '21:30', from: '2025-04-21' }

let route: { id: string; version: number }
let team: { id: string; version: number }
beforeAll(async () => {
  route = await routeOf(at)
  team = await teamOf(at)
})
const shiftsOf = async (plan: string) => asOwner(at, `select day, state, walkers, begins, cardinality(checkpoints) as checkpoints, reason, number from shift where plan = '${plan}' order by day, number`)
const plan = () => as().plans.add({ route: route.id, team: team.id, ...nightly })

describe('a plan', () => {
  it('shows the days that come before it is kept: working days, holidays and make-up days as the county has them', async () => {
    const { days, inYear } = await as().plans.preview({ county, ...nightly })
    expect(days.slice(0, 12)).toEqual(['2025-04-21', '2025-04-22', '2025-04-23', '2025-04-24', '2025-04-25', '2025-04-27', '2025-04-28', '2025-04-29', '2025-04-30', '2025-05-06', '2025-05-07', '2025-05-08'])
    expect(days).toHaveLength(40)
    expect(inYear).toBeGreaterThan(250)
    await expect(as().plans.preview({ county: '140225', ...nightly })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as().plans.preview({ county, ...nightly, to: '2025-04-01' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('makes the shifts of the days ahead at once, for those of the team who sign in', async () => {
    const { id, nextOn, route: walked } = await plan()
    expect([nextOn, walked.name]).toEqual(['2025-04-21', '云泰园夜巡'])
    const rows = await shiftsOf(id)
    expect(rows.map(({ day }) => day)).toEqual(['2025-04-21', '2025-04-22', '2025-04-23', '2025-04-24', '2025-04-25', '2025-04-27', '2025-04-28', '2025-04-29', '2025-04-30'])
    expect(rows[0]).toMatchObject({ state: 'planned', walkers: ['member', 'volunteer'], begins: new Date('2025-04-21T20:00:00+08:00'), checkpoints: 3 })
  })

  it('makes no shift twice, however often and however many make them', async () => {
    const { id } = await plan()
    const before = await shiftsOf(id)
    await Promise.all([1, 2, 3].map(() => plans.run(at.service)))
    expect(await shiftsOf(id)).toEqual(before)
    now = new Date('2025-04-28T00:15:00+08:00')
    await Promise.all([1, 2].map(() => plans.run(at.service)))
    now = monday
    const days = (await shiftsOf(id)).map(({ day }) => day)
    expect(days.slice(-5)).toEqual(['2025-05-06', '2025-05-07', '2025-05-08', '2025-05-09', '2025-05-12'])
    expect(new Set(days).size).toBe(days.length)
  })

  it('leaves out a day that somebody called off, and keeps whom somebody put on a shift', async () => {
    const { id } = await plan()
    const ids = await asOwner(at, `select id, version, day from shift where plan = '${id}' and day in ('2025-04-22', '2025-04-23') order by day`)
    const [off, handed] = ids.map((row) => ({ id: String(row.id), version: Number(row.version) }))
    if (!off || !handed) throw new Error('two shifts were made')
    await as().shifts.cancel({ ...off, reason: '停电' })
    await as().shifts.assign({ ...handed, walkers: ['volunteer'] })
    await plans.run(at.service)
    const rows = await shiftsOf(id)
    expect(rows.filter(({ day }) => day === '2025-04-22')).toMatchObject([{ state: 'cancelled', reason: '停电' }])
    expect(rows.find(({ day }) => day === '2025-04-23')).toMatchObject({ walkers: ['volunteer'] })
  })

  it('has its shifts ahead follow what it is changed to, and not those of today', async () => {
    const made = await plan()
    const amended = await as().plans.amend({ ...seen(made), team: team.id, ...nightly, rhythm: { kind: 'weekly', weekdays: [3] }, on: 'all', begins: '22:00', ends: '01:00' })
    expect(amended.rhythm).toEqual({ kind: 'weekly', weekdays: [3] })
    const standing = (await shiftsOf(made.id)).filter(({ state }) => state === 'planned')
    expect(standing.map(({ day, begins }) => [day, begins.toISOString()])).toEqual([
      ['2025-04-21', '2025-04-21T12:00:00.000Z'], ['2025-04-23', '2025-04-23T14:00:00.000Z'], ['2025-04-30', '2025-04-30T14:00:00.000Z'],
    ])
    const back = await as().plans.amend({ ...seen(amended), team: team.id, ...nightly })
    expect((await shiftsOf(back.id)).filter(({ state }) => state === 'planned')).toHaveLength(9)
  })

  it('ends with a reason, which its shifts ahead are cancelled for', async () => {
    const ended = await as().plans.end({ ...seen(await plan()), reason: '改由物业巡' })
    expect(ended).toMatchObject({ ended: true, endedReason: '改由物业巡', nextOn: null })
    expect(new Set((await shiftsOf(ended.id)).map(({ state, reason }) => `${state} ${reason}`))).toEqual(new Set(['cancelled 改由物业巡']))
    await expect(as().plans.end({ ...seen(ended), reason: '再停' })).rejects.toMatchObject(refusal('PLAN_OVER', { to: '2025-04-21' }))
  })
})

describe('what a plan needs', () => {
  it('is a route that is walked, a team that stands, and somebody who signs in', async () => {
    const bare = await as().teams.add({ area: compound, name: '空队' })
    await expect(as().plans.add({ route: route.id, team: bare.id, ...nightly })).rejects.toMatchObject(refusal('WALKER_MISSING'))
    const residents = await as().teams.join({ ...seen(bare), name: '老李', from: '2025-01-01' })
    await expect(as().plans.add({ route: route.id, team: bare.id, ...nightly })).rejects.toMatchObject(refusal('WALKER_MISSING'))
    await as().teams.close({ ...seen(residents), reason: '没有人' })
    await expect(as().plans.add({ route: route.id, team: bare.id, ...nightly })).rejects.toMatchObject(refusal('TEAM_CLOSED', { name: '空队' }))
    await expect(as().plans.add({ route: crypto.randomUUID(), team: team.id, ...nightly })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.neighbour).plans.add({ route: route.id, team: team.id, ...nightly })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as().plans.add({ route: route.id, team: team.id, ...nightly, rhythm: { kind: 'weekly', weekdays: [3, 3] } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is followed: checkpoints and members of tomorrow are those of the route and team as they are then', async () => {
    const walked = await routeOf(at, '东区')
    const walking = await teamOf(at, '东区队')
    const { id } = await as().plans.add({ route: walked.id, team: walking.id, ...nightly })
    await as().routes.amend({ ...seen(walked), name: '东区', checkpoints: typed('东门') })
    const member = walking.members.find(({ person }) => person === 'volunteer')?.id ?? ''
    const left = await as().teams.leave({ ...seen(walking), member, to: '2025-04-22', reason: '出差' })
    const rows = await shiftsOf(id)
    expect(rows.slice(0, 3)).toMatchObject([{ checkpoints: 3, walkers: ['member', 'volunteer'] }, { checkpoints: 1, walkers: ['member', 'volunteer'] }, { checkpoints: 1, walkers: ['member'] }])
    await as().teams.close({ ...seen(left), reason: '并队' })
    expect(await as().plans.get({ id })).toMatchObject({ ended: true, endedReason: '并队' })
    expect((await as().plans.list({ ended: true, team: walking.id })).rows).toMatchObject([{ id, team: { name: '东区队' } }])
  })
})

import { community, monday } from '@wuxin/service/test-county'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { people, reach, within } from '../patrols.fixture.ts'
import { actingOn } from '../patrols.work.ts'
import { routeOf, teamOf } from '../route/route.fixture.ts'
import { service } from '../service.ts'
import { shifts } from './shifts.job.ts'
import { Shift } from './shift.entity.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
const as = () => at.as(people.secretary)
let route: { id: string }
let team: { id: string }
beforeAll(async () => {
  route = await routeOf(at)
  team = await teamOf(at)
})
const add = (walkers = ['member'], day = '2025-04-21') => as().shifts.add({ route: route.id, team: team.id, day, begins: '20:00', ends: '22:00', walkers })
const told = async (text: string) => (await eventsOf(at, 'notice.sent')).filter((each) => each.text === text)

describe('a shift beside all plans', () => {
  it('is made for a route and a team, and whoever walks it is told', async () => {
    const shift = await add()
    expect(shift).toMatchObject({ number: 'XC-2025-0001', state: 'planned', walkers: ['孙洁'], walkerIds: ['member'], checkpoints: 3, visited: 0, left: [], steps: [{ action: 'plan', actor: { name: '张国强' } }] })
    expect(await told('notice.shift.plan')).toMatchObject([{ to: [{ user: 'member' }], link: `/m/patrols/walk/${shift.id}` }])
    expect((await at.as(people.member).shifts.get({ id: shift.id })).number).toBe(shift.number)
    await expect(at.as(people['other-member']).shifts.get({ id: shift.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.neighbour).shifts.get({ id: shift.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.member).shifts.list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is walked by people who walk, and lies ahead', async () => {
    await expect(add(['auditor'])).rejects.toMatchObject(refusal('PERSON_UNKNOWN', { id: 'auditor' }))
    await expect(add(['member', 'member'])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add([])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add(['member'], '2025-04-20')).rejects.toMatchObject(refusal('DATE_IN_PAST', { date: '2025-04-20' }))
    await expect(at.as(people.member).shifts.add({ route: route.id, team: team.id, day: '2025-04-22', begins: '20:00', ends: '22:00', walkers: ['member'] })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.neighbour).shifts.add({ route: route.id, team: team.id, day: '2025-04-22', begins: '20:00', ends: '22:00', walkers: ['member'] })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is given to somebody else, or called off with a reason, and they are told', async () => {
    const shift = await add()
    const assigned = await as().shifts.assign({ ...seen(shift), walkers: ['volunteer', 'other-member'] })
    expect(assigned.walkers).toEqual(['周一', '郭亮'])
    expect((await told('notice.shift.assign')).at(-1)).toMatchObject({ to: [{ user: 'volunteer' }, { user: 'other-member' }] })
    await expect(at.as(people.member).shifts.get({ id: shift.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as().shifts.cancel({ ...seen(shift), reason: '下雨' })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    const cancelled = await as().shifts.cancel({ ...seen(assigned), reason: '下雨' })
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '下雨' })
    await expect(as().shifts.assign({ ...seen(cancelled), walkers: ['member'] })).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED' })
    await expect(as().shifts.close({ ...seen(cancelled), reason: '算了' })).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED' })
  })
})

describe('a shift that nobody walks', () => {
  it('counts as missed so long after its end, once, and whoever organises its place is told', async () => {
    const shift = await add(['member'], '2025-04-22')
    now = new Date('2025-04-23T09:59:00+08:00')
    await shifts.run(at.service)
    expect(await as().shifts.get({ id: shift.id })).toMatchObject({ state: 'planned' })
    now = new Date('2025-04-23T10:00:00+08:00')
    await Promise.all([shifts.run(at.service), shifts.run(at.service)])
    now = monday
    expect(await as().shifts.get({ id: shift.id })).toMatchObject({ state: 'missed', steps: [{ action: 'plan' }, { action: 'miss', actor: { name: '系统' } }] })
    expect((await told('notice.shift.miss')).filter(({ params }) => params.number === shift.number)).toMatchObject([{ to: [{ user: 'secretary' }] }])
  })

  it('was walked after all where a phone says so later, and can be ended in the office', async () => {
    const { id } = (await as().shifts.list({ chip: 'missed' })).rows[0] ?? { id: '' }
    await within(at.service, async (work) => {
      const shift = await work.em.findOneOrFail(Shift, { id })
      work.em.persist(shift.arrive(monday, await actingOn(work, shift)))
    })
    const open = await as().shifts.get({ id })
    expect(open).toMatchObject({ state: 'under_way', left: [{ name: '1号楼' }, { name: '2号楼' }, { name: '北门' }] })
    expect(await as().shifts.close({ ...seen(open), reason: '手机没电了' })).toMatchObject({ state: 'done', reason: '手机没电了' })
    const [row] = await asOwner(at, `select closed_at, due_at, wake_at from shift where id = '${id}'`)
    expect(row).toMatchObject({ closed_at: monday, due_at: null, wake_at: null })
  })
})

describe('the list of shifts', () => {
  it('is taken along as a sheet of what it shows, which is kept in the trace', async () => {
    const ask = sheetAsker(at, 'shifts.xlsx', people.secretary)
    const [heads, first, ...more] = await cellsOf(await ask('?lang=zh-CN&q=XC-2025-0001'))
    expect([heads, first, more.length]).toEqual([expect.arrayContaining(['编号', '到点']), ['XC-2025-0001', '云泰园夜巡', '云兴镇 · 云和园社区 · 云泰园小区', '云泰园巡查队', '孙洁', '2025-04-21 20:00', '2025-04-21 22:00', '已完成', 0, 3, 0, 0, 0, 0], 0])
    expect((await ask('?lang=zh-CN', people.member)).status).toBe(403)
    expect((await at.as(people.auditor).audit.list({ record: 'ShiftExport' })).rows).toMatchObject([{ action: 'export', record: 'ShiftExport' }])
  })

  it('shows a compound what the team of the community above walks there, also as a sheet', async () => {
    const above = await at.as(people.worker).teams.add({ area: community, name: '云和园社区巡查队' })
    const { number } = await as().shifts.add({ route: route.id, team: above.id, day: '2025-04-23', begins: '20:00', ends: '22:00', walkers: ['member'] })
    expect((await as().shifts.list({ team: above.id })).rows.map((row) => [row.number, row.team.name])).toEqual([[number, '云和园社区巡查队']])
    expect(await cellsOf(await sheetAsker(at, 'shifts.xlsx', people.secretary)(`?lang=zh-CN&q=${number}`))).toEqual([expect.anything(), expect.arrayContaining([number, '云和园社区巡查队'])])
    expect((await at.as(people.neighbour).shifts.list({ team: above.id })).rows).toEqual([])
  })

  it('has a chip for what waits and for what went wrong, and finds one by its number', async () => {
    const { rows, chips, total } = await as().shifts.list({})
    expect(total).toBe(rows.length)
    expect(chips).toMatchObject({ mine: 0, today: 2, tomorrow: 1, missed: 1, done: 1, conflicts: 0, photos_waiting: 0 })
    expect((await as().shifts.list({ q: 'XC-2025-0001' })).rows.map(({ number }) => number)).toEqual(['XC-2025-0001'])
    expect((await as().shifts.list({ state: 'cancelled' })).rows.map(({ state }) => state)).toEqual(['cancelled'])
    expect((await at.as(people.neighbour).shifts.list({})).empty).toBe('nothing-yet')
  })
})

import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from './clock.job.ts'
import { fileOf } from './household/household.fixture.ts'
import { orderStory } from './order/order.fixture.ts'
import { claimed, drafted, signing } from './project/project.fixture.ts'
import { service } from './service.ts'
import { enrol } from './volunteer/volunteer.fixture.ts'
import { people, reach } from './volunteers.fixture.ts'
import { wishStory } from './wish/wish.fixture.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
type Who = keyof typeof people
const as = (who: Who, when = now) => at.as(people[who], { now: when })
const wishes = wishStory(at)
const orders = orderStory(at)
const files = fileOf(at)

const todos = async (who: Who, when = now) => (await as(who, when).overview.inbox({})).rows.map(({ kind, step }) => [kind, step])
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000)

beforeEach(async () => {
  now = monday
  await asOwner(at, 'truncate wish, service_order, project, listing, household, alarm, building_share, building_visit, service_record, volunteer, report, pledge, session, step, team, volunteer_search cascade', 'update counter set last = 0')
})

describe('the inbox', () => {
  it('follows a wish from whoever organises to whoever claimed it and back', async () => {
    const told: Record<string, unknown> = {}
    for (const state of ['verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm'] as const) {
      const found = await wishes.to(state)
      told[state] = { organiser: await todos('secretary'), claimer: await todos('member'), above: await todos('worker'), next: await todos('neighbour') }
      await asOwner(at, `delete from wish where id = '${found.id}'`)
    }
    const nobody = { organiser: [], claimer: [], above: [], next: [] }
    expect(told).toEqual({
      verify: { ...nobody, organiser: [['wish', 'verify']] },
      publish: { ...nobody, organiser: [['wish', 'publish']] },
      claim: nobody,
      contact: { ...nobody, claimer: [['wish', 'contact']] },
      fulfil: { ...nobody, claimer: [['wish', 'fulfil']] },
      confirm: nobody,
    })
  })

  it('asks for a call back where a wisher has not answered in time, and for a way where nobody claims it round after round', async () => {
    const { id } = await wishes.to('confirm')
    expect(await todos('secretary', days(30))).toEqual([['wish', 'confirm']])
    await asOwner(at, `update wish set state = 'claim', left_over = true, claimer_id = null where id = '${id}'`)
    expect(await todos('secretary')).toEqual([['wish', 'left_over']])
  })

  it('follows an order through community, unit and check', async () => {
    const { order } = await orders.ordered()
    expect([await todos('secretary'), await todos('property')]).toEqual([[['order', 'dispatch']], []])
    const given = await as('secretary').orders.dispatch({ ...seen(order), unit: 'taian' })
    expect([await todos('secretary'), await todos('property')]).toEqual([[], [['order', 'accept']]])
    const accepted = await as('property').orders.accept(seen(given))
    expect(await todos('property')).toEqual([['order', 'finish']])
    await as('property').orders.finish({ ...seen(accepted), outcome: 'solved', words: '好了' })
    expect([await todos('secretary'), await todos('property')]).toEqual([[['order', 'pass']], []])
  })

  it('asks each side of a project for what it waits for of that side', async () => {
    await claimed(at)
    expect([await todos('school'), await todos('worker')]).toEqual([[], [['project', 'agree']]])
    await asOwner(at, 'truncate project, listing cascade')
    const project = await drafted(at)
    expect([await todos('school'), await todos('worker')]).toEqual([[['project', 'sign']], [['project', 'sign']]])
    await as('school').projects.sign(signing(project))
    expect([await todos('school'), await todos('worker')]).toEqual([[], [['project', 'sign']]])
  })

  it('shows a household to those assigned alone, and by its number alone', async () => {
    const { id } = await files.agreed()
    expect(await todos('secretary')).toEqual([['household', 'assign']])
    await files.assigned(id, 'member', 'carer')
    expect(await todos('member')).toEqual([['household', 'acceptCare']])
    await as('member').households.acceptCare(seen(await files.get(id, 'member')))
    expect([await todos('member'), await todos('secretary')]).toEqual([[], []])
    const due = days(30)
    expect(await todos('member', due)).toEqual([['household', 'visit']])
    for (const who of ['secretary', 'other-member', 'volunteer', 'worker', 'property', 'leader'] as const) expect(await todos(who, due), who).toEqual([])
    expect((await as('member', due).overview.inbox({})).rows.map(({ title, number }) => [title, number])).toEqual([['', 'JD-2025-0001']])
  })

  it('asks to look at a curtain while its window is open, the carer first, the deputy where the carer is away', async () => {
    const { id } = await files.watched()
    const window = new Date('2025-04-22T08:30:00+08:00')
    expect([await todos('member', window), await todos('volunteer', window)]).toEqual([[['watch', 'look']], []])
    expect(await todos('member', new Date('2025-04-22T11:00:00+08:00'))).toEqual([])
    await as('member', window).households.tellAbsence({ ...seen(await files.get(id, 'member', window)), from: '2025-04-22', to: '2025-04-22' })
    expect([await todos('member', window), await todos('volunteer', window)]).toEqual([[], [['watch', 'look']]])
    await as('volunteer', window).curtain.check({ id, sign: 'seen' })
    expect(await todos('volunteer', window)).toEqual([])
  })

  it('puts an alarm to whoever was called, and to nobody else', async () => {
    const { id } = await files.watched()
    const window = new Date('2025-04-22T08:30:00+08:00')
    await as('member', window).curtain.check({ id, sign: 'none' })
    expect(await todos('member', window)).toContainEqual(['alarm', 'noAnswer'])
    for (const who of ['volunteer', 'secretary', 'worker', 'other-member'] as const) expect(await todos(who, window), who).toEqual([])
  })

  it('counts the records of service that wait at a place as one thing to do, but not one’s own', async () => {
    await enrol(at, people.member)
    await enrol(at, people.secretary)
    const serve = (who: Who, day: string) => as(who).records.report({ day, from: '09:00', to: '10:00', place: '红色港湾', words: '清扫', occasion: { kind: 'other', id: null }, area: compound })
    await serve('member', '2025-04-19')
    await serve('member', '2025-04-20')
    const { rows, total } = await as('secretary').overview.inbox({})
    expect([rows.map(({ kind, step, number }) => [kind, step, number]), total]).toEqual([[['record', 'confirm', '2']], 1])
    expect(await todos('member')).toEqual([])
    await asOwner(at, 'truncate service_record')
    await serve('secretary', '2025-04-20')
    expect([await todos('secretary'), await todos('worker')]).toEqual([[], [['record', 'confirm']]])
  })

  it('asks for a visit to a building that nobody has visited for as long as the settings allow', async () => {
    const volunteer = await enrol(at, people.member)
    await asOwner(at, `insert into building_share (id, area, created_at, updated_at, building, volunteer, "from") values (gen_random_uuid(), '${compound}', now(), now(), '3号楼', '${volunteer}', '2025-01-21')`)
    const { rows } = await as('member').overview.inbox({})
    expect(rows).toMatchObject([{ kind: 'building', step: 'visit', title: '3号楼', dueAt: '2025-04-21T15:59:59.999Z', overdue: false }])
    expect((await as('member', days(1)).overview.inbox({})).rows).toMatchObject([{ overdue: true }])
    await asOwner(at, `insert into building_visit (id, area, created_at, updated_at, building, by_id, by, day, doors, met, words, photos, at) values (gen_random_uuid(), '${compound}', now(), now(), '3号楼', 'member', '孙洁', '2025-04-20', 8, 6, '好', '{}', now())`)
    expect(await todos('member')).toEqual([])
  })

  it('shows what nobody did in time to the level that it was handed up to', async () => {
    await wishes.to('verify')
    for (const time of [days(10), days(20), days(30)]) {
      now = time
      await clocks.run(at.service)
    }
    expect([await todos('worker'), await todos('township'), await todos('leader')]).toEqual([[], [], [['wish', 'escalated']]])
  })

  it('puts the most urgent first and counts beyond the page', async () => {
    await wishes.to('verify')
    await orders.ordered()
    const { rows, total } = await as('secretary').overview.inbox({ size: 1 })
    expect([rows.map(({ kind }) => kind), total]).toEqual([['order'], 2])
  })
})

describe('the search', () => {
  const hits = async (who: Who, q: string) => (await as(who).overview.search({ q })).map(({ kind, number }) => [kind, number])

  it('finds each kind for those who may list it, where they may', async () => {
    const { number } = await wishes.to('verify')
    const { order } = await orders.ordered()
    expect(await hits('secretary', number)).toEqual([['wish', number]])
    expect(await hits('secretary', order.number)).toEqual([['order', order.number]])
    for (const who of ['member', 'property', 'neighbour'] as const) expect(await hits(who, number), who).toEqual([])
    expect(await hits('neighbour', order.number)).toEqual([])
  })

  it('answers no question about somebody’s own words', async () => {
    await wishes.to('claim')
    for (const words of ['赵玉兰', '502室', '13812345678']) for (const who of ['member', 'volunteer', 'property', 'neighbour'] as const) expect(await hits(who, words), `${who} ${words}`).toEqual([])
  })

  it('finds no household and no alarm', async () => {
    const { number } = await files.watched()
    for (const q of [number, '王秀兰', '3号楼']) for (const who of ['secretary', 'member'] as const) expect(await hits(who, q), q).toEqual([])
  })
})

describe('the tile and the map', () => {
  it('show what waits now, of the place in view', async () => {
    await wishes.to('claim')
    await wishes.to('closed')
    await orders.to('serve')
    await files.watched()
    const tile = await as('leader').overview.tile({})
    expect(tile).toEqual({ unclaimed: 1, overdueWishes: 0, ordersUnderWay: 1, overdueOrders: 0, projectsUnderWay: 0, alarms: 0, asOf: monday.toISOString() })
    expect((await as('leader', days(40)).overview.tile({})).overdueOrders).toBe(1)
    expect(await as('leader').overview.map({})).toEqual([{ place: { code: compound, name: '云泰园小区', path: '云兴镇 · 云和园社区 · 云泰园小区' }, wishes: 1, orders: 1, homeServices: 0, overdue: 0 }])
    expect(await as('neighbour').overview.map({})).toEqual([])
  })
})

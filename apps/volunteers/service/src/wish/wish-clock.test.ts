import { community, monday, township } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { wishStory } from './wish.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, resident, read, post, to } = wishStory(at)

const instant = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const runAt = async (when: Date) => {
  clock = when
  await clocks.run(at.service)
}
const lines = async (id: string) => (await asOwner(at, `select action, params->>'level' as level from step where record_id = '${id}' and actor_name = '系统' order by seq`)).map(({ action, level }) => [action, level].filter(Boolean).join(' '))
const noticed = async (text: string) => (await eventsOf(at, 'notice.sent')).filter((each) => each.text === `notice.wish.${text}`).map(({ to: whom }) => whom)

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate wish cascade; delete from step; delete from volunteers_jobs.job`)
})

describe('a claim without contact', () => {
  it('is reminded of two days before, and given back after seven: its claimer and whoever organises hear of it', async () => {
    const { id } = await to('contact')
    await runAt(instant('04-26', '23:59'))
    expect(await lines(id)).toEqual([])
    await runAt(instant('04-27', '00:00'))
    await runAt(instant('04-27', '00:01'))
    expect(await noticed('remind')).toEqual([[{ user: 'member' }]])
    await runAt(instant('04-28', '23:59'))
    expect((await read(id)).state).toBe('contact')
    await runAt(instant('04-29', '00:00'))
    expect(await read(id)).toMatchObject({ state: 'claim', claimer: null, dueAt: null })
    expect(await lines(id)).toEqual(['remind', 'lapseClaim'])
    expect(await noticed('lapseClaim')).toEqual([[{ user: 'member' }, { user: 'secretary' }]])
    expect(await as('other-member', clock).claim({ id })).toMatchObject({ contactUntil: '2025-05-06T15:59:59.999Z' })
  })

  it('that was made in time waits for the wish to be fulfilled, and is handed up when that takes too long', async () => {
    const found = await to('fulfil')
    await runAt(instant('05-01', '00:00'))
    expect(await lines(found.id)).toEqual([])
    await runAt(new Date(new Date(found.dueAt ?? '').getTime() + 1))
    expect(await lines(found.id)).toEqual(['escalate community'])
    expect(await noticed('escalate')).toEqual([[{ role: 'community_worker', area: community }, { user: 'member' }]])
  })
})

describe('a wish that nobody claims', () => {
  it('goes into the next round, comes before newer ones there, and is told of once the rounds are over', async () => {
    const old = await to('claim')
    await runAt(instant('05-22', '00:00'))
    expect(await read(old.id)).toMatchObject({ round: 2, leftOver: false, roundUntil: '2025-06-21T15:59:59.999Z' })
    const young = await to('claim', { now: instant('05-23', '09:00') })
    expect((await as('member').browse({})).rows.map(({ id }) => id)).toEqual([old.id, young.id])
    expect(await noticed('relist')).toEqual([])
    await runAt(instant('06-22', '00:00'))
    expect(await read(old.id)).toMatchObject({ round: 3, leftOver: true })
    expect(await noticed('relist')).toEqual([[{ user: 'secretary' }]])
    expect((await as('secretary').list({ chip: 'left_over' })).rows.map(({ id }) => id)).toEqual([old.id])
    expect((await as('secretary').list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([old.id])
    expect(await lines(old.id)).toEqual(['relist', 'relist'])
  })

  it('expires behind the day by which it was wanted, and is claimed by nobody then', async () => {
    const { id } = await to('claim', { from: (await post({ until: '2025-04-30' })).found })
    await runAt(instant('04-30', '23:59'))
    expect((await read(id)).state).toBe('claim')
    await runAt(instant('05-01', '00:00'))
    expect(await read(id)).toMatchObject({ state: 'expired', dueAt: null })
    await expect(as('member', clock).claim({ id })).rejects.toMatchObject(refusal('WISH_EXPIRED', { until: '2025-04-30' }))
    expect(await eventsOf(at, 'volunteers.service-closed')).toMatchObject([{ outcome: 'expired' }])
  })

  it('goes on in its round where its claimer gave it back, at once into the next one where that is over', async () => {
    const found = await to('contact')
    await as('member', instant('04-25', '09:00')).release({ ...seen(found), reason: '出差' })
    await runAt(instant('05-21', '23:59'))
    expect(await lines(found.id)).toEqual([])
    await runAt(instant('05-22', '00:00'))
    expect(await lines(found.id)).toEqual(['relist'])
  })
})

describe('a wish that waits too long for somebody', () => {
  it('goes up to community, township and county, once each', async () => {
    const { found } = await post()
    await runAt(instant('04-25', '00:00'))
    await runAt(instant('04-25', '00:01'))
    for (const day of ['04-29', '05-10', '06-10']) await runAt(instant(day, '00:00'))
    expect(await lines(found.id)).toEqual(['escalate community', 'escalate township', 'escalate county'])
    expect((await noticed('escalate')).map(([first]) => first)).toEqual([{ role: 'community_worker', area: community }, { role: 'township_officer', area: township }, { user: 'leader' }])
    expect((await as('township').list({ chip: 'mine' })).total).toBe(0)
    expect((await as('leader').list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([found.id])
  })

  it('to be confirmed by its wisher is left to them until the time is over, then called back', async () => {
    const done = await to('confirm')
    expect((await as('secretary').list({ chip: 'mine' })).total).toBe(0)
    await runAt(new Date(new Date(done.dueAt ?? '').getTime() + 1))
    expect((await as('secretary', clock).list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([done.id])
    expect(await lines(done.id)).toEqual(['escalate community'])
  })

  it('to be rated is closed as fulfilled', async () => {
    const { id } = await to('rate')
    await runAt(instant('05-20', '00:00'))
    expect(await read(id)).toMatchObject({ state: 'closed', score: null, rating: null })
    expect(await lines(id)).toEqual(['lapse'])
  })

  it('is seen to however many there are, though two processes look at once', async () => {
    const { found } = await post()
    const columns = (await asOwner(at, `select column_name as name from information_schema.columns where table_schema = 'volunteers' and table_name = 'wish' and is_generated = 'NEVER'`)).map(({ name }) => `"${name}"`)
    const own: Record<string, string> = { '"id"': 'gen_random_uuid()', '"number"': `number || '-' || n`, '"tracking_hash"': 'null' }
    await asOwner(at, `insert into wish (${columns.join()}) select ${columns.map((name) => own[name] ?? name).join()} from wish, generate_series(1, 120) n where id = '${found.id}'`)
    clock = instant('04-25', '08:00')
    await Promise.all([clocks.run(at.service), clocks.run(at.service)])
    const [counted] = await asOwner(at, `select count(*)::int as wishes, count(*) filter (where escalated_to = 'community')::int as up, (select count(*)::int from step where action = 'escalate') as lines from wish`)
    expect(counted).toEqual({ wishes: 121, up: 121, lines: 121 })
  })
})

it('counts by the county’s own settings, and a wish keeps those that it began under', async () => {
  const before = await to('claim')
  const { version, values } = await at.as(people.admin).settings.get({ county: '140226' })
  await at.as(people.admin).settings.save({ county: '140226', version, values: { ...values, wishContact: 3, wishVerify: { amount: 1, unit: 'workingDays' } } })
  const after = await to('claim')
  expect(await as('member').claim({ id: before.id })).toMatchObject({ contactUntil: '2025-04-28T15:59:59.999Z' })
  expect(await as('member').claim({ id: after.id })).toMatchObject({ contactUntil: '2025-04-24T15:59:59.999Z' })
  const { number } = await resident().post({ area: '140226100019001', kind: 'thing', words: '一副老花镜', phone: '13812345678' })
  expect(await asOwner(at, `select due_at from wish where number = '${number}'`)).toEqual([{ due_at: new Date('2025-04-22T15:59:59.999Z') }])
})

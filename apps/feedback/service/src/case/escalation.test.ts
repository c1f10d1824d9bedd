import { beforeEach, describe, expect, it } from 'vitest'
import type { Reach } from '@wuxin/service/peers'
import { community, county, monday, township } from '@wuxin/service/test-county'
import { asOwner, eventsOf, seen, serviceUnderTest } from '@wuxin/service/testing'
import { directory, people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'
import { escalation } from './escalation.job.ts'
import { recount } from './recount.job.ts'

let clock = monday
let calendar = directory.calendar
const platform: Reach = (request) => (request.url.endsWith(county) ? Response.json({ ...directory, calendar }) : (reach.get('platform') as Reach)(request))
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => clock })
const { as, begin, to } = story(at)

const instant = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const runAt = async (when: Date) => {
  clock = when
  await escalation.run(at.service)
}
const record = (id: string) => as('township').get({ id })
const notices = () => eventsOf(at, 'notice.sent')

/** Copies of a case under other numbers, at another place if wanted. */
async function copy(id: string, count: number, area?: string): Promise<void> {
  const columns = (await asOwner(at, `select column_name as name from information_schema.columns where table_schema = 'feedback' and table_name = 'case' and is_generated = 'NEVER'`)).map(({ name }) => `"${name}"`)
  const own: Record<string, string> = { '"id"': 'gen_random_uuid()', '"number"': `number || '-' || n`, '"tracking_hash"': 'tracking_hash || n || area', ...(area ? { '"area"': `'${area}'` } : {}) }
  await asOwner(at, `insert into "case" (${columns.join()}) select ${columns.map((name) => own[name] ?? name).join()} from "case", generate_series(1, ${count}) n where id = '${id}'`)
}

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate "case" cascade; delete from feedback_jobs.job`)
})

describe('a case that nobody accepts', () => {
  it('goes up to community, township and county, once each, and its next level is told', async () => {
    const { id } = await begin()
    await asOwner(at, `delete from feedback_jobs.job`)
    await runAt(instant('04-22', '23:59'))
    expect(await record(id)).toMatchObject({ escalatedTo: null })
    await runAt(instant('04-23', '00:00'))
    await runAt(instant('04-23', '00:01'))
    expect(await record(id)).toMatchObject({ state: 'discover', escalatedTo: 'community' })
    await runAt(instant('04-25', '00:00'))
    await runAt(instant('04-29', '00:00'))
    await runAt(instant('05-20', '00:00'))
    const { escalatedTo, steps } = await record(id)
    expect(escalatedTo).toBe('county')
    expect(steps.filter(({ action }) => action === 'escalate').map(({ at: when, params, actor }) => [when, params.level, actor.name])).toEqual([
      [instant('04-23', '00:00').toISOString(), 'community', '系统'],
      [instant('04-25', '00:00').toISOString(), 'township', '系统'],
      [instant('04-29', '00:00').toISOString(), 'county', '系统'],
    ])
    expect((await notices()).map(({ to: [first], text, params }) => [first, text, params.level])).toEqual([
      [{ role: 'community_worker', area: community }, 'notice.escalate', 'community'],
      [{ role: 'township_officer', area: township }, 'notice.escalate', 'township'],
      [{ user: 'leader' }, 'notice.escalate', 'county'],
    ])
  })

  it('waits for the level that it came to, and starts anew with the next step', async () => {
    const { id } = await begin()
    await runAt(instant('04-23', '00:00'))
    const waiting = await at.as(people.worker).cases.inbox({})
    expect(waiting.rows.find((row) => row.id === id)).toMatchObject({ step: 'accept', overdue: true })
    const accepted = await as('worker', clock).accept(seen(await record(id)))
    expect(accepted).toMatchObject({ escalatedTo: null, dueAt: instant('04-25', '00:00').toISOString().replace('16:00:00.000', '15:59:59.999') })
  })

  it('begins above its own place', async () => {
    const { id } = await at.as(people.township).cases.register({ area: township, category: '0401', words: '镇区路灯不亮', channel: 'phone' })
    await runAt(instant('04-23', '00:00'))
    expect(await record(id)).toMatchObject({ escalatedTo: 'township' })
  })

  it('goes up within minutes in an emergency', async () => {
    const { id } = await begin({ category: '0504' })
    await runAt(instant('04-21', '10:15'))
    expect((await record(id)).escalatedTo).toBeNull()
    await runAt(instant('04-21', '10:16'))
    expect((await record(id)).escalatedTo).toBe('community')
    await runAt(instant('04-21', '10:47'))
    expect((await record(id)).escalatedTo).toBe('township')
  })
})

describe('a unit that does not come', () => {
  it('has the case go up when its own clock ran out, and down to nothing when the next has more time', async () => {
    const found = await to('whistle')
    const first = await as('secretary').whistle({ ...seen(found), kind: 'hardship', units: ['power'], lead: 'power' })
    const both = await as('secretary').whistle({ ...seen(first), kind: 'emergency', units: ['street'], lead: 'power' })
    await runAt(instant('04-21', '10:31'))
    expect((await record(both.id)).escalatedTo).toBe('community')
    const come = await as('street', clock).reportIn({ ...seen(both), unit: 'street' })
    expect(come).toMatchObject({ state: 'report_in', escalatedTo: null, dueAt: '2025-04-23T15:59:59.999Z' })
  })
})

describe('the clock over many cases', () => {
  it('takes every overdue case one level up, in batches, though two processes look at once', async () => {
    const { id } = await begin()
    await copy(id, 1_000)
    clock = instant('04-23', '08:00')
    await Promise.all([escalation.run(at.service), escalation.run(at.service)])
    const [counted] = await asOwner(at, `select count(*)::int as cases, count(distinct c.id) filter (where c.escalated_to = 'community')::int as up, count(s.id)::int as steps
      from "case" c left join step s on s.case_id = c.id and s.action = 'escalate' where c.wake_at is not null`)
    expect(counted).toEqual({ cases: 1_001, up: 1_001, steps: 1_001 })
    expect(await notices()).toHaveLength(1_002)
    await escalation.run(at.service)
    expect(await notices()).toHaveLength(1_002)
  })

  it('is not held up by a county that cannot be seen to', async () => {
    const { id } = await begin()
    await copy(id, 1, '110101001')
    await expect(runAt(instant('04-23', '08:00'))).rejects.toThrow('could not see to some counties')
    expect(await record(id)).toMatchObject({ escalatedTo: 'community' })
  })
})

describe('a case that nobody rates', () => {
  it('closes unrated when the time to rate is over, and can be rated until then', async () => {
    const found = await to('rate')
    await asOwner(at, `delete from feedback_jobs.job`)
    await runAt(instant('04-29', '23:59'))
    expect((await record(found.id)).state).toBe('rate')
    await runAt(instant('04-30', '00:00'))
    expect(await record(found.id)).toMatchObject({ state: 'closed', outcome: 'solved', rating: null })
    const [closed] = await eventsOf(at, 'feedback.case-closed')
    expect(closed).toMatchObject({ id: found.id, outcome: 'solved', rating: null, units: ['power', 'street'] })
    await expect(as('worker', clock).rate({ ...seen(await record(found.id)), rating: 'satisfied' })).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED' })
  })
})

describe('a calendar that changed', () => {
  const decree = async (days: typeof calendar) => {
    calendar = { ...directory.calendar, ...days }
    at.service.directories.forget(county)
    await recount.run(at.service)
  }

  it('moves the deadlines that are ahead, from where their clocks started, and no others', async () => {
    const accepting = await begin()
    const whistled = await to('report_in')
    const byHand = await as('power').deliberate({ ...seen(await to('deliberate')), plan: '修', lead: 'power', due: '2025-04-25' })
    const late = await begin({}, instant('04-14', '10:00'))
    await decree({ '2025-04-22': 'holiday', '2025-04-23': 'holiday' })
    const dues = await Promise.all([accepting, whistled, byHand, late].map(async ({ id }) => (await record(id)).dueAt))
    expect(dues).toEqual(['2025-04-24T15:59:59.999Z', '2025-04-25T15:59:59.999Z', byHand.dueAt, late.dueAt])
    expect((await record(whistled.id)).whistles.map(({ due }) => due)).toEqual(['2025-04-25T15:59:59.999Z', '2025-04-25T15:59:59.999Z'])
    await runAt(instant('04-24', '08:00'))
    expect((await record(accepting.id)).escalatedTo).toBeNull()
  })

  it('leaves cases alone when it is as it was', async () => {
    await decree({})
    const { id, version } = await begin()
    await decree({})
    expect((await record(id)).version).toBe(version)
  })
})

describe('the settings of a county', () => {
  it('change the clocks of cases to come, and not of those under way', async () => {
    const before = await begin()
    const settings = () => at.as(people.admin).settings
    const { version, values } = await settings().get({ county })
    await settings().save({ county, version, values: { ...values, accept: { amount: 3, unit: 'workingDays' }, whistle: { amount: 2, unit: 'workingDays' } } })
    const after = await begin()
    expect([before.settingsVersion, after.settingsVersion]).toEqual([0, 1])
    expect([before.dueAt, after.dueAt]).toEqual(['2025-04-22T15:59:59.999Z', '2025-04-24T15:59:59.999Z'])
    expect((await to('whistle', undefined, before)).dueAt).toBe('2025-04-22T15:59:59.999Z')
    expect((await to('whistle', undefined, after)).dueAt).toBe('2025-04-23T15:59:59.999Z')
    await expect(settings().save({ county, version, values })).rejects.toMatchObject({ message: 'VERSION_CONFLICT', cause: { params: { yours: 0, theirs: 1 } } })
    await expect(settings().save({ county, version: 1, values: { ...values, reopenLimit: 99 } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

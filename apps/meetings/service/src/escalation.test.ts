import type { Reach } from '@wuxin/service/peers'
import { community, compound, county, monday, township } from '@wuxin/service/test-county'
import { asOwner, doing, eventsOf, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { escalation } from './escalation.job.ts'
import { tableOf } from './meeting/meeting.fixture.ts'
import { directory, parking, people, personOf, reach } from './meetings.fixture.ts'
import { recount } from './recount.job.ts'
import { service } from './service.ts'
import { adopted, given, meetingHeld, topicOf } from './task/task.fixture.ts'
import { propose } from './topic/topic.work.ts'

let clock = monday
let calendar = directory.calendar
const platform: Reach = (request) => (request.url.endsWith(county) ? Response.json({ ...directory, calendar }) : (reach.get('platform') as Reach)(request)) // it is there
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => clock })
const as = personOf(at)

const instant = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const runAt = async (when: Date) => {
  clock = when
  await escalation.run(at.service)
}
const proposed = (now = monday) => doing(at, async (work) => (await propose(work, { ...parking, source: 'resident', proposer: { id: null, name: '王秀兰', phone: null } })).topic.id, { now })
const notices = async (text: string) => (await eventsOf(at, 'notice.sent')).filter((each) => each.text === text).map(({ to, params }) => [to[0], params.level])
const lines = (id: string) => asOwner(at, `select action, actor_name, params->>'level' as level from step where record_id = '${id}' and action in ('escalate', 'lapse') order by seq`)

/** Copies of a record under other numbers, at another place if wanted. */
async function copy(table: 'topic' | 'task', id: string, count: number, area?: string): Promise<void> {
  const columns = (await asOwner(at, `select column_name as name from information_schema.columns where table_schema = 'meetings' and table_name = '${table}' and is_generated = 'NEVER'`)).map(({ name }) => `"${name}"`)
  const own: Record<string, string> = { '"id"': 'gen_random_uuid()', '"number"': `number || '-' || n`, ...(table === 'topic' ? { '"tracking_hash"': 'null' } : {}), ...(area ? { '"area"': `'${area}'` } : {}) }
  await asOwner(at, `insert into ${table} (${columns.join()}) select ${columns.map((name) => own[name] ?? name).join()} from ${table}, generate_series(1, ${count}) n where id = '${id}'`)
}

beforeEach(async () => {
  clock = monday
  calendar = directory.calendar
  at.service?.directories.forget(county)
  await asOwner(at, `truncate topic, meeting cascade; delete from meetings_jobs.job`)
})

describe('a topic whose meeting was called and never opened', () => {
  it('keeps the clock that ran while it waited, and is handed up when it is over', async () => {
    const { queued, notified } = tableOf(at)
    const topic = await queued()
    const { dueAt } = await topicOf(at, topic.id)
    await notified([topic])
    expect(await topicOf(at, topic.id)).toMatchObject({ state: 'convene', dueAt })
    await runAt(instant('06-20', '00:00'))
    expect(await lines(topic.id)).toEqual([{ action: 'escalate', actor_name: '系统', level: 'community' }])
  })
})

describe('a topic that nobody screens', () => {
  it('goes up to community, township and county, once each, and its next level is told', async () => {
    const id = await proposed()
    await asOwner(at, `delete from meetings_jobs.job`)
    await runAt(instant('04-24', '23:59'))
    expect(await lines(id)).toEqual([])
    await runAt(instant('04-25', '00:00'))
    await runAt(instant('04-25', '00:01'))
    expect(await lines(id)).toHaveLength(1)
    await runAt(instant('04-29', '00:00'))
    await runAt(instant('04-30', '10:00'))
    await runAt(instant('05-20', '00:00'))
    await runAt(instant('06-20', '00:00'))
    expect(await lines(id)).toEqual(['community', 'township', 'county'].map((level) => ({ action: 'escalate', actor_name: '系统', level })))
    expect(await notices('notice.topic.escalate')).toEqual([
      [{ role: 'community_worker', area: community }, 'community'],
      [{ role: 'township_officer', area: township }, 'township'],
      [{ user: 'leader' }, 'county'],
    ])
    expect(await topicOf(at, id)).toMatchObject({ state: 'screen', escalatedTo: 'county', wakeAt: null })
  })

  it('is found however many wait, though two processes look at once', async () => {
    await copy('topic', await proposed(), 500)
    clock = instant('04-25', '08:00')
    await asOwner(at, `delete from meetings_jobs.job`)
    await Promise.all([escalation.run(at.service), escalation.run(at.service)])
    const [counted] = await asOwner(at, `select count(*)::int as topics, count(distinct t.id) filter (where t.escalated_to = 'community')::int as up, count(s.id)::int as lines
      from topic t left join step s on s.record_id = t.id and s.action = 'escalate'`)
    expect(counted).toEqual({ topics: 501, up: 501, lines: 501 })
    await escalation.run(at.service)
    expect(await notices('notice.topic.escalate')).toHaveLength(501)
  })

  it('is not held up by a county that cannot be seen to', async () => {
    const id = await proposed()
    await copy('topic', id, 1, '110101001')
    await expect(runAt(instant('04-25', '08:00'))).rejects.toThrow('could not see to some counties')
    expect(await lines(id)).toHaveLength(1)
  })
})

describe('a topic that nobody confirms', () => {
  it('goes on to its answer unconfirmed when the time is over', async () => {
    const { topic, tasks: [id = ''] } = await adopted(at, [given()], { proposer: null })
    const task = await as('property').tasks.get({ id })
    await as('property', instant('04-22', '10:00')).tasks.finish({ ...seen(task), result: '已办' })
    await runAt(instant('05-15', '23:59'))
    expect(await topicOf(at, topic)).toMatchObject({ state: 'verify' })
    await runAt(instant('05-16', '00:00'))
    expect(await topicOf(at, topic)).toMatchObject({ state: 'answer', confirmed: false, outcome: 'done' })
    expect(await lines(topic)).toEqual([{ action: 'lapse', actor_name: '系统', level: null }])
  })
})

describe('a task that is not done in time', () => {
  it('goes up level by level, assigned to whomever, and starts anew with its next deadline', async () => {
    const { tasks: [id = ''] } = await adopted(at, [given({ days: 1 })])
    await asOwner(at, `delete from meetings_jobs.job`)
    await runAt(instant('04-23', '00:00'))
    await runAt(instant('04-26', '00:00'))
    expect(await notices('notice.task.escalate')).toEqual([
      [{ role: 'community_worker', area: community }, 'community'],
      [{ role: 'township_officer', area: township }, 'township'],
    ])
    expect((await as('township').tasks.list({ chip: 'mine' })).total).toBe(1)
    const back = await as('property', clock).tasks.handBack({ ...seen(await as('property').tasks.get({ id })), reason: '不归物业' })
    await as('secretary', clock).tasks.reassign({ ...seen(back), ownerUnit: 'street', reason: '执法队办' })
    expect((await as('township').tasks.list({ chip: 'mine' })).total).toBe(0)
    await runAt(instant('04-28', '00:00'))
    expect((await lines(id)).map(({ level }) => level)).toEqual(['community', 'township', 'community'])
  })

  it('is found however many there are', async () => {
    const { tasks: [id = ''] } = await adopted(at, [given({ days: 1 })])
    await copy('task', id, 450)
    await runAt(instant('04-23', '08:00'))
    const [counted] = await asOwner(at, `select count(*)::int as tasks, count(*) filter (where escalated_to = 'community')::int as up from task`)
    expect(counted).toEqual({ tasks: 451, up: 451 })
  })

  it('waits for nobody once it is done', async () => {
    const { tasks: [id = ''] } = await adopted(at, [given({ days: 1 })])
    await as('property').tasks.finish({ ...seen(await as('property').tasks.get({ id })), result: '已办' })
    await runAt(instant('05-23', '08:00'))
    expect(await lines(id)).toEqual([])
  })
})

describe('minutes that are late', () => {
  it('are told to whoever convenes and one level more each time, and their topics are noted without a word each', async () => {
    const due = instant('05-06', '23:59')
    const meeting = await meetingHeld(at, { state: 'minutes', endedAt: instant('04-28', '20:30'), dueAt: due, wakeAt: due })
    const topic = await proposed()
    await asOwner(at, `update topic set state = 'minute', due_at = '${due.toISOString()}', wake_at = '${due.toISOString()}' where id = '${topic}'; delete from meetings_jobs.job`)
    await runAt(instant('05-07', '00:00'))
    await runAt(instant('05-07', '00:01'))
    expect(await lines(meeting.id)).toEqual([{ action: 'escalate', actor_name: '系统', level: 'community' }])
    expect((await lines(topic)).map(({ level }) => level)).toEqual(['community'])
    const [told] = (await eventsOf(at, 'notice.sent')).filter(({ text }) => text === 'notice.meeting.escalate')
    expect(told).toMatchObject({ to: [{ role: 'community_worker', area: community }, { user: 'secretary' }], params: { level: 'community', day: '2025-04-28' }, area: compound })
    expect(await notices('notice.topic.escalate')).toEqual([])
    for (const day of ['05-10', '05-20', '06-20']) await runAt(instant(day, '00:00'))
    expect((await lines(meeting.id)).map(({ level }) => level)).toEqual(['community', 'township', 'county'])
  })
})

describe('a calendar that changed', () => {
  const decree = async (days: typeof calendar) => {
    calendar = { ...directory.calendar, ...days }
    at.service.directories.forget(county)
    await recount.run(at.service)
  }

  it('moves the deadlines that are ahead, from where their clocks started, and none that were set by hand', async () => {
    const topic = await proposed()
    const late = await proposed(instant('04-14', '10:00'))
    const { tasks: [free = '', byHand = ''] } = await adopted(at, [given({ days: 3 }), given({ days: 3 })])
    const asked = await as('property').tasks.askExtension({ ...seen(await as('property').tasks.get({ id: byHand })), until: '2025-04-30', reason: '到货晚' })
    await as('secretary').tasks.grantExtension(seen(asked))
    const lateDue = (await topicOf(at, late)).dueAt
    await decree({ '2025-04-22': 'holiday', '2025-04-23': 'holiday' })
    expect((await topicOf(at, topic)).dueAt?.toISOString()).toBe('2025-04-27T15:59:59.999Z')
    expect((await topicOf(at, late)).dueAt).toEqual(lateDue)
    const dues = await Promise.all([free, byHand].map(async (id) => (await as('secretary').tasks.get({ id })).dueAt))
    expect(dues).toEqual(['2025-04-27T15:59:59.999Z', '2025-04-30T15:59:59.999Z'])
  })

  it('leaves records alone when it is as it was', async () => {
    const id = await proposed()
    const { version } = await topicOf(at, id)
    await decree({})
    expect((await topicOf(at, id)).version).toBe(version)
  })
})

it('counts the deadlines of a county by its own settings', async () => {
  const { version, values } = await at.as(people.admin).settings.get({ county })
  await at.as(people.admin).settings.save({ county, version, values: { ...values, screen: { amount: 1, unit: 'workingDays' } } })
  const id = await proposed()
  expect((await topicOf(at, id)).dueAt?.toISOString()).toBe('2025-04-22T15:59:59.999Z')
})

import { monday } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { evening, friday, tableOf } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, body, queued, notified, gathered, opened, itemOf, resolved } = tableOf(at)

const draft = async () => as('secretary').meetings.arrange({ body: (await body()).id, ...evening })

describe('an agenda', () => {
  it('takes a topic from the pool once, whichever of two secretaries is first', async () => {
    const topic = await queued()
    const [first, second] = [await draft(), await draft()]
    const set = (who: 'secretary' | 'worker', meeting: { id: string; version: number }) => as(who).meetings.setAgenda({ ...seen(meeting), items: [{ topic: topic.id }] })
    const outcomes = await Promise.allSettled([set('secretary', first), set('worker', second)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('TOPIC_NOT_READY', { number: topic.number }) })
    expect(await asOwner(at, `select count(*)::int as items from item where topic = '${topic.id}'`)).toEqual([{ items: 1 }])
  })

  it('names a topic once, and none of another body’s', async () => {
    const topic = await queued()
    const meeting = await draft()
    await expect(as('secretary').meetings.setAgenda({ ...seen(meeting), items: [{ topic: topic.id }, { topic: topic.id }] })).rejects.toThrow('TOPIC_TWICE')
    const council = await as('worker').bodies.add({ kind: 'residents_council', area: '140226100019', name: '云和园居民议事会' })
    const elsewhere = await as('worker').meetings.arrange({ body: council.id, ...evening })
    await expect(as('worker').meetings.setAgenda({ ...seen(elsewhere), items: [{ topic: topic.id }] })).rejects.toMatchObject(refusal('TOPIC_NOT_READY'))
  })

  it('is closed once the meeting has opened, and so is everything before it', async () => {
    const meeting = await opened([await queued()])
    await expect(as('secretary', friday).meetings.setAgenda({ ...seen(meeting), items: [] })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('secretary', friday).meetings.cancel({ ...seen(meeting), reason: '改期' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('secretary', friday).meetings.notify(seen(meeting))).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })
})

describe('a retried call', () => {
  it('makes one meeting, one seat signed in and one vote', async () => {
    const key = '0197f000-0000-4000-8000-0000000000aa'
    const once = { body: (await body()).id, ...evening, title: '重复提交的会议' }
    const made = await Promise.all([at.as(people.secretary, { now: monday, key }).meetings.arrange(once), at.as(people.secretary, { now: monday, key }).meetings.arrange(once)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const meeting = await opened([await queued()])
    const vote = () => as('property', friday).meetings.vote({ id: meeting.id, item: itemOf(meeting), seat: 'property', vote: 'for' })
    const outcomes = await Promise.all([vote(), vote(), vote()])
    expect(outcomes.at(-1)?.agenda[0]?.votes).toHaveLength(1)
  })
})

describe('side by side at the table', () => {
  it('several sign in, vote and write at one moment, and none is refused for the other’s sake', async () => {
    const meeting = await notified([await queued()])
    const code = meeting.signInCode ?? ''
    await Promise.all((['secretary', 'committee', 'property', 'worker', 'police', 'street'] as const).map((who) => as(who, friday).meetings.signIn({ id: meeting.id, code })))
    const open = await as('secretary', friday).meetings.open(seen(await gathered(meeting, ['committee-two'])))
    expect(open.attendance).toEqual({ present: 6, seats: 6 })
    const item = itemOf(open)
    await Promise.all([
      as('police', friday).meetings.vote({ id: open.id, item, seat: 'police', vote: 'for' }),
      as('street', friday).meetings.vote({ id: open.id, item, seat: 'enforcement', vote: 'abstain' }),
      as('worker', friday).meetings.write({ id: open.id, item, seen: 0, words: '社区稿' }),
      as('secretary', friday).meetings.write({ id: open.id, item, seen: 0, words: '支部稿' }),
    ])
    const { agenda } = await as('secretary', friday).meetings.get({ id: open.id })
    expect(agenda[0]?.votes).toHaveLength(2)
    expect([agenda[0]?.paragraph.words, ...(agenda[0]?.paragraph.variants.map(({ words }) => words) ?? [])].toSorted()).toEqual(['支部稿', '社区稿'])
  })

  it('a topic that was referred on its own page while the meeting ran is minuted as referred', async () => {
    const [topic, other] = [await queued(), await queued({ title: '高空抛物' })]
    const meeting = await opened([topic, other])
    await resolved(meeting)
    await resolved(meeting, 1)
    const { version } = (await asOwner(at, `select version from topic where id = '${topic.id}'`))[0] ?? {}
    await as('secretary', friday).topics.refer({ id: topic.id, version, matter: 'change_of_use', reason: '涉及改变共有部分用途' })
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    const done = await as('secretary', friday).meetings.confirm(seen(ended))
    expect(done.agenda.map(({ resolution }) => resolution?.decision)).toEqual(['refer', 'adopt'])
    expect(done.agenda[0]?.resolution).toMatchObject({ matter: 'change_of_use', words: '涉及改变共有部分用途', tasks: [] })
    expect(await asOwner(at, `select count(*)::int as tasks from task where topic = '${topic.id}'`)).toEqual([{ tasks: 0 }])
  })
})

describe('what is kept of a meeting', () => {
  it('has each change in its history, without the names and words of people', async () => {
    const meeting = await opened([await queued()])
    await as('worker', friday).meetings.write({ id: meeting.id, item: itemOf(meeting), seen: 0, words: '王秀兰说的话' })
    const rows = await asOwner(at, `select entity, action, before, after from audit where record = 'Meeting' and record_id = '${meeting.id}' order by seq`)
    expect(new Set(rows.map(({ entity }) => entity))).toEqual(new Set(['Meeting', 'Item', 'Seat', 'Step']))
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`王秀兰|刘秀芳|${meeting.signInCode}`))
    expect(await as('secretary', friday).audit.verify({ record: 'Meeting', recordId: meeting.id })).toMatchObject({ fault: null })
  })
})

import { community, compound, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { atTheDoor, friday, gate, tableOf } from './meeting/meeting.fixture.ts'
import { parking, personOf, reach, type people } from './meetings.fixture.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)
const table = tableOf(at)

const inbox = async (who: keyof typeof people, now = monday) => (await as(who, now).overview.inbox({})).rows.map(({ kind, step, title }) => [kind, step, title])
const saturday = new Date('2025-04-26T09:00:00+08:00')

beforeEach(() => asOwner(at, `truncate topic, meeting, body, meeting_search cascade; update counter set last = 0`))

describe('the inbox', () => {
  it('holds a topic for whoever convenes nearest, and for nobody above or beside', async () => {
    await as('committee').topics.propose(parking)
    expect(await inbox('secretary')).toEqual([['topic', 'accept', parking.title]])
    for (const other of ['worker', 'township', 'committee', 'neighbour', 'leader'] as const) expect(await inbox(other)).toEqual([])
  })

  it('takes a topic to the community worker where the place has no branch', async () => {
    await as('worker').topics.propose({ ...parking, area: community })
    expect(await inbox('worker')).toEqual([['topic', 'accept', parking.title]])
    expect(await inbox('secretary')).toEqual([])
  })

  it('asks for a meeting when the time of a topic is nearly over and it stands on no agenda', async () => {
    const topic = await table.queued()
    expect(await inbox('secretary')).toEqual([])
    await asOwner(at, `update topic set due_at = '2025-04-21T15:00:00Z' where id = '${topic.id}'`)
    expect(await inbox('secretary')).toEqual([['topic', 'table', parking.title]])
    await table.arranged([topic])
    expect(await inbox('secretary')).toEqual([])
  })

  it('asks those at the table for receipt, and whoever convenes to open, confirm and publish', async () => {
    const topic = await table.queued()
    const meeting = await table.notified([topic])
    const called = [['meeting', 'receive', meeting.title]]
    expect(await inbox('police')).toEqual(called)
    await as('police').meetings.receive({ id: meeting.id })
    expect(await inbox('police')).toEqual([])
    expect(await inbox('secretary')).toEqual(called)
    await table.gathered(meeting)
    expect(await inbox('secretary', friday)).toEqual([['meeting', 'openMeeting', meeting.title]])
    expect(await inbox('worker', friday)).toEqual([])
    const open = await as('secretary', friday).meetings.open(seen(await as('secretary', atTheDoor).meetings.get({ id: meeting.id })))
    await table.resolved(open)
    const ended = await as('secretary', friday).meetings.end(seen(await as('secretary', friday).meetings.get({ id: meeting.id })))
    expect(await inbox('secretary', saturday)).toEqual([['meeting', 'confirmMinutes', meeting.title]])
    await as('secretary', saturday).meetings.confirm(seen(ended))
    expect(await inbox('secretary', saturday)).toEqual([['meeting', 'publish', meeting.title]])
    expect(await inbox('property', saturday)).toEqual([['task', 'finish', gate.title]])
  })

  it('follows a task to its end and the topic to its answer, by the time that is left', async () => {
    const topic = await table.queued({ resident: '王秀兰' })
    await table.confirmed([topic])
    await asOwner(at, `update meeting set state = 'published'`)
    const [row] = (await as('property', saturday).tasks.list({})).rows
    const task = await as('property', saturday).tasks.get({ id: row?.id ?? '' })
    const asked = await as('property', saturday).tasks.askExtension({ ...seen(task), until: '2025-05-20', reason: '到货晚' })
    expect(await inbox('secretary', saturday)).toEqual([['task', 'grantExtension', gate.title]])
    const granted = await as('secretary', saturday).tasks.grantExtension(seen(asked))
    const back = await as('property', saturday).tasks.handBack({ ...seen(granted), reason: '不归物业' })
    expect(await inbox('secretary', saturday)).toEqual([['task', 'reassign', gate.title]])
    expect(await inbox('property', saturday)).toEqual([])
    const moved = await as('secretary', saturday).tasks.reassign({ ...seen(back), ownerUnit: 'street', reason: '执法队办' })
    await as('street', saturday).tasks.finish({ ...seen(moved), result: '已办' })
    expect(await inbox('secretary', saturday)).toEqual([['topic', 'confirm', parking.title]])
    const found = await as('secretary', saturday).topics.get({ id: topic.id })
    await as('secretary', saturday).topics.confirm({ ...seen(found), words: '电话回访：满意' })
    await as('committee', saturday).topics.propose({ ...parking, title: '高空抛物' })
    expect((await as('secretary', saturday).overview.inbox({ size: 1 }))).toMatchObject({ total: 2, rows: [{ step: 'answer', overdue: false, place: { code: compound } }] })
  })

  it('shows what was handed up to the level that it came to', async () => {
    const { id } = await as('committee').topics.propose(parking)
    await asOwner(at, `update topic set escalated_to = 'county' where id = '${id}'`)
    expect(await inbox('leader')).toEqual([['topic', 'escalated', parking.title]])
  })
})

describe('the search', () => {
  it('finds topics, meetings and bodies by their words and numbers, in one’s own scope alone', async () => {
    const topic = await table.queued()
    const meeting = await table.notified([topic])
    const hits = async (who: keyof typeof people, q: string) => (await as(who).overview.search({ q })).map(({ kind, number, title }) => [kind, number, title])
    expect(await hits('secretary', '联席会议')).toEqual(expect.arrayContaining([['meeting', meeting.number, meeting.title], ['body', '', '云泰园小区六方联席会议']]))
    expect(await hits('secretary', '车位')).toEqual([['topic', topic.number, parking.title]])
    expect(await hits('township', topic.number.toLowerCase())).toEqual([['topic', topic.number, parking.title]])
    expect(await hits('police', '云泰园')).toHaveLength(3)
    for (const stranger of ['neighbour', 'power', 'alliance'] as const) expect(await hits(stranger, '车位')).toEqual([])
    expect(await hits('secretary', '贾丽')).toEqual([])
    expect(await hits('secretary', '电梯')).toEqual([])
  })
})

describe('the one screen', () => {
  it('counts what is open, what waits for its proposer, the meetings of the month and the year, and drills down by place', async () => {
    const topic = await table.queued()
    await table.confirmed([topic])
    await as('committee').topics.propose({ ...parking, title: '高空抛物' })
    const tile = await as('worker', saturday).overview.tile({})
    expect(tile).toMatchObject({ open: 2, overdue: 1, toVerify: 0, meetingsThisMonth: 1, year: { proposed: 2, tabled: 1, adopted: 1, confirmed: 0, closed: 0 } })
    expect((await as('worker', new Date('2025-05-04T09:00:00+08:00')).overview.tile({})).meetingsThisMonth).toBe(0)
    expect(await as('neighbour').overview.tile({})).toMatchObject({ open: 0, meetingsThisMonth: 0 })
    expect(await as('worker', saturday).overview.tile({ area: '140226100018001' })).toMatchObject({ open: 0 })
    expect(await as('township', saturday).overview.map({})).toEqual([{ area: compound, name: '云泰园小区', open: 2, overdue: 1 }])
    await expect(as('auditor').overview.tile({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

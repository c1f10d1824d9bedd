import type { Role } from '@wuxin/platform/role'
import { compound, county, monday } from '@wuxin/service/test-county'
import { asOwner, directoryOnly, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { beforeEach, describe, expect, it } from 'vitest'
import { adopted, friday, later, tableOf } from './meeting/meeting.fixture.ts'
import { directory } from './meetings.fixture.ts'
import { posts } from './posts.job.ts'
import { service } from './service.ts'

let now = monday
let held = directory
const platform = (request: Request) => directoryOnly(held)(request)
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => now })
const { as, body, queued, opened, notified, resolved } = tableOf(at)

/** Takes over from 钱经理, for another company. */
const successor = staffMember([{ role: 'property_manager', area: compound, unit: 'bank' }], { id: 'successor', name: '孙管家', userName: 'zuoyun.successor' })

/** From now on the post is another's. */
function handOver(role: Role) {
  const newcomer = { user: successor.id, name: successor.name, role, area: compound, unit: 'bank' }
  held = { ...directory, posts: [...directory.posts.filter((post) => post.role !== role), newcomer] }
  at.service.directories.forget(county)
}

beforeEach(async () => {
  ;[now, held] = [monday, directory]
  at.service.directories.forget(county)
  await asOwner(at, 'truncate body, topic, meeting cascade; delete from meetings_jobs.job')
})

describe('a post that changes hands after the notice', () => {
  it('hands its seat on in the night, and calls whoever came', async () => {
    const meeting = await notified([await queued()])
    await as('committee').meetings.receive({ id: meeting.id })
    handOver('property_manager')
    now = later(1)
    await posts.run(at.service)
    await posts.run(at.service)
    const { seats, steps } = await as('secretary').meetings.get({ id: meeting.id })
    expect(seats.map(({ name, status }) => [name, status])).toContainEqual(['孙管家', 'invited'])
    expect(seats.map(({ name, status }) => [name, status])).toContainEqual(['刘秀芳', 'received'])
    expect(seats.map(({ name }) => name)).not.toContain('钱经理')
    expect(steps.filter(({ action }) => action === 'reseat')).toMatchObject([{ actor: '系统', params: { joined: 1, left: 1 } }])
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.meeting.notify', to: [{ user: 'successor' }] })
    expect((await at.as(successor, { now }).meetings.get({ id: meeting.id })).mySeats).toHaveLength(1)
  })

  it('hands it on at once where the convener asks for it; whoever has signed in stays', async () => {
    const meeting = await notified([await queued()])
    const here = await as('property').meetings.signIn({ id: meeting.id, code: meeting.signInCode ?? '' })
    const same = await as('secretary').meetings.reseat(seen(here))
    expect(same).toMatchObject({ version: here.version, seats: here.seats })
    handOver('property_manager')
    const after = await as('secretary').meetings.reseat(seen(here))
    expect(after.seats.filter(({ party }) => party?.id === 'property').map(({ name, status }) => [name, status])).toEqual([['孙管家', 'invited'], ['钱经理', 'present']])
    await expect(as('property').meetings.reseat(seen(after))).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('lets whoever came see the body and its open topics', async () => {
    const topic = await queued()
    handOver('property_manager')
    const calls = at.as(successor)
    await expect(calls.topics.get({ id: topic.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await posts.run(at.service)
    expect((await calls.topics.get({ id: topic.id })).id).toBe(topic.id)
    expect((await calls.bodies.list({})).rows.map(({ id }) => id)).toEqual([(await body()).id])
  })
})

describe('a task of a post', () => {
  it('is seen and finished by whoever holds the post now', async () => {
    const meeting = await opened([await queued()])
    await resolved(meeting, 0, { ...adopted, tasks: [{ title: '张贴停车规则', ownerRole: 'property_manager' }] })
    await as('secretary', friday).meetings.confirm(seen(await as('secretary', friday).meetings.end(seen(meeting))))
    handOver('property_manager')
    const calls = at.as(successor, { now: friday })
    expect((await calls.tasks.list({})).rows).toEqual([])
    await posts.run(at.service)
    const [task] = (await calls.tasks.list({ chip: 'mine' })).rows
    expect(task).toMatchObject({ title: '张贴停车规则', owner: '孙管家' })
    expect(await calls.tasks.finish({ id: task?.id ?? '', version: task?.version ?? 0, result: '已在六个单元张贴' })).toMatchObject({ state: 'done' })
  })
})

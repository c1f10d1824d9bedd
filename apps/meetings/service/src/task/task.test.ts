import { compound, lostPhoto, monday } from '@wuxin/service/test-county'
import { asOwner, doing, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, personOf, reach } from '../meetings.fixture.ts'
import { actingOn } from '../meetings.work.ts'
import { service } from '../service.ts'
import { Topic } from '../topic/topic.entity.ts'
import { announce } from '../topic/topic.work.ts'
import { adopted, given, topicOf } from './task.fixture.ts'
import { reopenTasks } from './task.work.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)
const tuesday = new Date('2025-04-22T10:00:00+08:00')

const one = async (overrides: Parameters<typeof given>[0] = {}) => {
  const { tasks: [id = ''], topic } = await adopted(at, [given(overrides)])
  return { id, topic, task: await as('secretary').tasks.get({ id }) }
}
const notices = async () => (await eventsOf(at, 'notice.sent')).filter(({ text }) => text.startsWith('notice.task.')).map(({ text, to, params }) => [text, to, params])

beforeEach(() => asOwner(at, `truncate topic, meeting cascade; delete from meetings_jobs.job; update counter set last = 0`))

describe('a task that a meeting gives', () => {
  it('has a number, an owner, a deadline of the county and the topic that it comes from, and tells its owner', async () => {
    const { task, topic } = await one()
    expect(task).toMatchObject({
      number: 'JB-2025-0001', state: 'handle', owner: '泰安物业', units: ['taian'], dueAt: '2025-05-07T15:59:59.999Z', topic: { id: topic, number: 'YT-2025-0001' },
      place: { code: compound, path: '云兴镇 · 云和园社区 · 云泰园小区' }, result: null, extensions: 0,
    })
    expect(task.steps).toMatchObject([{ action: 'give', params: { owner: '泰安物业' } }])
    expect(await notices()).toEqual([['notice.task.give', [{ unit: 'taian' }], { number: 'JB-2025-0001', place: '云泰园小区' }]])
  })

  it('ends after the working days that the resolution gives it, no later than the county lets it', async () => {
    expect((await one({ days: 3 })).task.dueAt).toBe('2025-04-24T15:59:59.999Z')
    await expect(adopted(at, [given({ days: 121 })])).rejects.toMatchObject({ code: 'DEADLINE_TOO_FAR' })
  })

  it('goes to those who hold the post at the place or nearest above it', async () => {
    const { task } = await one({ ownerUnit: null, ownerRole: 'police_officer' })
    expect(task).toMatchObject({ owner: '何警', units: ['police'], ownerRole: 'police_officer', ownerUnit: null })
    await expect(adopted(at, [given({ ownerUnit: null, ownerRole: 'volunteer' })])).rejects.toMatchObject({ code: 'POST_VACANT', params: { role: 'volunteer', area: compound } })
    await expect(adopted(at, [given({ ownerUnit: 'nobody' })])).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' })
  })

  it('lets its unit see the topic, and the one that it is given to later', async () => {
    const { topic, task } = await one({ ownerUnit: 'power' })
    expect((await topicOf(at, topic)).units).toContain('power')
    await as('secretary').tasks.reassign({ ...seen(task), ownerUnit: 'water', reason: '管道归自来水公司' })
    expect((await topicOf(at, topic)).units).toContain('water')
  })
})

describe('whoever owns a task', () => {
  it('finishes it with a result and photos, and nobody else does', async () => {
    const { id, task } = await one()
    const photo = '0197f000-0000-7000-8000-000000000001'
    const done = { ...seen(task), result: '已登记外来车牌，设访客车位十二个' }
    await expect(as('secretary').tasks.finish(done)).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'finish' }))
    await expect(as('power').tasks.finish(done)).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('property').tasks.finish({ ...done, photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
    const finished = await as('property', tuesday).tasks.finish({ ...done, photos: [photo] })
    expect(finished).toMatchObject({ state: 'done', result: done.result, dueAt: null, doneAt: tuesday.toISOString() })
    expect(finished.photos).toEqual([expect.stringMatching(new RegExp(`^/files/${photo}\\?until=\\d+&sign=`))])
    expect(await eventsOf(at, 'file.attached')).toEqual([{ ids: [photo], keeper: id }])
    await expect(as('property').tasks.finish({ ...seen(finished), result: '再办一次' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('property').tasks.finish({ id, version: 1, result: '晚了' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('is who holds the post, where a post was named', async () => {
    const { task } = await one({ ownerUnit: null, ownerRole: 'committee_member' })
    await expect(as('property').tasks.finish({ ...seen(task), result: '办了' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await as('committee-two').tasks.finish({ ...seen(task), result: '已公示' })).toMatchObject({ state: 'done', owner: '刘秀芳、马建军' })
  })

  it('hands it back with a reason, and whoever convenes finds another owner, whose clock begins anew', async () => {
    const { task } = await one({ days: 3 })
    await asOwner(at, `delete from meetings_jobs.job`)
    const back = await as('property').tasks.handBack({ ...seen(task), reason: '停车执法不归物业' })
    expect(back).toMatchObject({ state: 'returned', dueAt: task.dueAt })
    await expect(as('property').tasks.finish({ ...seen(back), result: '办了' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('secretary').tasks.reassign({ ...seen(back), ownerUnit: 'street', ownerRole: 'police_officer', reason: '执法队办' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const moved = await as('secretary', tuesday).tasks.reassign({ ...seen(back), ownerUnit: 'street', reason: '由执法队办理' })
    expect(moved).toMatchObject({ state: 'handle', owner: '综合执法队', units: ['taian', 'street'], dueAt: '2025-04-25T15:59:59.999Z' })
    expect(moved.steps.at(-1)).toMatchObject({ action: 'reassign', words: '由执法队办理', params: { from: '泰安物业', owner: '综合执法队' } })
    expect(await notices()).toEqual([
      ['notice.task.handBack', [{ user: 'secretary' }], expect.anything()],
      ['notice.task.reassign', [{ unit: 'street' }], expect.anything()],
    ])
    expect(await as('street').tasks.finish({ ...seen(moved), result: '已清理' })).toMatchObject({ state: 'done' })
  })
})

describe('an extension', () => {
  it('is asked by the owner, once, for a day behind the deadline and not too far', async () => {
    const { task } = await one({ days: 3 })
    const ask = (until: string, version = task.version) => as('property').tasks.askExtension({ id: task.id, version, until, reason: '车牌机到货晚' })
    await expect(ask('2025-04-24')).rejects.toMatchObject(refusal('EXTENSION_TOO_SHORT', { due: '2025-04-24' }))
    await expect(ask('2025-04-20')).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    await expect(ask('2025-05-27')).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR', { latest: '2025-05-26' }))
    const asked = await ask('2025-05-20')
    expect(asked).toMatchObject({ extensionAsked: true, extension: { until: '2025-05-20', reason: '车牌机到货晚' }, dueAt: task.dueAt })
    await expect(ask('2025-05-21', asked.version)).rejects.toMatchObject(refusal('EXTENSION_PENDING', { until: '2025-05-20' }))
  })

  it('moves the deadline when it is granted, once as the county sets it, and leaves it when it is refused', async () => {
    const { task } = await one({ days: 3 })
    const ask = (found: { id: string; version: number }, until: string) => as('property').tasks.askExtension({ ...seen(found), until, reason: '车牌机到货晚' })
    await expect(as('secretary').tasks.grantExtension(seen(task))).rejects.toMatchObject(refusal('EXTENSION_NOT_PENDING'))
    const refused = await as('secretary').tasks.refuseExtension({ ...seen(await ask(task, '2025-05-19')), reason: '居民等得久' })
    expect(refused).toMatchObject({ extension: null, extensions: 0, dueAt: task.dueAt })
    const granted = await as('secretary').tasks.grantExtension(seen(await ask(refused, '2025-05-20')))
    expect(granted).toMatchObject({ extension: null, extensions: 1, dueAt: '2025-05-20T15:59:59.999Z' })
    await expect(ask(granted, '2025-05-30')).rejects.toMatchObject(refusal('EXTENSION_LIMIT', { limit: 1 }))
  })
})

describe('the last task of a topic', () => {
  it('brings the topic before who proposed it; the one before does not', async () => {
    const { topic, tasks: [first = '', second = ''] } = await adopted(at, [given(), given({ title: '每周巡查', ownerUnit: 'street' })])
    const finish = async (who: 'property' | 'street', id: string) => as(who, tuesday).tasks.finish({ ...seen(await as(who).tasks.get({ id })), result: '已办' })
    await finish('property', first)
    expect((await topicOf(at, topic)).state).toBe('assign')
    await finish('street', second)
    expect(await topicOf(at, topic)).toMatchObject({ state: 'verify', outcome: 'done' })
    const told = (await eventsOf(at, 'notice.sent')).filter(({ text }) => text === 'notice.topic.finish')
    expect(told.map(({ to }) => to)).toEqual([[{ user: 'committee' }]])
  })

  it('is one of two that are finished at once', async () => {
    const { topic, tasks } = await adopted(at, [given(), given({ title: '每周巡查', ownerUnit: 'street' })])
    const found = await Promise.all(tasks.map((id) => as('secretary').tasks.get({ id })))
    await Promise.all(found.map((task, index) => as(index === 0 ? 'property' : 'street', tuesday).tasks.finish({ ...seen(task), result: '已办' })))
    expect((await topicOf(at, topic)).state).toBe('verify')
  })

  it('is opened again with all others when the result is disputed, and its first result stays in the history', async () => {
    const { id, topic, task } = await one()
    await as('property', tuesday).tasks.finish({ ...seen(task), result: '已办' })
    await doing(at, async (work) => {
      const found = await work.em.findOneOrFail(Topic, { id: topic })
      const by = { ...(await actingOn(work, found)), caller: people.committee, now: tuesday }
      await announce(work, found, found.dispute({ reason: '车还是停满' }, by))
      await reopenTasks(work, found, '车还是停满', by)
    }, { now: tuesday })
    const again = await as('property').tasks.get({ id })
    expect(again).toMatchObject({ state: 'handle', result: null, doneAt: null, dueAt: '2025-05-08T15:59:59.999Z' })
    expect(again.steps.map(({ action, words, actor }) => [action, words, actor.name])).toEqual([['give', null, '系统'], ['finish', '已办', '钱经理'], ['reopen', '车还是停满', '刘秀芳']])
    await as('property').tasks.finish({ ...seen(again), result: '加装了道闸' })
    expect((await topicOf(at, topic)).state).toBe('verify')
  })
})

describe('the list of tasks', () => {
  it('counts behind each chip what it shows, and shows units their own alone', async () => {
    await adopted(at, [given({ days: 1 }), given({ title: '每周巡查', ownerUnit: 'street' }), given({ title: '张贴公示', ownerUnit: null, ownerRole: 'committee_member' })])
    const later = new Date('2025-04-23T10:00:00+08:00')
    const { rows: [watched], ...list } = await as('secretary', later).tasks.list({ q: '巡查' })
    expect(list).toMatchObject({ total: 1, empty: null })
    await as('township').tasks.supervise({ ...seen(watched ?? { id: '', version: 0 }), words: '请按周报送' })
    expect((await as('secretary', later).tasks.list({})).chips).toEqual({ mine: 0, under_way: 3, due_soon: 0, overdue: 1, supervised: 1, done: 0 })
    expect((await as('secretary', later).tasks.list({ chip: 'overdue' })).rows).toMatchObject([{ title: '登记外来车牌并设访客区', owner: '泰安物业' }])
    expect(await as('property', later).tasks.list({})).toMatchObject({ total: 1, chips: { mine: 1 } })
    expect((await as('committee').tasks.list({ chip: 'mine' })).rows.map(({ title }) => title)).toEqual(['张贴公示'])
    expect((await as('secretary').tasks.list({ unit: 'street', sort: 'dueAt' })).rows).toHaveLength(1)
  })

  it('says why it is empty', async () => {
    expect((await as('secretary').tasks.list({})).empty).toBe('nothing-yet')
    await one()
    expect((await as('secretary').tasks.list({ q: '电梯' })).empty).toBe('filter')
    expect((await as('neighbour-secretary').tasks.list({})).empty).toBe('nothing-yet')
    expect((await as('power').tasks.list({})).empty).toBe('nothing-yet')
  })

  it('shows nobody what lies elsewhere', async () => {
    const { id } = await one()
    await expect(as('neighbour').tasks.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('street').tasks.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('admin').tasks.list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

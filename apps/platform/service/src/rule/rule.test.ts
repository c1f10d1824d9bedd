import { randomUUID } from 'node:crypto'
import { serviceApp } from '@wuxin/service/http'
import { issueServiceToken } from '@wuxin/service/token'
import { staffMember } from '@wuxin/service/test-people'
import { describe, expect, it } from 'vitest'
import { registerUnderTest, xijie, yuntai, yuntaiCompound, zuoyun, chunhui } from '../register.fixture.ts'

const { at, admin, security, worker, neighbour, stranger, anybody, person } = registerUnderTest()

const facts = { area: yuntai, key: null, name: '窗帘行动工作制度', owner: '云泰园社区党委', roles: ['community_worker' as const, 'grid_worker' as const], subjects: ['volunteers.curtain'], text: '第一条　每日两次查看独居老人窗帘，无信号的三十分钟内上门。', inForceFrom: '2025-03-01' }
const added = (overrides: Partial<Omit<typeof facts, 'key'> & { key: string | null }> = {}, who = worker) => at.as(who).rules.add({ ...facts, ...overrides })
/** Li Min as she signs in: her account is that of the person in the register. */
const liMin = () => staffMember([{ role: 'community_worker', area: yuntai }], { id: person('worker') })

describe('the rules register', () => {
  it('begins with the institutions that the counties have told of, each in force', async () => {
    const { rows, total } = await at.as(worker).rules.list({ size: 100, within: zuoyun })
    expect(rows.map((rule) => rule.name)).toEqual(expect.arrayContaining(['党建引领网格治理工作运行机制', '业委会日常接待制度', '小区党支部工作职责', '小区党支部联系制度', '安全隐患排查治理闭环制度', '小区日常巡查制度']))
    expect(total).toBe(11)
    expect(rows.every((rule) => rule.edition === 1 && rule.inForceFrom === '2025-01-01')).toBe(true)
  })

  it('shows a county’s rules to all who work there, and none of the next county’s', async () => {
    const { id } = await added({ name: '只在左云' })
    expect((await at.as(neighbour).rules.list({ q: 'zhizaizuoyun' })).rows.map((rule) => rule.id)).toEqual([id])
    expect((await at.as(stranger).rules.list({ q: '只在左云' })).rows).toEqual([])
    await expect(at.as(stranger).rules.get({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).rules.acknowledgements({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
  })

  it('is written at one’s own place only', async () => {
    const { id, version } = await added({ name: '邻居不能改' })
    for (const inForceFrom of ['0000-01-01', '9999-12-31']) await expect(at.as(worker).rules.publish({ id, version, text: facts.text, inForceFrom })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const next = { id, version, text: '邻居写的新版本，不应当生效。', inForceFrom: '2025-05-01' }
    await expect(at.as(neighbour).rules.publish(next)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(neighbour).rules.repeal({ id, version, inForceTo: '2025-05-01', reason: '废止' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(neighbour).rules.add(facts)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(security).rules.add(facts)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(added({ area: `${yuntai}900` })).rejects.toMatchObject({ message: 'PLACE_UNKNOWN' })
  })

  it('holds a key once at a place', async () => {
    await added({ key: 'curtain' })
    await expect(added({ key: 'curtain' })).rejects.toMatchObject({ message: 'RULE_KEY_TAKEN' })
    await expect(added({ key: 'curtain', area: xijie }, neighbour)).resolves.toMatchObject({ version: 1 })
  })

  it('adds a rule once however often it is sent', async () => {
    const key = randomUUID()
    const send = () => at.as(worker, { key }).rules.add({ ...facts, name: '重发制度' })
    expect(await send()).toEqual(await send())
    expect((await at.as(worker).rules.list({ q: '重发制度' })).total).toBe(1)
  })
})

describe('an edition', () => {
  it('takes the place of the one before on its first day', async () => {
    const { id, version } = await added({ name: '换版制度' })
    const published = await at.as(worker).rules.publish({ id, version, text: '第二版的内容，自五月起施行。', inForceFrom: '2025-05-01' })
    expect(published.edition).toBe(2)
    const rule = await at.as(worker).rules.get({ id })
    expect(rule).toMatchObject({ edition: 1, inForceTo: '2025-04-30' })
    expect(rule.editions.map((each) => [each.edition, each.inForceFrom, each.inForceTo])).toEqual([[2, '2025-05-01', null], [1, '2025-03-01', '2025-04-30']])
    expect((await at.as(worker, { now: new Date('2025-05-01T00:00:00+08:00') }).rules.get({ id })).edition).toBe(2)
  })

  it('follows the one before, and is not published over somebody else’s', async () => {
    const { id, version } = await added({ name: '顺序制度' })
    const publish = (inForceFrom: string) => at.as(worker).rules.publish({ id, version, text: '新一版的内容在这里。', inForceFrom })
    await expect(publish('2025-04-20')).rejects.toMatchObject({ message: 'DATE_IN_PAST', cause: { params: { date: '2025-04-20' } } })
    await publish('2025-05-01')
    await expect(publish('2025-06-01')).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    await expect(at.as(worker).rules.publish({ id, version: version + 1, text: '比第二版还早的第三版。', inForceFrom: '2025-05-01' })).rejects.toMatchObject({ message: 'EDITION_TOO_EARLY', cause: { params: { after: '2025-05-01' } } })
  })

  it('is published by one of two who do so at the same moment', async () => {
    const { id, version } = await added({ name: '同时换版' })
    const answers = await Promise.allSettled(['2025-05-01', '2025-06-01'].map((inForceFrom) => at.as(worker).rules.publish({ id, version, text: '同时发布的新版内容。', inForceFrom })))
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('is repealed by its last day, and then listed as repealed', async () => {
    const { id, version } = await added({ name: '废止制度' })
    await expect(at.as(worker).rules.repeal({ id, version, inForceTo: '2025-04-19', reason: '并入新制度' })).rejects.toMatchObject({ message: 'DATE_IN_PAST' })
    await at.as(worker).rules.repeal({ id, version, inForceTo: '2025-04-20', reason: '并入新制度' })
    const listed = async (state: 'in_force' | 'repealed') => (await at.as(worker).rules.list({ q: '废止制度', state })).total
    expect([await listed('in_force'), await listed('repealed')]).toEqual([0, 1])
    await expect(at.as(worker).rules.repeal({ id, version: version + 1, inForceTo: '2025-06-01', reason: '再废' })).rejects.toMatchObject({ message: 'RULE_REPEALED' })
    const history = await at.as(worker).audit.history({ record: 'Rule', recordId: id })
    expect(history.map((entry) => entry.after)).toContainEqual({ repealedReason: '并入新制度' })
  })
})

describe('an acknowledgement', () => {
  it('is asked of those whom the rule binds, given once, and counted', async () => {
    const { id } = await added({ name: '签收制度' })
    const toDo = async () => (await at.as(liMin()).rules.list({ q: '签收制度', toAcknowledge: true })).total
    expect(await toDo()).toBe(1)
    // Ten working days after Monday 21 April, the holiday of May and its make-up workday of 27 April counted in.
    expect((await at.as(liMin()).rules.get({ id })).acknowledgeBy).toBe('2025-05-07')
    expect(await at.as(worker).rules.get({ id })).toMatchObject({ bindsMe: true, acknowledgedAt: null, bound: 2, acknowledged: 0 })
    const { at: first } = await at.as(liMin(), { now: new Date('2025-04-21T11:00:00+08:00') }).rules.acknowledge({ id, edition: 1 })
    expect((await at.as(liMin()).rules.acknowledge({ id, edition: 1 })).at).toBe(first)
    expect(await toDo()).toBe(0)
    expect(await at.as(liMin()).rules.get({ id })).toMatchObject({ acknowledgedAt: first, bound: 2, acknowledged: 1 })
    expect((await at.as(worker).rules.acknowledgements({ id })).map((row) => [row.person.name, row.at])).toEqual([['李敏', first], ['郑网', null]])
  })

  it('is not taken from those whom it does not bind, nor of an edition that is none', async () => {
    const { id } = await added({ name: '不约束邻居' })
    await expect(at.as(neighbour).rules.acknowledge({ id, edition: 1 })).rejects.toMatchObject({ message: 'RULE_BINDS_OTHERS' })
    await expect(at.as(anybody({ role: 'volunteer', area: yuntai })).rules.acknowledge({ id, edition: 1 })).rejects.toMatchObject({ message: 'RULE_BINDS_OTHERS' })
    await expect(at.as(liMin()).rules.acknowledge({ id, edition: 2 })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).rules.acknowledge({ id, edition: 1 })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    expect((await at.as(worker).rules.get({ id })).acknowledged).toBe(0)
  })

  it('of a new edition is asked again', async () => {
    const { id, version } = await added({ name: '再签收' })
    await at.as(liMin()).rules.acknowledge({ id, edition: 1 })
    await at.as(worker).rules.publish({ id, version, text: '今日起施行的第二版。', inForceFrom: '2025-04-21' })
    expect((await at.as(liMin()).rules.get({ id })).acknowledgedAt).toBeNull()
  })
})

describe('rules in force at a place', () => {
  it('are those of the day that is asked for, so that a record keeps the edition it began under', async () => {
    const { id, version } = await added({ name: '留版制度', subjects: ['feedback.kept'] })
    await at.as(worker).rules.publish({ id, version, text: '第二版的内容，自五月起施行。', inForceFrom: '2025-05-01' })
    const on = async (day?: string) => (await at.as(worker, { now: new Date('2025-05-02T09:00:00+08:00') }).rules.inForce({ area: yuntai, subject: 'feedback.kept', on: day })).map((rule) => rule.edition)
    expect([await on(), await on('2025-04-30'), await on('2025-02-28')]).toEqual([[2], [1], []])
  })

  it('are those of the place and from above, by what they are about or by key, the nearest of one key', async () => {
    const labels = async (query: { area: string; subject?: string; key?: string }) => (await at.as(worker).rules.inForce(query)).map((rule) => rule.label)
    expect(await labels({ area: yuntaiCompound, key: 'grid-operation' })).toEqual(['党建引领网格治理工作运行机制 第1版'])
    await added({ key: 'grid-operation', name: '云泰园网格实施细则' })
    expect(await labels({ area: yuntaiCompound, key: 'grid-operation' })).toEqual(['云泰园网格实施细则 第1版'])
    expect(await labels({ area: xijie, key: 'grid-operation' })).toEqual(['党建引领网格治理工作运行机制 第1版'])
    expect((await labels({ area: yuntaiCompound, subject: 'feedback.case' })).toSorted()).toEqual(['民事七步接办工作流程 第1版', '首问负责制 第1版'])
    expect(await labels({ area: yuntaiCompound, subject: 'volunteers.curtain' })).toContain('云泰园网格实施细则 第1版')
    expect(await labels({ area: yuntaiCompound, key: 'no-such-rule' })).toEqual([])
    await expect(labels({ area: chunhui })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('are told to the other services', async () => {
    const ask = async (path: string, token: string) => serviceApp(at.service).request(path, { headers: { authorization: `Bearer ${token}` } })
    const token = await issueServiceToken(at.service.keys, 'feedback')
    const response = await ask(`/internal/rules/${chunhui}?key=seven-steps`, token)
    expect(await response.json()).toEqual([{ id: expect.any(String), key: 'seven-steps', label: '民事七步接办工作流程 第1版', edition: 1 }])
    expect((await ask('/internal/rules/here', token)).status).toBe(400)
    expect((await ask(`/internal/rules/${chunhui}`, 'forged')).status).toBe(401)
  })
})

describe('an administrator', () => {
  it('is not one of those who write or sign where the rule binds others', async () => {
    const { id } = await added({ name: '管理员不签收', area: zuoyun }, admin)
    await expect(at.as(admin).rules.acknowledge({ id, edition: 1 })).rejects.toMatchObject({ message: 'RULE_BINDS_OTHERS' })
  })
})

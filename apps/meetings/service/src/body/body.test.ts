import { randomUUID } from 'node:crypto'
import { community, compound, county, monday, neighbourCompound, township } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { personOf, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const person = personOf(at)
const as = (who: Parameters<typeof person>[0], now: Date = monday) => person(who, now).bodies
const council = () => as('worker').add({ kind: 'joint_council', area: community, name: `联席议事会 ${randomUUID().slice(0, 4)}` })
const term = { name: '田野', from: '2025-01-01' }

describe('a six-party meeting', () => {
  it('seats those who hold its parties’ posts at the compound or nearest above it, and their units', async () => {
    const body = await as('secretary').add({ kind: 'six_party', area: compound, name: '云泰园六方联席会议', recurrence: { every: 'monthly', from: '2025-05-13', at: '19:00', place: '红色港湾' } })
    expect(body.parties.map(({ name, people }) => [name, ...people.map((each) => each.name)])).toEqual([
      ['小区党组织', '张国强'], ['业委会', '刘秀芳', '马建军'], ['物业服务企业', '钱经理'], ['综合执法队', '周路'], ['片区民警', '何警'], ['社区居委会', '李敏'],
    ])
    expect(body.parties[2]?.people).toEqual([{ user: 'property', name: '钱经理', role: 'property_manager', unit: { id: 'taian', name: '泰安物业' } }])
    expect(body).toMatchObject({ quorum: { needed: 4, party: 'branch' }, place: { path: '云兴镇 · 云和园社区 · 云泰园小区' }, recurrence: { every: 'monthly', length: 90 }, closed: false })
    expect(body.units.sort()).toEqual(['police', 'street', 'taian', 'yunhe'])
    expect((await as('police').list({})).rows).toMatchObject([{ id: body.id, members: 7 }])
    await expect(as('power').get({ id: body.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('is there once for each compound, though two found it at once, and at compounds alone', async () => {
    const found = () => as('neighbour').add({ kind: 'six_party', area: neighbourCompound, name: '西街六方会' })
    const tries = await Promise.allSettled([found(), found()])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('BODY_EXISTS', { area: neighbourCompound }) })
    await expect(as('worker').add({ kind: 'six_party', area: community, name: '社区六方会' })).rejects.toMatchObject(refusal('BODY_LEVEL_WRONG', { kind: 'six_party', area: community }))
    await expect(as('worker').add({ kind: 'six_party', area: '140226100019099', name: '没有的小区' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    await expect(as('neighbour').add({ kind: 'residents_council', area: compound, name: '别处的' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('has members for its own parties alone', async () => {
    const [row] = (await as('secretary').list({})).rows
    const body = await as('secretary').get({ id: row?.id ?? '' })
    for (const party of ['kitchen', null]) await expect(as('secretary').addMember({ ...seen(body), ...term, party })).rejects.toMatchObject(refusal('PARTY_UNKNOWN', { party: party ?? '' }))
    const more = await as('secretary').addMember({ ...seen(body), ...term, party: 'owners_committee', unit: 'bank' })
    expect(more.members).toMatchObject([{ name: '田野', party: 'owners_committee', position: 'member', unit: { name: '左云农商行' }, isCurrent: true }])
    expect((await as('alliance').list({})).rows).toMatchObject([{ id: body.id, members: 8 }])
  })
})

describe('a council', () => {
  it('counts the members whose term runs, and its quorum of them', async () => {
    let body = await council()
    body = await as('worker').addMember({ ...seen(body), ...term, name: '甲', position: 'convener' })
    body = await as('worker').addMember({ ...seen(body), ...term, name: '乙', standing: '县人大代表' })
    body = await as('worker').addMember({ ...seen(body), name: '丙', from: '2024-01-01', to: '2024-12-31' })
    body = await as('worker').addMember({ ...seen(body), name: '丁', from: '2025-06-01' })
    body = await as('worker').addMember({ ...seen(body), ...term, name: '戊' })
    expect(body.quorum).toEqual({ needed: 2, party: null })
    expect(body.members.map(({ name, isCurrent }) => [name, isCurrent])).toEqual([['甲', true], ['丙', false], ['乙', true], ['戊', true], ['丁', false]])
    expect((await as('worker').list({ kind: 'joint_council', q: body.name })).rows).toMatchObject([{ members: 3 }])
    expect((await as('worker', new Date('2025-06-02T10:00:00+08:00')).list({ q: body.name })).rows).toMatchObject([{ members: 4 }])
  })

  it('has nobody twice at a time: overlapping terms are refused, one behind the other is not', async () => {
    let body = await council()
    body = await as('worker').addMember({ ...seen(body), name: '甲', from: '2024-01-01', to: '2024-12-31' })
    await expect(as('worker').addMember({ ...seen(body), name: '甲', from: '2024-12-31' })).rejects.toMatchObject(refusal('MEMBER_TWICE', { name: '甲' }))
    body = await as('worker').addMember({ ...seen(body), name: '甲', from: '2025-01-01' })
    body = await as('worker').addMember({ ...seen(body), ...term, name: '刘秀芳', user: 'committee' })
    await expect(as('worker').addMember({ ...seen(body), ...term, name: '刘委员', user: 'committee' })).rejects.toMatchObject(refusal('MEMBER_TWICE'))
    await expect(as('worker').addMember({ ...seen(body), name: '己', from: '2025-02-01', to: '2025-01-01' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('worker').addMember({ ...seen(body), ...term, name: '庚', unit: 'nowhere' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
  })

  it('ends a term with its last day, not before it began and not later than it does', async () => {
    let body = await council()
    body = await as('worker').addMember({ ...seen(body), ...term, to: '2025-12-31' })
    const end = (to: string, member = body.members[0]?.id ?? '') => as('worker').endMember({ ...seen(body), member, to, reason: '迁居' })
    await expect(end('2024-12-31')).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['to'] }))
    await expect(end('2026-01-31')).rejects.toMatchObject(refusal('INVALID_INPUT'))
    await expect(end('2025-04-20', randomUUID())).rejects.toMatchObject(refusal('NOT_FOUND'))
    body = await end('2025-04-20')
    expect(body.members).toMatchObject([{ to: '2025-04-20', isCurrent: false }])
    expect(await asOwner(at, `select entity, action, reason from audit where record_id = '${body.id}' and entity = 'Member' order by seq`)).toMatchObject([{ action: 'create' }, { action: 'update' }])
  })

  it('is changed by one at a time: the second one is shown that somebody was first', async () => {
    const body = await council()
    const tries = await Promise.allSettled(['甲', '乙'].map((name) => as('worker').addMember({ ...seen(body), ...term, name })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('VERSION_CONFLICT') })
  })

  it('meets no more once it is closed, and takes no more members; its records stay', async () => {
    const body = await as('worker').amend({ ...seen(await council()), name: '改名议事会', recurrence: { every: 'quarterly', from: '2025-05-06', at: '09:00', place: '二楼' } })
    const closed = await as('worker').close({ ...seen(body), reason: '换届' })
    expect(closed).toMatchObject({ name: '改名议事会', closed: true, closedReason: '换届', recurrence: null })
    await expect(as('worker').addMember({ ...seen(closed), ...term })).rejects.toMatchObject(refusal('BODY_CLOSED', { name: '改名议事会' }))
    expect((await as('worker').list({ closed: true })).rows).toMatchObject([{ id: closed.id }])
    expect((await as('worker').list({ q: '改名' })).rows).toEqual([])
  })

  it('is changed by those who convene, and offered to the topics of the places below it', async () => {
    const body = await council()
    await expect(as('committee').addMember({ ...seen(body), ...term })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('neighbour').close({ ...seen(body), reason: '不该' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const ids = async (who: Parameters<typeof person>[0], area: string) => (await as(who).taking({ area })).map(({ id }) => id)
    expect(await ids('worker', compound)).toContain(body.id)
    expect(await ids('worker', township)).not.toContain(body.id)
    expect(await ids('secretary', compound)).not.toContain(body.id)
  })
})

it('says why a list is empty', async () => {
  expect((await as('leader').list({ q: '没有这样的' })).empty).toBe('filter')
  expect((await as('water').list({})).empty).toBe('nothing-yet')
  expect((await person('township').bodies.list({ area: county, sort: '-metAt', closed: true })).empty).toBe(null)
})

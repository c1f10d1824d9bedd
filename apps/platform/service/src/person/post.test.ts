import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { chunhui, hunyuan, registerUnderTest, xijie, yunxing, yuntai, yuntaiCompound, yuntaiGrid, zuoyun } from '../register.fixture.ts'
import { grantsOf } from './post.queries.ts'

const { at, admin, security, worker, neighbour, stranger, anybody, person, unit } = registerUnderTest()

let serial = 0
async function somebody(): Promise<string> {
  serial += 1
  return (await at.as(admin).people.add({ name: `任${serial}`.padEnd(2, '甲'), area: yuntai, phone: null })).id
}
const term = { from: '2025-01-01', to: null, chosen: 'appointment' as const }
const assign = (post: { person: string; role: Parameters<ReturnType<typeof at.as>['posts']['assign']>[0]['role']; area: string; unit?: string; from?: string; to?: string | null }, who = security) =>
  at.as(who).posts.assign({ ...term, ...post })
const grantsAt = (id: string, day: string) =>
  inWork(at.service, { caller: system('test'), now: new Date(`${day}T12:00:00+08:00`), procedure: 'test', requestId: 'test' }, everywhere, (work) => grantsOf(work.em, id, work.now))

describe('a post', () => {
  it('gives its grant from its first day to its last', async () => {
    const id = await somebody()
    await assign({ person: id, role: 'branch_secretary', area: yuntaiCompound, from: '2025-03-01', to: '2025-05-31' })
    await assign({ person: id, role: 'property_manager', area: yuntaiCompound, unit: unit('property') })
    expect(await grantsAt(id, '2024-12-31')).toEqual([])
    expect(await grantsAt(id, '2025-02-28')).toEqual([{ role: 'property_manager', area: yuntaiCompound, unit: unit('property') }])
    expect((await grantsAt(id, '2025-05-31')).map((grant) => grant.role)).toEqual(['property_manager', 'branch_secretary'])
    expect((await grantsAt(id, '2025-06-01')).map((grant) => grant.role)).toEqual(['property_manager'])
  })

  it('is given by the security administrator of the county alone, never to oneself', async () => {
    const id = await somebody()
    const post = { person: id, role: 'volunteer' as const, area: yuntai }
    await expect(assign(post, admin)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(assign(post, worker)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(assign(post, stranger)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(assign({ ...post, area: hunyuan })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(assign({ ...post, person: person('hunyuan-worker') })).rejects.toMatchObject({ message: 'PERSON_UNKNOWN' })
    await expect(assign({ ...post, person: security.id })).rejects.toMatchObject({ message: 'SELF_ASSIGNMENT' })
  })

  it('asks for the level of its role, for a unit where it acts for one, and for days in order', async () => {
    const id = await somebody()
    await expect(assign({ person: id, role: 'grid_worker', area: yuntai })).rejects.toMatchObject({ message: 'ROLE_NOT_AT_LEVEL', cause: { params: { role: 'grid_worker', level: 'community' } } })
    await expect(assign({ person: id, role: 'property_manager', area: yuntaiCompound })).rejects.toMatchObject({ message: 'UNIT_REQUIRED' })
    await expect(assign({ person: id, role: 'property_manager', area: yuntaiCompound, unit: unit('land') })).rejects.toMatchObject({ message: 'UNIT_UNKNOWN' })
    await expect(assign({ person: id, role: 'volunteer', area: `${yuntai}900` })).rejects.toMatchObject({ message: 'PLACE_UNKNOWN' })
    await expect(assign({ person: id, role: 'volunteer', area: yuntai, from: '0000-01-01' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(assign({ person: id, role: 'volunteer', area: yuntai, from: '2025-02-01', to: '2025-01-31' })).rejects.toMatchObject({ message: 'TERM_WRONG' })
  })

  it('is not held twice at a time, and again after it has ended', async () => {
    const id = await somebody()
    const { id: post, version } = await assign({ person: id, role: 'community_worker', area: yuntai })
    await expect(assign({ person: id, role: 'community_worker', area: yuntai, from: '2025-04-01' })).rejects.toMatchObject({ message: 'POST_OVERLAPS' })
    await at.as(security).posts.end({ id: post, version, to: '2025-03-31', reason: '轮岗' })
    await expect(assign({ person: id, role: 'community_worker', area: yuntai, from: '2025-04-01' })).resolves.toMatchObject({ version: 1 })
    expect((await at.as(worker).people.get({ id })).posts.map((each) => [each.from, each.to, each.isCurrent])).toEqual([
      ['2025-04-01', null, true],
      ['2025-01-01', '2025-03-31', false],
    ])
  })

  it('is made once however often it is sent', async () => {
    const key = randomUUID()
    const id = await somebody()
    const send = () => at.as(security, { key }).posts.assign({ ...term, person: id, role: 'party_member', area: yuntaiCompound })
    expect(await send()).toEqual(await send())
    expect(await grantsAt(id, '2025-04-21')).toHaveLength(1)
  })

  it('is ended once, not before it began, not over somebody else’s edit, and not from the next county', async () => {
    const { id, version } = await assign({ person: await somebody(), role: 'volunteer', area: yuntai })
    const end = (to: string, seen = version, who = security) => at.as(who).posts.end({ id, version: seen, to, reason: '调离' })
    await expect(end('2024-12-31')).rejects.toMatchObject({ message: 'TERM_WRONG' })
    await expect(end('2025-04-30', version, stranger)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(end('2025-04-30', version, admin)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    const ended = await end('2025-04-30')
    await expect(end('2025-04-29')).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    await expect(end('2025-05-31', ended.version)).rejects.toMatchObject({ message: 'POST_ENDED' })
  })

  it('stands in its person’s history', async () => {
    const id = await somebody()
    const post = await assign({ person: id, role: 'volunteer', area: yuntai })
    await at.as(security).posts.end({ id: post.id, version: post.version, to: '2025-04-30', reason: '搬离' })
    const history = await at.as(worker).audit.history({ record: 'Person', recordId: id })
    expect(history.map((entry) => [entry.entity, entry.action])).toEqual([['Post', 'update'], ['Post', 'create'], ['Person', 'create']])
    expect(history[0]).toMatchObject({ before: { to: null, endedReason: null }, after: { to: '2025-04-30', endedReason: '搬离' } })
    await expect(at.as(worker).audit.verify({ record: 'Person', recordId: id })).resolves.toEqual({ entries: 3, fault: null })
  })
})

describe('the three administrators', () => {
  const administrators = ['county_admin', 'security_admin', 'audit_admin'] as const

  it('are never two in one person at a time', async () => {
    const id = await somebody()
    await assign({ person: id, role: 'county_admin', area: zuoyun, from: '2025-01-01', to: '2025-06-30' })
    await expect(assign({ person: id, role: 'audit_admin', area: zuoyun, from: '2025-06-30' })).rejects.toMatchObject({ message: 'SEPARATION_OF_DUTIES' })
    await expect(assign({ person: id, role: 'audit_admin', area: zuoyun, from: '2025-07-01' })).resolves.toMatchObject({ version: 1 })
  })

  it('are never two in one person when the posts are given at the same moment', async () => {
    for (const _ of [1, 2, 3]) {
      const id = await somebody()
      const answers = await Promise.allSettled(administrators.map((role) => assign({ person: id, role, area: zuoyun })))
      expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
      expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ message: 'SEPARATION_OF_DUTIES' })
      expect(await grantsAt(id, '2025-04-21')).toHaveLength(1)
    }
  })
})

describe('a list of posts', () => {
  it('shows those of one’s own place, with the names of people from elsewhere', async () => {
    const rows = async (who: typeof worker, query = {}) => (await at.as(who).posts.list({ size: 100, ...query })).rows
    expect((await rows(worker, { role: 'county_leader' })).map((row) => [row.person.name, row.path])).toEqual([['周正', '云兴镇 · 云泰园社区']])
    expect((await rows(neighbour)).every((row) => row.area.startsWith(xijie))).toBe(true)
    expect((await rows(stranger)).map((row) => row.person.name).sort()).toEqual(['褚晖', '陈源'])
    expect((await rows(worker, { unit: unit('property') })).map((row) => row.unit?.name)).toContain('云泰物业服务有限公司')
    expect((await rows(worker, { within: yuntaiGrid })).map((row) => row.person.name)).toEqual(['郑网'])
    expect(await rows(worker, { within: chunhui })).toEqual([])
    await expect(at.as(anybody({ role: 'volunteer', area: yunxing })).posts.list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('parts those of today from those that ended and those that begin', async () => {
    const id = await somebody()
    await assign({ person: id, role: 'volunteer', area: yuntai, from: '2024-01-01', to: '2024-12-31' })
    await assign({ person: id, role: 'volunteer', area: yuntai, from: '2026-01-01' })
    const dates = async (when: 'current' | 'past' | 'future') => (await at.as(worker).posts.list({ when, role: 'volunteer', size: 100 })).rows.filter((row) => row.person.id === id).map((row) => row.from)
    expect(await dates('current')).toEqual([])
    expect(await dates('past')).toEqual(['2024-01-01'])
    expect(await dates('future')).toEqual(['2026-01-01'])
  })
})

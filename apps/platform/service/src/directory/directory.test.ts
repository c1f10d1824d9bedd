import { serviceApp } from '@wuxin/service/http'
import { issueServiceToken } from '@wuxin/service/token'
import { directorySnapshot } from '@wuxin/platform/directory'
import { describe, expect, it } from 'vitest'
import { chunhui, hunyuan, registerUnderTest, xijie, yuntai, yuntaiCompound, yuntaiGrid, zuoyun } from '../register.fixture.ts'

const { at, admin, security, worker, anybody, person, unit } = registerUnderTest()

async function ask(path: string, authorization?: string): Promise<Response> {
  const token = authorization ?? `Bearer ${await issueServiceToken(at.service.keys, 'feedback')}`
  return serviceApp(at.service).request(path, { headers: { authorization: token } })
}
const directory = async (county = zuoyun) => directorySnapshot.parse(await (await ask(`/internal/directory/${county}`)).json())

describe('the directory of a county', () => {
  it('holds its places, units, posts of today and the calendar, and nothing of the next county', async () => {
    const { areas, units, posts, calendar, county } = await directory()
    expect(county).toBe(zuoyun)
    expect(areas).toContainEqual({ code: yuntaiGrid, name: '第1微网格', responsibleUnit: unit('heating'), propertyCompany: null, buildings: ['1号楼'], retired: false })
    expect(areas.find(({ code }) => code === yuntaiCompound)?.buildings).toEqual(['1号楼', '2号楼'])
    expect(units).toContainEqual({ id: unit('property'), name: '云泰物业服务有限公司', kind: 'property_company', creditCode: expect.stringMatching(/^[0-9A-Z]{18}$/), area: zuoyun, closed: false })
    expect(posts).toContainEqual({ user: person('manager'), name: '冯管', role: 'property_manager', area: yuntaiCompound, unit: unit('property') })
    expect(calendar['2025-10-11']).toBe('workday')
    expect(JSON.stringify({ areas, posts })).not.toContain(chunhui)
    expect(units.map((each) => each.id)).not.toContain(unit('land'))
  })

  it('is for services only, and for counties that there are', async () => {
    expect((await ask(`/internal/directory/${zuoyun}`, 'Bearer forged')).status).toBe(401)
    expect((await ask('/internal/directory/999999')).status).toBe(404)
    expect((await ask('/internal/directory/x')).status).toBe(404)
  })

  it('has a new revision after each change, of its own county alone', async () => {
    const revisions: string[] = []
    const note = async () => revisions.push((await directory()).revision)
    const neighbour = (await directory(hunyuan)).revision
    await note()
    await at.as(admin).areas.add({ parent: yuntai, name: '新小区' })
    await note()
    const { id } = await at.as(admin).people.add({ name: '新人', area: yuntai })
    await note()
    const post = await at.as(security).posts.assign({ person: id, role: 'volunteer', area: yuntai, from: '2025-01-01', chosen: 'application' })
    await note()
    await at.as(security).posts.end({ id: post.id, version: post.version, to: '2025-04-20', reason: '退出' })
    await note()
    expect(new Set(revisions).size).toBe(5)
    expect((await directory(hunyuan)).revision).toBe(neighbour)
    expect((await directory()).posts.map((each) => each.user)).not.toContain(id)
  })

  it('is told to the other services: whoever had it asks again', async () => {
    const names = async () => (await at.service.directories.get(zuoyun)).area(yuntaiCompound).name
    expect(await names()).toBe('云泰园小区')
    const { version } = await at.as(admin).areas.get({ code: yuntaiCompound })
    await at.as(admin).areas.rename({ code: yuntaiCompound, version, name: '云泰园一期' })
    await at.service.relay()
    expect(await names()).toBe('云泰园一期')
  })

  it('keeps the names of retired places for the records that have their codes', async () => {
    const { code, version } = await at.as(admin).areas.add({ parent: xijie, name: '旧小区' })
    await at.as(admin).areas.retire({ code, version, reason: '拆迁' })
    expect((await directory()).areas).toContainEqual(expect.objectContaining({ code, name: '旧小区', retired: true }))
  })

  it('begins and ends posts at midnight without a word', async () => {
    const { id } = await at.as(admin).people.add({ name: '明日', area: yuntai })
    await at.as(security).posts.assign({ person: id, role: 'volunteer', area: yuntai, from: '2025-04-22', chosen: 'application' })
    expect((await directory()).posts.map((each) => each.user)).not.toContain(id)
    const original = at.service.now
    at.service.now = () => new Date('2025-04-22T00:00:00+08:00')
    expect((await directory()).posts.map((each) => each.user)).toContain(id)
    at.service.now = original
  })
})

describe('people of a county', () => {
  it('are called by their names, with or without a post; those of the next county and ids that are none are left out', async () => {
    const { id } = await at.as(admin).people.add({ name: '无岗', area: yuntai })
    const asked = { county: zuoyun, ids: [id, person('manager'), person('hunyuan-worker'), 'ghost-1'] }
    const headers = { authorization: `Bearer ${await issueServiceToken(at.service.keys, 'volunteers')}` }
    const answer = await serviceApp(at.service).request('/internal/people', { method: 'POST', body: JSON.stringify(asked), headers: { ...headers, 'content-type': 'application/json' } })
    const found: { id: string; name: string }[] = JSON.parse(await answer.text())
    expect(new Map(found.map(({ id: each, name }) => [each, name]))).toEqual(new Map([[id, '无岗'], [person('manager'), '冯管']]))
    expect((await serviceApp(at.service).request('/internal/people', { method: 'POST', body: JSON.stringify(asked), headers: { 'content-type': 'application/json' } })).status).toBe(401)
  })
})

describe('pickers', () => {
  it('find units of the whole county by name or pinyin, and none of the next', async () => {
    const names = async (query: object, who = worker) => (await at.as(who).directory.units(query)).map((row) => row.name)
    expect(await names({ q: 'gongre' })).toEqual(['左云县集中供热有限责任公司'])
    expect(await names({ q: '自然资源' })).toEqual([])
    expect(await names({ within: xijie })).toEqual(['西街社区居民委员会'])
    expect((await names({ near: `${xijie}001` }))[0]).toBe('西街社区居民委员会')
    expect(await names({ q: '物业' }, anybody({ role: 'department_officer', area: zuoyun, unit: 'x' }))).toEqual(['云泰物业服务有限公司'])
  })

  it('find places of one’s own only', async () => {
    expect((await at.as(worker).directory.areas({ level: 'community' })).map((row) => row.code)).toEqual([yuntai])
    expect(await at.as(worker, { place: chunhui }).directory.areas({})).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hunyuan, registerUnderTest, xijie, xijieCompound, yuntai, yuntaiCompound, yuntaiGrid, yunxing, zuoyun, chunhui } from '../register.fixture.ts'

const { at, admin, worker, neighbour, stranger, anybody, unit } = registerUnderTest()

const versionOf = async (code: string) => (await at.as(admin).areas.get({ code })).version
const eventsTo = async (county: string) => {
  const rows: { n: string }[] = await at.service.orm.em.fork().getConnection().execute(`select revision as n from directory_revision where county = '${county}'`)
  return Number(rows[0]?.n)
}

describe('the tree', () => {
  it('begins at the top of one’s own place and counts what hangs below', async () => {
    const { nodes } = await at.as(admin).areas.tree({})
    expect(nodes).toEqual([{ code: zuoyun, name: '左云县', level: 'county', brand: null, children: 1, communities: 2, compounds: 2, grids: 1 }])
    const own = await at.as(anybody({ role: 'county_leader', area: yuntai }, { role: 'county_leader', area: xijieCompound }, { role: 'volunteer', area: yuntaiCompound })).areas.tree({})
    expect(own.nodes.map((node) => node.name)).toEqual(['西街小区', '云泰园社区'])
  })

  it('opens place by place and names the way down', async () => {
    const { above, nodes } = await at.as(admin).areas.tree({ code: yunxing })
    expect(above).toEqual([{ code: zuoyun, name: '左云县' }, { code: yunxing, name: '云兴镇' }])
    expect(nodes.map(({ name, level, children, grids }) => ({ name, level, children, grids }))).toEqual([
      { name: '西街社区', level: 'community', children: 1, grids: 0 },
      { name: '云泰园社区', level: 'community', children: 1, grids: 1 },
    ])
  })

  it('shows no place outside of one’s own', async () => {
    await expect(at.as(worker).areas.tree({ code: xijie })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(worker).areas.get({ code: xijieCompound })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(admin).areas.get({ code: chunhui })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(null).areas.tree({})).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
  })
})

describe('a search for places', () => {
  const names = async (query: Parameters<ReturnType<typeof at.as>['areas']['search']>[0], who = admin) => (await at.as(who).areas.search(query)).map((row) => row.name)

  it('finds by name, pinyin and initials, the likeliest first', async () => {
    expect(await names({ q: '云泰园' })).toEqual(['云泰园社区', '云泰园小区'])
    expect(await names({ q: 'yuntai' })).toEqual(['云泰园社区', '云泰园小区'])
    expect(await names({ q: 'ytyxq' })).toEqual(['云泰园小区'])
    expect(await names({ q: 'YunTai Yuan she' })).toEqual(['云泰园社区'])
    expect(await names({ q: '%' })).toEqual([])
  })

  it('keeps to a level and a place, and tells the way there', async () => {
    expect(await names({ level: 'compound' })).toEqual(['西街小区', '云泰园小区'])
    expect(await at.as(admin).areas.search({ within: yuntai, level: 'grid' })).toEqual([{ code: yuntaiGrid, name: '第1微网格', level: 'grid', path: '云兴镇 · 云泰园社区 · 云泰园小区 · 第1微网格' }])
  })

  it('finds nothing outside of one’s own place', async () => {
    expect(await names({ q: '小区' }, worker)).toEqual(['云泰园小区'])
    expect(await names({ within: xijie }, worker)).toEqual([])
  })

  it('finds for those who act for a unit every place of their area', async () => {
    expect(await names({ level: 'community' }, anybody({ role: 'department_officer', area: zuoyun, unit: 'heating' }))).toEqual(['西街社区', '云泰园社区'])
  })
})

describe('a place', () => {
  it('is added below its parent with the next code, found at once, and makes the directory move on', async () => {
    const before = await eventsTo(zuoyun)
    const first = await at.as(admin).areas.add({ parent: xijieCompound, name: '第1微网格' })
    const second = await at.as(admin).areas.add({ parent: xijieCompound, name: '第2微网格' })
    expect([first.code, second.code]).toEqual([`${xijieCompound}001`, `${xijieCompound}002`])
    expect(await eventsTo(zuoyun)).toBe(before + 2)
  })

  it('gets a code of its own when two are added at the same moment', async () => {
    const added = await Promise.all(['甲', '乙', '丙'].map((name) => at.as(admin).areas.add({ parent: xijie, name: `${name}小区` })))
    expect(new Set(added.map((area) => area.code)).size).toBe(3)
  })

  it('is made once however often it is sent', async () => {
    const key = randomUUID()
    const send = () => at.as(admin, { key }).areas.add({ parent: yuntai, name: '重发小区' })
    expect(await send()).toEqual(await send())
    expect((await at.as(admin).areas.search({ q: '重发小区' })).length).toBe(1)
  })

  it('of the statistical bureau needs its code, which must be its parent’s child and free', async () => {
    await expect(at.as(admin).areas.add({ parent: yunxing, name: '新社区' })).rejects.toMatchObject({ message: 'AREA_CODE_WRONG' })
    await expect(at.as(admin).areas.add({ parent: yunxing, code: '140226101001', name: '新社区' })).rejects.toMatchObject({ message: 'AREA_CODE_WRONG' })
    await expect(at.as(admin).areas.add({ parent: yunxing, code: xijie, name: '新社区' })).rejects.toMatchObject({ message: 'AREA_CODE_TAKEN' })
    await expect(at.as(admin).areas.add({ parent: yuntaiGrid, name: '格中格' })).rejects.toMatchObject({ message: 'AREA_LEVEL_WRONG' })
    await expect(at.as(admin).areas.add({ parent: yunxing, code: '140226100020', name: '新社区' })).resolves.toMatchObject({ code: '140226100020' })
  })

  it('is renamed, and found by the new name', async () => {
    const version = await versionOf(xijieCompound)
    await at.as(admin).areas.rename({ code: xijieCompound, version, name: '西苑小区' })
    expect((await at.as(admin).areas.search({ q: 'xiyuan' })).map((row) => row.code)).toEqual([xijieCompound])
    await expect(at.as(admin).areas.rename({ code: xijieCompound, version, name: '西城小区' })).rejects.toMatchObject({ message: 'VERSION_CONFLICT', cause: { params: { yours: version, theirs: version + 1 } } })
  })

  it('is changed by the county’s own administrator only', async () => {
    const version = await versionOf(yuntai)
    await expect(at.as(worker).areas.rename({ code: yuntai, version, name: '别名' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(stranger).areas.rename({ code: yuntai, version, name: '别名' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).areas.describe({ code: yuntai, version, brand: null, position: null })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).areas.retire({ code: yuntai, version, reason: '撤并' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).areas.restore({ code: yuntai, version, reason: '恢复' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(stranger).areas.add({ parent: yuntai, name: '飞地' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('carries a brand and a position', async () => {
    await at.as(admin).areas.describe({ code: yuntai, version: await versionOf(yuntai), brand: '窗帘行动', position: { lng: 112.7, lat: 40.01 } })
    expect(await at.as(worker).areas.get({ code: yuntai })).toMatchObject({ brand: '窗帘行动', position: { lng: 112.7, lat: 40.01 }, path: '云兴镇 · 云泰园社区', children: 2 })
  })

  it('is retired when nothing hangs on it, leaves the tree and the search, keeps its code, and comes back', async () => {
    const { code, version } = await at.as(admin).areas.add({ parent: yuntai, name: '拆迁小区' })
    const retired = await at.as(admin).areas.retire({ code, version, reason: '整体拆迁' })
    expect(await at.as(admin).areas.search({ q: '拆迁' })).toEqual([])
    expect((await at.as(admin).areas.tree({ code: yuntai })).nodes.map((node) => node.code)).not.toContain(code)
    expect((await at.as(admin).areas.add({ parent: yuntai, name: '新建小区' })).code > code).toBe(true)
    await expect(at.as(admin).areas.add({ parent: code, name: '格' })).rejects.toMatchObject({ message: 'AREA_RETIRED' })
    await at.as(admin).areas.restore({ code, ...retired, reason: '规划调整' })
    expect((await at.as(admin).areas.search({ q: '拆迁' })).map((row) => row.code)).toEqual([code])
  })

  it('is not retired while places, posts or people hang on it', async () => {
    await expect(at.as(admin).areas.retire({ code: yuntaiCompound, version: await versionOf(yuntaiCompound), reason: '撤并' })).rejects.toMatchObject({
      message: 'AREA_IN_USE',
      cause: { params: { children: 1, posts: 3, people: 3 } },
    })
  })
})

describe('a micro-grid', () => {
  const facts = { tags: ['party', 'public-security'] as const, buildings: ['1号楼'], households: 61 }

  it('gets its lines of work, its responsible unit and its buildings', async () => {
    await at.as(worker).areas.arrangeGrid({ code: yuntaiGrid, version: await versionOf(yuntaiGrid), ...facts, tags: [...facts.tags], responsibleUnit: unit('property') })
    expect(await at.as(worker).areas.get({ code: yuntaiGrid })).toMatchObject({ ...facts, responsibleUnit: { id: unit('property'), name: '云泰物业服务有限公司' } })
  })

  it('is arranged in one’s own place, with a unit of the county, and only where it is a grid', async () => {
    const arrange = (who: typeof worker, code: string, responsibleUnit: string) => versionOf(code).then((version) => at.as(who).areas.arrangeGrid({ code, version, ...facts, tags: [], responsibleUnit }))
    await expect(arrange(neighbour, yuntaiGrid, unit('heating'))).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(arrange(worker, yuntaiGrid, unit('land'))).rejects.toMatchObject({ message: 'UNIT_UNKNOWN' })
    await expect(arrange(worker, yuntaiCompound, unit('heating'))).rejects.toMatchObject({ message: 'AREA_LEVEL_WRONG' })
  })
})

describe('places for residents', () => {
  const names = async (query: Parameters<ReturnType<typeof at.as>['areas']['publicPlaces']>[0]) => (await at.as(null).areas.publicPlaces(query)).places.map((place) => place.name)

  it('open without signing in: counties with their townships, communities with their compounds, grids with their buildings', async () => {
    expect(await names({})).toEqual(['浑源县', '永安镇', '左云县', '云兴镇'])
    expect(await names({ within: hunyuan })).toEqual(['永安镇'])
    expect(await names({ within: chunhui.slice(0, 9) })).toEqual(['春晖社区', '凯德世家三号院'])
    expect(await names({ within: chunhui })).toEqual(['凯德世家三号院'])
    const { hotline, places } = await at.as(null).areas.publicPlaces({ within: yuntaiCompound })
    expect(hotline).toBe('12345')
    expect(places).toEqual([{ code: yuntaiGrid, name: '第1微网格', level: 'grid', path: '云兴镇 · 云泰园社区 · 云泰园小区 · 第1微网格', buildings: ['1号楼'] }])
  })

  it('are found by name or pinyin in the whole county', async () => {
    expect(await names({ within: hunyuan, q: 'kaide' })).toEqual(['凯德世家三号院'])
    expect(await names({ within: zuoyun, q: '凯德' })).toEqual([])
  })
})

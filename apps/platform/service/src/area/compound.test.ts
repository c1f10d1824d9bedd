import { describe, expect, it } from 'vitest'
import { registerUnderTest, xijie, xijieCompound, yuntai, yuntaiCompound, yuntaiGrid } from '../register.fixture.ts'

const { at, admin, worker, neighbour, stranger, anybody, unit } = registerUnderTest()

const secretary = anybody({ role: 'branch_secretary', area: yuntaiCompound })
const versionOf = async (code: string) => (await at.as(admin).areas.get({ code })).version
const facts = () => ({ buildings: ['1号楼', '2号楼', '3号楼'], households: 180, propertyCompany: unit('property'), ownersCommittee: true })

describe('a compound', () => {
  it('is described by its secretary, and shows its property company', async () => {
    await at.as(secretary).compounds.describe({ code: yuntaiCompound, version: await versionOf(yuntaiCompound), ...facts() })
    expect(await at.as(worker).areas.get({ code: yuntaiCompound })).toMatchObject({ ...facts(), propertyCompany: { id: unit('property'), name: '云泰物业服务有限公司' } })
  })

  it('is described at one’s own place only, with a unit of the county, and not over somebody else’s edit', async () => {
    const version = await versionOf(yuntaiCompound)
    const describe = (who: typeof worker, overrides = {}) => at.as(who).compounds.describe({ code: yuntaiCompound, version, ...facts(), ...overrides })
    await expect(describe(neighbour)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(describe(stranger)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(describe(worker, { propertyCompany: unit('land') })).rejects.toMatchObject({ message: 'UNIT_UNKNOWN' })
    await expect(describe(worker, { code: yuntaiGrid, version: await versionOf(yuntaiGrid) })).rejects.toMatchObject({ message: 'AREA_LEVEL_WRONG' })
    await expect(describe(worker, { version: version - 1 })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    await expect(describe(anybody({ role: 'grid_worker', area: yuntaiGrid }))).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('with many quarrels is marked until a day within the county’s term, and unmarked with a reason', async () => {
    const flag = async (reviewOn: string) => at.as(worker).compounds.flagRisk({ code: yuntaiCompound, version: await versionOf(yuntaiCompound), reason: '停车收费纠纷多发', reviewOn })
    await expect(flag('2025-04-21')).rejects.toMatchObject({ message: 'REVIEW_DAY_WRONG' })
    // Sixty working days after 21 April 2025.
    await expect(flag('2025-07-18')).rejects.toMatchObject({ message: 'REVIEW_DAY_WRONG', cause: { params: { until: '2025-07-17' } } })
    await flag('2025-05-30')
    const listed = async (risk: 'yes' | 'due', day = '2025-04-21') => (await at.as(worker, { now: new Date(`${day}T12:00:00+08:00`) }).compounds.list({ risk })).rows.map((row) => row.code)
    expect([await listed('yes'), await listed('due'), await listed('due', '2025-05-30')]).toEqual([[yuntaiCompound], [], [yuntaiCompound]])
    expect(await at.as(worker).areas.get({ code: yuntaiCompound })).toMatchObject({ risk: { reason: '停车收费纠纷多发', reviewOn: '2025-05-30', isDue: false } })
    const clear = { code: yuntaiCompound, version: await versionOf(yuntaiCompound), reason: '纠纷已化解' }
    await expect(at.as(neighbour).compounds.clearRisk(clear)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(secretary).compounds.clearRisk(clear)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await at.as(worker).compounds.clearRisk(clear)
    expect(await listed('yes')).toEqual([])
    const { id } = await at.as(worker).areas.get({ code: yuntaiCompound })
    const history = await at.as(worker).audit.history({ record: 'Area', recordId: id })
    expect(history.map((entry) => entry.reason)).toContain('纠纷已化解')
  })

  it('is marked by nobody from elsewhere', async () => {
    const flag = { code: xijieCompound, version: await versionOf(xijieCompound), reason: '越界标记', reviewOn: '2025-05-30' }
    await expect(at.as(worker).compounds.flagRisk(flag)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(secretary).compounds.flagRisk(flag)).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

describe('a list of compounds', () => {
  it('counts buildings and grids, sorts, and keeps to one’s own place', async () => {
    const { rows } = await at.as(admin).compounds.list({ sort: '-households' })
    expect(rows.map(({ name, buildings, grids }) => ({ name, buildings, grids }))).toEqual([{ name: '云泰园小区', buildings: 3, grids: 1 }, { name: '西街小区', buildings: 1, grids: 0 }])
    expect((await at.as(worker).compounds.list({})).rows.map((row) => row.code)).toEqual([yuntaiCompound])
    expect(await at.as(worker).compounds.list({ within: xijie })).toMatchObject({ rows: [], empty: 'filter' })
    expect((await at.as(admin).compounds.list({ q: 'xjxq' })).rows.map((row) => row.name)).toEqual(['西街小区'])
    const managerOf = (key: string) => anybody({ role: 'property_manager', area: yuntai, unit: unit(key) })
    expect((await at.as(managerOf('property')).compounds.list({})).rows.map((row) => row.code)).toEqual([yuntaiCompound])
    expect((await at.as(managerOf('heating')).compounds.list({})).rows).toEqual([])
  })
})

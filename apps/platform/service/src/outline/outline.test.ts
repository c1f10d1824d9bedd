import type { Ring } from '@wuxin/platform/outline.schema'
import { describe, expect, it } from 'vitest'
import { hunyuan, registerUnderTest, xijieCompound, yuntai, yuntaiCompound, yuntaiGrid, zuoyun } from '../register.fixture.ts'
import { bow, box } from './outline.fixture.ts'

const { at, admin, worker, stranger, anybody, unit } = registerUnderTest()
const areas = () => at.as(admin).areas
const versionOf = async (code: string) => (await areas().get({ code })).version
const draw = async (code: string, ring: Ring | null, who = worker) => at.as(who).outlines.draw({ code, version: await versionOf(code), ring })
const second = `${yuntaiCompound}002`

describe('the outline of a place', () => {
  it('is drawn by whoever arranges its grids, and kept to the centimetre, counter-clockwise', async () => {
    const seen = await versionOf(yuntaiCompound)
    const clockwise = box([0, 0, 200, 100]).toReversed().map(([lng, lat]): [number, number] => [lng + 1e-9, lat])
    const drawn = await draw(yuntaiCompound, clockwise)
    expect(drawn).toMatchObject({ code: yuntaiCompound, name: '云泰园小区', version: seen + 1 })
    expect(new Set(drawn.ring?.map(String))).toEqual(new Set(box([0, 0, 200, 100]).map(String)))
    expect((await at.as(worker).outlines.at({ code: yuntaiCompound })).parent.ring).toEqual(drawn.ring)
  })

  it('stands in the place’s own history', async () => {
    await draw(yuntaiCompound, box([0, 0, 210, 100]))
    const rows = await at.service.orm.em.fork().getConnection().execute<object[]>(`select 1 from audit where record = 'Area' and entity = 'AreaOutline' and actor = '${worker.id}' and area = '${yuntaiCompound}'`)
    expect(rows.length).toBeGreaterThan(1)
  })

  it('drawn the same again changes nothing', async () => {
    const { version } = await draw(yuntaiCompound, box([0, 0, 200, 100]))
    expect((await draw(yuntaiCompound, box([0, 0, 200, 100]))).version).toBe(version)
  })

  it('that crosses itself is refused with where', async () => {
    await expect(draw(yuntaiGrid, bow)).rejects.toMatchObject({ message: 'OUTLINE_CROSSES', cause: { params: { longitude: expect.any(Number), latitude: expect.any(Number) } } })
    expect((await at.as(worker).outlines.at({ code: yuntaiGrid })).parent.ring).toBeNull()
  })

  it('without area, not closed or of too few corners is refused', async () => {
    const line = box([0, 0, 100, 0])
    await expect(draw(yuntaiGrid, line)).rejects.toMatchObject({ message: expect.stringMatching(/OUTLINE_FLAT|OUTLINE_CROSSES/) })
    await expect(draw(yuntaiGrid, box([0, 0, 10, 10]).slice(0, 4))).rejects.toThrow('RING_OPEN')
  })

  it('over somebody else’s is refused', async () => {
    const version = await versionOf(yuntaiGrid)
    const answers = await Promise.allSettled([box([0, 0, 50, 50]), box([0, 0, 60, 60])].map((ring) => at.as(worker).outlines.draw({ code: yuntaiGrid, version, ring })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(at.as(worker).outlines.draw({ code: yuntaiGrid, version, ring: box([0, 0, 70, 70]) })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('is taken away again', async () => {
    expect((await draw(yuntaiGrid, null)).ring).toBeNull()
    expect((await at.as(worker).outlines.at({ code: yuntaiCompound })).below.find(({ code }) => code === yuntaiGrid)?.ring).toBeNull()
  })

  it('is nobody’s to draw elsewhere, or without the permission', async () => {
    await expect(draw(yuntaiCompound, null, stranger)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(draw(xijieCompound, null, worker)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(draw(yuntaiCompound, null, anybody({ role: 'branch_secretary', area: yuntaiCompound }))).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(stranger).outlines.at({ code: yuntaiCompound })).rejects.toMatchObject({ message: 'NOT_FOUND' })
  })
})

describe('the outlines of a compound’s grids', () => {
  it('come with unit, workers, tags and buildings, and say by name where two overlap and what nobody has', async () => {
    const facts = { tags: ['party' as const, 'public-security' as const], responsibleUnit: unit('heating'), buildings: ['1号楼'], households: 60 }
    await areas().arrangeGrid({ code: yuntaiGrid, version: await versionOf(yuntaiGrid), ...facts })
    await areas().add({ parent: yuntaiCompound, name: '第2微网格' })
    await draw(yuntaiCompound, box([0, 0, 200, 100]))
    await draw(yuntaiGrid, box([0, 0, 110, 100]))
    await draw(second, box([100, 0, 190, 100]))
    const { below, faults } = await at.as(worker).outlines.at({ code: yuntaiCompound })
    expect(below[0]).toMatchObject({ code: yuntaiGrid, name: '第1微网格', tags: ['party', 'public-security'], responsibleUnit: { name: '左云县集中供热有限责任公司' }, workers: ['郑网'], buildings: ['1号楼'] })
    expect(faults.map(({ kind, areas: about }) => [kind, about])).toEqual([['overlap', [yuntaiGrid, second]], ['gap', [yuntaiCompound]]])
    await draw(yuntaiGrid, box([0, 0, 100, 100]))
    await draw(second, box([100, 0, 200, 100]))
    expect((await at.as(worker).outlines.at({ code: yuntaiCompound })).faults).toEqual([])
  })

  it('are shown among their neighbours, and where the nearest place lies that has a position', async () => {
    await draw(xijieCompound, box([300, 0, 400, 100]), admin)
    await areas().describe({ code: zuoyun, version: await versionOf(zuoyun), brand: null, position: { lng: 112.7, lat: 40 } })
    expect(await at.as(worker).outlines.at({ code: yuntai })).toMatchObject({ parent: { ring: null }, around: [], centre: { lng: 112.7, lat: 40 } })
    expect((await at.as(worker).outlines.at({ code: second })).around.map(({ code }) => code)).toEqual([yuntaiGrid])
    await areas().describe({ code: yuntai, version: await versionOf(yuntai), brand: null, position: { lng: 112.71, lat: 40.01 } })
    expect((await at.as(worker).outlines.at({ code: yuntaiGrid })).centre).toEqual({ lng: 112.71, lat: 40.01 })
  })

  it('of a retired place are not drawn, and not shown', async () => {
    const { code, version } = await areas().add({ parent: yuntaiCompound, name: '第3微网格' })
    await areas().retire({ code, version, reason: '并入第1微网格' })
    await expect(draw(code, box([0, 0, 10, 10]))).rejects.toMatchObject({ message: 'AREA_RETIRED' })
    expect((await at.as(worker).outlines.at({ code: yuntaiCompound })).below.map((each) => each.code)).toEqual([yuntaiGrid, second])
  })

  it('of another county are another county’s', () => expect(at.as(admin).outlines.at({ code: hunyuan })).rejects.toMatchObject({ message: 'NOT_FOUND' }))
})

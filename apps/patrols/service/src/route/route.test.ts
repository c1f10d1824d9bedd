import { proofOf, readCheckpointCode, type SheetCode } from '@wuxin/patrols/checkpoint.rules'
import { community, compound, grid, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { routeOf, typed } from './route.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const secretary = () => at.as(people.secretary).routes

describe('a route', () => {
  it('is laid within its place, by whoever organises it', async () => {
    const route = await routeOf(at)
    expect(route).toMatchObject({ name: '云泰园夜巡', checkpoints: [{ name: '1号楼', edition: 1, openHazards: 0, checkedAt: null }, { name: '2号楼' }, { name: '北门' }], plans: 0, walkedAt: null })
    expect((await at.as(people.member).routes.list({})).rows).toMatchObject([{ id: route.id, checkpoints: 3 }])
    expect((await at.as(people.neighbour).routes.list({})).rows).toEqual([])
    const add = (area: string, checkpoints = typed('北门')) => at.as(people.worker).routes.add({ area, name: '另一条', checkpoints })
    await expect(add(compound, typed('北门').map((each) => ({ ...each, area: neighbourCompound })))).rejects.toMatchObject(refusal('CHECKPOINT_ELSEWHERE', { name: '北门' }))
    await expect(add(community, typed('北门', '北门'))).rejects.toMatchObject(refusal('CHECKPOINT_TWICE', { name: '北门' }))
    await expect(add(compound, typed('北门').map((each) => ({ ...each, area: '140226100019001099' })))).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    await expect(at.as(people.member).routes.add({ area: compound, name: '党员的', checkpoints: typed('北门') })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(add(neighbourCompound)).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.secretary).routes.add({ area: compound, name: '空的', checkpoints: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('keeps the codes of checkpoints that stay, in another order and under another name', async () => {
    const route = await routeOf(at, '二号线')
    const before = await secretary().sheets({ id: route.id })
    const [first, second, third] = route.checkpoints
    if (!first || !second || !third) throw new Error('a route of three')
    const kept = ({ id, name, placeKind, spot }: typeof first) => ({ id, name, placeKind, spot, area: grid })
    const amended = await secretary().amend({ ...seen(route), name: '二号线（改）', checkpoints: [kept(third), { ...kept(first), name: '1号楼大厅', position: { lng: 112.7, lat: 40.01 } }, ...typed('车库')] })
    expect(amended.checkpoints.map(({ name, position, place }) => [name, position, place.code])).toEqual([['北门', null, grid], ['1号楼大厅', { lng: 112.7, lat: 40.01 }, grid], ['车库', null, compound]])
    const after = await secretary().sheets({ id: route.id })
    const codeOf = (sheets: typeof before, checkpoint: string) => sheets.sheets.find((each) => each.checkpoint === checkpoint)?.code
    expect(codeOf(after, first.id)).toBe(codeOf(before, first.id))
    expect(codeOf(after, second.id)).toBeUndefined()
    await expect(secretary().amend({ ...seen(amended), name: '二号线', checkpoints: [kept(second)] })).rejects.toMatchObject(refusal('NOT_FOUND', { id: second.id }))
    await expect(secretary().amend({ ...seen(route), name: '旧的', checkpoints: typed('北门') })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('is walked no more once it is closed', async () => {
    const route = await routeOf(at, '三号线')
    const closed = await secretary().close({ ...seen(route), reason: '小区改造' })
    expect(closed).toMatchObject({ closed: true, closedReason: '小区改造' })
    await expect(secretary().amend({ ...seen(closed), name: '又来', checkpoints: typed('北门') })).rejects.toMatchObject(refusal('ROUTE_CLOSED', { name: '三号线' }))
    await expect(secretary().sheets({ id: route.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await secretary().list({ closed: true })).rows.map(({ name }) => name)).toEqual(['三号线'])
  })
})

describe('the code of a checkpoint', () => {
  it('stands on the sheet alone: no page, no history, no member holds it', async () => {
    const route = await routeOf(at, '四号线')
    const { sheets } = await secretary().sheets({ id: route.id })
    const codes = sheets.map(({ code }) => readCheckpointCode(code) ?? '')
    expect(new Set(codes).size).toBe(3)
    expect(JSON.stringify(await secretary().get({ id: route.id }))).not.toContain(codes[0])
    const audit = await at.as(people.secretary).audit.history({ record: 'Route', recordId: route.id })
    expect(codes.filter((code) => JSON.stringify(audit).includes(code))).toEqual([])
    expect(audit.map(({ action }) => action)).toContain('export')
    await expect(at.as(people.member).routes.sheets({ id: route.id })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(at.as(people.neighbour).routes.sheets({ id: route.id })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is replaced where its sheet was lost or copied: the old one is known as one and proves nothing', async () => {
    const route = await routeOf(at, '五号线')
    const [checkpoint = { id: '' }] = route.checkpoints
    const { sheets: [before] } = await secretary().sheets({ id: route.id, checkpoints: [checkpoint.id] })
    const renewed = await secretary().renewCode({ ...seen(route), checkpoint: checkpoint.id, reason: '被人撕走' })
    expect(renewed.checkpoints[0]?.edition).toBe(2)
    const { sheets: [after] } = await secretary().sheets({ id: route.id, checkpoints: [checkpoint.id] })
    expect(after?.edition).toBe(2)
    const known = (await asOwner(at, `select checkpoint_id as checkpoint, code, edition from checkpoint_code where route = '${route.id}'`)) as SheetCode[] // the columns of that table
    expect([before, after].map((sheet) => proofOf(sheet?.code ?? '', checkpoint.id, known))).toEqual(['replaced', 'here'])
    await expect(secretary().renewCode({ ...seen(route), checkpoint: checkpoint.id, reason: '再换' })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
    await expect(secretary().renewCode({ ...seen(renewed), checkpoint: crypto.randomUUID(), reason: '没有的' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

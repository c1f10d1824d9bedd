import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chunhui, creditCode, registerUnderTest, xijie, yuntai, yuntaiCompound, yuntaiGrid, zuoyun } from '../register.fixture.ts'

const { at, admin, security, worker, neighbour, stranger, anybody, unit } = registerUnderTest()

const facts = { name: '左云县民政局', kind: 'department' as const, area: zuoyun, contactName: '何平', contactPhone: '13800002222' }
let serial = 100
const added = async (overrides: Partial<typeof facts> = {}, who = admin) => at.as(who).units.add({ ...facts, creditCode: creditCode((serial += 1)), ...overrides })

describe('a unit', () => {
  it('is entered with a right credit code and listed by name, pinyin, code and kind', async () => {
    const { id } = await added()
    const { creditCode: code } = await at.as(admin).units.get({ id })
    const found = async (query: object) => (await at.as(worker).units.list(query)).rows.map((row) => row.id)
    expect(await found({ q: '民政' })).toEqual([id])
    expect(await found({ q: 'mzj' })).toEqual([id])
    expect(await found({ q: code.toLowerCase() })).toEqual([id])
    expect(await found({ kind: 'department' })).toEqual([id])
    expect(await found({ q: '民政', kind: 'enterprise' })).toEqual([])
  })

  it('with a wrong credit code is refused by the field', async () => {
    const code = creditCode(7)
    const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
    await expect(at.as(admin).units.add({ ...facts, creditCode: wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ path: ['creditCode'], params: { code: 'CREDIT_CODE_WRONG' } }] } })
  })

  it('is entered once: the same code again is refused, also at the same moment, while another county may have it', async () => {
    const same = creditCode(8)
    const enter = () => at.as(admin).units.add({ ...facts, name: '同码单位', creditCode: same })
    const answers = await Promise.allSettled([enter(), enter()])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(enter()).rejects.toMatchObject({ message: 'CREDIT_CODE_TAKEN' })
    await expect(at.as(stranger).units.add({ ...facts, area: chunhui, creditCode: same })).resolves.toMatchObject({ version: 1 })
  })

  it('is made once however often it is sent', async () => {
    const key = randomUUID()
    const send = () => at.as(admin, { key }).units.add({ ...facts, name: '重发单位', creditCode: creditCode(9) })
    expect(await send()).toEqual(await send())
  })

  it('shows its contact masked; the full number takes a permission and a reason, which stands in its history', async () => {
    const { id } = await added({ contactPhone: '13811112222' })
    expect(await at.as(worker).units.get({ id })).toMatchObject({ contactName: '何平', contactPhone: '138****2222' })
    expect(await at.as(worker).units.unmask({ id, reason: '核实供热投诉' })).toEqual({ contactPhone: '13811112222' })
    const [look] = await at.as(admin).audit.history({ record: 'Unit', recordId: id })
    expect(look).toMatchObject({ action: 'look', reason: '核实供热投诉', actor: worker.id })
    expect(JSON.stringify(await at.as(admin).audit.history({ record: 'Unit', recordId: id }))).not.toContain('13811112222')
    await expect(at.as(admin).units.unmask({ id, reason: '看看' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(worker).units.unmask({ id, reason: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is amended without losing the number that was never shown, and not over somebody else’s edit', async () => {
    const { id, version } = await added({ contactPhone: '13811113333' })
    const { contactPhone: _, ...rest } = facts
    const code = (await at.as(admin).units.get({ id })).creditCode
    await at.as(admin).units.amend({ id, version, ...rest, name: '左云县民政和社会工作局', creditCode: code })
    expect(await at.as(worker).units.unmask({ id, reason: '核对' })).toEqual({ contactPhone: '13811113333' })
    await expect(at.as(admin).units.amend({ id, version, ...rest, creditCode: code })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('of another place is not touched, and of another county not seen', async () => {
    const { id, version } = await added({ area: xijie }, neighbour)
    const edit = { id, version, ...facts, creditCode: creditCode(50) }
    await expect(at.as(worker).units.amend(edit)).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).units.close({ id, version, reason: '撤销' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(worker).units.add({ ...facts, area: xijie, creditCode: creditCode(51) })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(worker).units.add({ ...facts, area: `${yuntai}999`, creditCode: creditCode(52) })).rejects.toMatchObject({ message: 'PLACE_UNKNOWN' })
    await expect(at.as(stranger).units.get({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(at.as(anybody({ role: 'community_worker', area: chunhui })).units.unmask({ id, reason: '越界' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    expect((await at.as(stranger).units.list({ q: '民政' })).rows).toEqual(expect.not.arrayContaining([expect.objectContaining({ area: zuoyun })]))
    await expect(at.as(security).units.add({ ...facts, creditCode: creditCode(53) })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('names the places that it answers for', async () => {
    expect((await at.as(worker).units.get({ id: unit('heating') })).places.map((place) => place.code)).toEqual([yuntaiGrid])
    expect((await at.as(worker).units.get({ id: unit('property') })).places.map((place) => place.code)).toEqual([yuntaiCompound])
  })

  it('is closed when nothing goes on there, and leaves the lists', async () => {
    await expect(at.as(admin).units.close({ id: unit('property'), version: 1, reason: '撤销' })).rejects.toMatchObject({ message: 'UNIT_IN_USE', cause: { params: { posts: 1, places: 1 } } })
    const { id, version } = await added({ name: '将撤单位' })
    await at.as(admin).units.close({ id, version, reason: '机构改革' })
    expect((await at.as(admin).units.list({ q: '将撤' })).rows).toEqual([])
    expect((await at.as(admin).units.list({ q: '将撤', closed: true })).rows.map((row) => row.id)).toEqual([id])
    expect(await at.as(admin).directory.units({ q: '将撤' })).toEqual([])
    await expect(at.as(admin).units.close({ id, version: version + 1, reason: '再撤' })).rejects.toMatchObject({ message: 'UNIT_CLOSED' })
  })
})

describe('a list of units', () => {
  it('says why it is empty', async () => {
    expect(await at.as(worker).units.list({ q: '没有这个单位' })).toMatchObject({ rows: [], total: 0, empty: 'filter' })
    expect(await at.as(worker, { place: chunhui }).units.list({})).toMatchObject({ rows: [], empty: 'scope' })
    expect(await at.as(anybody({ role: 'county_admin', area: '140227' })).units.list({})).toMatchObject({ rows: [], empty: 'nothing-yet' })
  })

  it('comes in pages, sorted', async () => {
    const first = await at.as(worker).units.list({ size: 2, sort: '-creditCode' })
    const second = await at.as(worker).units.list({ size: 2, page: 2, sort: '-creditCode' })
    const codes = [...first.rows, ...second.rows].map((row) => row.creditCode)
    expect(codes).toEqual(codes.toSorted().toReversed())
    expect(first.total).toBeGreaterThan(2)
  })
})

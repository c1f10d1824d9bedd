import { compound, grid, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach } from '../volunteers.fixture.ts'
import { haircut, orderStory } from './order.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, offered, ordered, to } = orderStory(at)

beforeEach(() => asOwner(at, `truncate service_order, offer cascade; truncate step, volunteer_search; update counter set last = 0; delete from volunteers_jobs.job`))

describe('what everybody sees of an order', () => {
  it('is what for, by which unit, how far and how it was rated, and of nobody a name, a door or a word', async () => {
    const offer = await offered()
    await ordered({ area: grid, offer: offer.id })
    await ordered()
    const { rows, total } = await resident().published({ area: compound })
    expect(total).toBe(2)
    expect(rows.map(({ title, kind, unit, state, place }) => [title, kind, unit, state, place.code])).toEqual([
      [null, 'haircut', null, 'dispatch', compound],
      ['写春联', 'culture', '左云县第一小学', 'accept', compound],
    ])
    const said = JSON.stringify(rows)
    for (const secret of ['王', '1380', '3号楼', '卧床']) expect(said).not.toContain(secret)
  })

  it('lies in its own compound, and one that was withdrawn nowhere', async () => {
    const { code } = await ordered()
    await resident().order({ ...haircut, area: neighbourCompound })
    await resident().withdraw({ code })
    expect(await resident().published({ area: compound })).toMatchObject({ rows: [], total: 0 })
    expect((await resident().published({ area: neighbourCompound })).total).toBe(1)
  })
})

describe('a remark of the public', () => {
  it('waits for whoever organises, until they have read it', async () => {
    const order = await to('accept')
    await asOwner(at, `delete from volunteers_jobs.job`)
    await resident().remark({ id: order.id, words: '三天了还没有人来' })
    expect((await eventsOf(at, 'notice.sent')).map(({ text, to: whom }) => [text, whom])).toEqual([['notice.order.remark', [{ user: 'secretary' }]]])
    const { rows, chips } = await as('secretary').orders.list({ chip: 'mine' })
    expect([rows.map(({ remarks }) => remarks), chips.remarked]).toEqual([[1], 1])
    const read = await as('secretary').orders.get({ id: order.id })
    expect(read).toMatchObject({ remarks: 1, unread: 1, state: 'accept', dueAt: order.dueAt })
    expect(read.steps.at(-1)).toMatchObject({ action: 'remark', words: '三天了还没有人来', actor: { name: '居民' } })
    await expect(as('property').orders.readRemarks({ id: order.id })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('secretary').orders.readRemarks({ id: order.id })).toMatchObject({ remarks: 1, unread: 0 })
    expect((await as('secretary').orders.list({ chip: 'remarked' })).total).toBe(0)
  })

  it('is taken of no order that is closed, withdrawn or unknown, and keeps no step of others out', async () => {
    const order = await to('serve')
    await resident().remark({ id: order.id, words: '师傅很好' })
    const finished = await as('property').orders.finish({ ...seen(await as('property').orders.get({ id: order.id })), outcome: 'solved', words: '好了' })
    await to('closed', { from: finished })
    await expect(resident().remark({ id: order.id, words: '晚了' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const { code, id } = await ordered()
    await resident().withdraw({ code })
    await expect(resident().remark({ id, words: '为什么' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(resident().remark({ id: '0197f000-0000-7000-8000-00000000dead', words: '为什么' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('the list of orders', () => {
  it('has a chip for what waits for whom, and finds by number, name and place, not by what a resident wrote', async () => {
    await to('closed')
    const checked = await to('check')
    await ordered({ words: '想请人修水龙头' })
    const { chips, total } = await as('worker').orders.list({})
    expect([total, chips]).toMatchObject([3, { to_dispatch: 1, to_check: 1, closed: 1, to_rate: 0, overdue: 0 }])
    expect((await as('secretary').orders.list({ chip: 'mine' })).total).toBe(2)
    expect((await as('worker').orders.list({ chip: 'mine' })).total).toBe(0)
    expect((await as('property').orders.list({})).total).toBe(2)
    expect((await as('worker').orders.list({ q: checked.number })).rows.map(({ id }) => id)).toEqual([checked.id])
    expect((await as('worker').orders.list({ q: '云泰园' })).total).toBe(3)
    expect((await as('worker').orders.list({ q: '王秀兰' })).total).toBe(0)
    expect((await as('worker').orders.list({ figure: 'orders', from: '2025-04-01', to: '2025-04-30' })).total).toBe(1)
    expect((await as('worker').orders.list({ figure: 'orders', from: '2025-05-01' })).total).toBe(0)
    expect((await as('worker').orders.list({ figure: 'wishes_fulfilled' })).total).toBe(0)
  })

  it('calls an order of the community by no name, number or door: on its page, in lists, searches and inboxes', async () => {
    const named = { area: compound, kind: 'haircut' as const, words: '想请人上门理发。', name: '王小明', phone: '13800001234', spot: '3号楼2单元501' }
    const { id, title } = await as('worker').orders.place({ ...named, title: '给3号楼2单元501王小明理发，电话13800001234' })
    expect(title).toMatch(/理发/)
    const read = [(await as('leader').orders.list({})).rows, await as('leader').orders.get({ id }), await as('leader').overview.search({ q: '理发' }), (await as('secretary').overview.inbox({})).rows]
    for (const each of read) expect(JSON.stringify(each)).toContain('理发')
    expect(JSON.stringify([title, read])).not.toMatch(/2单元|501|王小明|13800001234/)
    expect(await as('worker').overview.search({ q: '王小明' })).toEqual([])
  })

  it('shows a leader what it is, and not whose', async () => {
    const { id } = await ordered()
    expect((await as('leader').orders.list({})).rows).toMatchObject([{ title: '', kind: 'haircut' }])
    const record = await as('leader').orders.get({ id })
    expect(record).toMatchObject({ words: null, orderer: { name: null, phone: null, spot: null } })
    await expect(as('leader').orders.unmask({ id, reason: '想看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('leader').orders.supervise({ ...seen(record), words: '三天内办好' })).toMatchObject({ supervised: true, state: 'dispatch', dueAt: record.dueAt })
  })
})

describe('what waits for somebody', () => {
  it('is found in their inbox with the step that it waits for, and by a search, without what is not theirs to read', async () => {
    const { order } = await ordered()
    const checked = await to('check')
    const todos = async (who: Parameters<typeof as>[0]) => (await as(who).overview.inbox({})).rows.map(({ kind, number, step, title }) => [kind, number, step, title])
    expect(await todos('secretary')).toEqual([['order', order.number, 'dispatch', order.title], ['order', checked.number, 'pass', checked.title]])
    expect(await todos('property')).toEqual([])
    await as('secretary').orders.dispatch({ ...seen(order), unit: 'taian' })
    expect(await todos('property')).toEqual([['order', order.number, 'accept', order.title]])
    expect((await as('leader').overview.search({ q: order.number })).map(({ kind, title }) => [kind, title])).toEqual([['order', '']])
    expect((await as('secretary').overview.search({ q: order.number })).map(({ title }) => title)).toEqual([order.title])
  })
})

import { compound, county, lostPhoto, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { haircut, orderStory } from './order.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, offered, ordered, to } = orderStory(at)
const tuesday = new Date('2025-04-22T10:00:00+08:00')
const photo = '0197f000-0000-7000-8000-000000000001'
const notices = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to: whom }) => [text, whom])
const hush = () => asOwner(at, `delete from volunteers_jobs.job`)

beforeEach(() => asOwner(at, `truncate service_order, offer cascade; truncate step, volunteer_search; update counter set last = 0; delete from volunteers_jobs.job`))

describe('an order of a resident', () => {
  it('waits to be dispatched by whoever organises, who reads whose it is masked', async () => {
    const { order } = await ordered()
    expect(order).toMatchObject({
      number: 'DD-2025-0001', state: 'dispatch', kind: 'haircut', source: 'resident', owner: null, words: haircut.words, dueAt: '2025-04-22T15:59:59.999Z',
      orderer: { name: '王**', phone: '138****1234', spot: '3号楼***', masked: true },
    })
    expect(await notices()).toEqual([['notice.order.place', [{ user: 'secretary' }]]])
  })

  it('for an offer goes to its unit at once, by the system, and is called what was offered', async () => {
    const offer = await offered()
    const { order } = await ordered({ offer: offer.id, kind: 'other' })
    expect(order).toMatchObject({ state: 'accept', title: '写春联', kind: 'culture', owner: '左云县第一小学', ownerUnit: 'school', offer: { id: offer.id, title: '写春联' } })
    expect(order.steps.map(({ action, actor }) => [action, actor.name])).toEqual([['place', '居民'], ['dispatch', '系统']])
    expect(await notices()).toEqual([['notice.order.dispatch', [{ unit: 'school' }]]])
  })

  it('is refused without a number or a door, for a whole county, in the past, and with a photo that is not there', async () => {
    const { phone: _phone, spot: _spot, ...nobody } = haircut
    await expect(resident().order(nobody)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(ordered({ area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE'))
    await expect(ordered({ day: '2025-04-20' })).rejects.toMatchObject(refusal('DATE_IN_PAST', { date: '2025-04-20' }))
    await expect(ordered({ photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
  })

  it('sent twice with one key is one order', async () => {
    const send = () => at.as(null, { now: monday, key: '0197f000-0000-7000-8000-00000000aaaa' }).residentOrders.order(haircut)
    expect(await send()).toEqual(await send())
    expect(await asOwner(at, `select count(*)::int as orders from service_order`)).toEqual([{ orders: 1 }])
  })

  it('is followed and rated by its code, and says nothing of what offices told each other', async () => {
    const { code, order } = await ordered()
    await as('township').orders.supervise({ ...seen(order), words: '抓紧' })
    await to('rate', { from: await as('worker').orders.get({ id: order.id }) })
    const tracked = await resident().track({ code })
    expect(tracked).toMatchObject({ state: 'rate', step: 'rate', unit: { name: '泰安物业' }, result: { words: '已上门理好。' }, may: ['rate'], rateUntil: '2025-04-29T15:59:59.999Z' })
    expect(tracked.steps.map(({ step, action }) => [step, action])).toEqual([['place', 'place'], ['dispatch', 'dispatch'], ['accept', 'accept'], ['serve', 'finish'], ['serve', 'pass']])
    expect(await resident().rate({ code, score: 5, words: '理得好' })).toMatchObject({ state: 'closed', rating: { by: 'resident', score: 5, words: '理得好' }, may: [] })
    expect(await eventsOf(at, 'volunteers.service-closed')).toMatchObject([{ kind: 'order', number: 'DD-2025-0001', unit: 'taian', outcome: 'solved', score: 5 }])
    await expect(resident().track({ code: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is withdrawn by its code until it was served', async () => {
    const { code } = await ordered()
    expect(await resident().withdraw({ code, reason: '孩子回来了' })).toMatchObject({ state: 'withdrawn', reason: '孩子回来了' })
    const other = await ordered()
    await to('check', { from: other.order })
    await expect(resident().withdraw({ code: other.code })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })
})

describe('whoever is given an order', () => {
  it('accepts it for a day, and reads whose it is until it is closed', async () => {
    const order = await to('accept')
    await expect(as('property').orders.accept({ ...seen(order), day: '2025-04-20' })).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    const accepted = await as('property').orders.accept({ ...seen(order), day: '2025-04-23' })
    expect(accepted).toMatchObject({ state: 'serve', appointment: '2025-04-23', words: haircut.words })
    expect(await as('property').orders.unmask({ id: order.id, reason: '上门前联系' })).toEqual({ name: '王小明', phone: '13800001234', spot: '3号楼2单元501', masked: false })
    await to('closed', { from: accepted })
    const after = await as('property').orders.get({ id: order.id })
    expect(after).toMatchObject({ words: null, photos: [], orderer: { name: null, phone: null, spot: null }, result: { words: '已上门理好。' } })
    await expect(as('property').orders.unmask({ id: order.id, reason: '再看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await asOwner(at, `select action, reason from audit where record = 'Order' and action = 'look'`)).toEqual([{ action: 'look', reason: '上门前联系' }])
  })

  it('refuses it with a reason, and it waits to be dispatched anew', async () => {
    const order = await to('accept')
    await hush()
    const back = await as('property', tuesday).orders.refuse({ ...seen(order), reason: '没有理发师傅' })
    expect(back).toMatchObject({ state: 'dispatch', owner: null, units: ['taian'], dueAt: '2025-04-23T15:59:59.999Z' })
    expect(await notices()).toEqual([['notice.order.refuse', [{ user: 'secretary' }]]])
    expect(await as('secretary').orders.dispatch({ ...seen(back), person: 'member' })).toMatchObject({ state: 'accept', owner: '孙洁', ownerPerson: 'member' })
  })

  it('has to have a post there: a unit that nobody speaks for, a stranger and somebody next door are refused', async () => {
    const order = await to('dispatch')
    const give = (owner: { unit?: string; person?: string }) => as('secretary').orders.dispatch({ ...seen(order), ...owner })
    await expect(give({ unit: 'sunset' })).rejects.toMatchObject(refusal('OWNER_ABSENT', { name: '夕阳红志愿服务队' }))
    await expect(give({ unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(give({ person: 'nobody' })).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
    await expect(give({ person: 'leader' })).rejects.toMatchObject(refusal('OWNER_ABSENT'))
    const wrong = { code: 'BAD_REQUEST', cause: { issues: [{ message: 'OWNER_WRONG', path: ['unit'] }] } }
    await expect(give({})).rejects.toMatchObject(wrong)
    await expect(give({ unit: 'taian', person: 'member' })).rejects.toMatchObject(wrong)
    await expect(as('secretary').orders.handOn({ ...seen(order), unit: 'taian', person: 'member', reason: '都给' })).rejects.toMatchObject(wrong)
  })

  it('hands nothing on; whoever organises does, to somebody else', async () => {
    const order = await to('serve')
    await expect(as('property').orders.handOn({ ...seen(order), unit: 'school', reason: '忙不过来' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').orders.handOn({ ...seen(order), unit: 'taian', reason: '再办' })).rejects.toMatchObject(refusal('HANDED_TO_SAME'))
    const moved = await as('secretary', tuesday).orders.handOn({ ...seen(order), unit: 'school', reason: '学校有师傅' })
    expect(moved).toMatchObject({ state: 'accept', owner: '左云县第一小学', units: ['taian', 'school'], dueAt: '2025-04-23T15:59:59.999Z' })
    expect(moved.steps.at(-1)).toMatchObject({ action: 'handOn', words: '学校有师傅', params: { from: '泰安物业', owner: '左云县第一小学' } })
    await expect(as('property').orders.finish({ ...seen(moved), outcome: 'solved', words: '办了' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })
})

describe('a member', () => {
  it('takes on an order that nobody has, before reading whose it is', async () => {
    const { id } = await ordered()
    const before = await as('member').orders.get({ id })
    expect(before).toMatchObject({ words: null, orderer: { name: null, phone: null, spot: null }, title: '' })
    expect(await as('member').orders.take({ id })).toMatchObject({ state: 'serve', owner: '孙洁', ownerPerson: 'member', words: haircut.words })
    await expect(as('other-member').orders.take({ id })).rejects.toMatchObject(refusal('ORDER_TAKEN', { number: 'DD-2025-0001' }))
  })

  it('is the only one of twenty who have it: all others get a clear answer', async () => {
    const { id } = await ordered()
    const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => as(index % 2 ? 'member' : 'other-member').orders.take({ id })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(new Set(tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : [])))).toEqual(new Set(['ORDER_TAKEN']))
  })

  it('is found among those who did the work though not registered, and judges it not', async () => {
    const { id } = await ordered()
    const taken = await as('member').orders.take({ id })
    const done = await as('member').orders.finish({ ...seen(taken), outcome: 'solved', words: '理好了', photos: [photo] })
    expect(done).toMatchObject({ state: 'check', doers: ['member'], people: [{ volunteer: null, name: '孙洁', partyMember: true }], partyMember: true })
    await expect(at.as({ ...people.member, grants: people.worker.grants }).orders.pass(seen(done))).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    await to('closed', { from: done })
    expect((await as('worker').orders.list({ figure: 'livelihood_matters' })).rows.map(({ number }) => number)).toEqual(['DD-2025-0001'])
  })

  it('sees what waits at their own place alone, and their own', async () => {
    const { id } = await ordered()
    await at.as(null, { now: monday }).residentOrders.order({ ...haircut, area: neighbourCompound })
    expect((await as('member').orders.browse({})).rows.map(({ place, mine, unit }) => [place.code, mine, unit])).toEqual([[compound, false, null]])
    await as('member').orders.take({ id })
    expect((await as('member').orders.browse({})).empty).toBe('nothing-yet')
    expect((await as('member').orders.browse({ mine: true })).rows).toMatchObject([{ id, mine: true, state: 'serve' }])
    expect((await as('other-member').orders.browse({ mine: true })).total).toBe(0)
  })
})

describe('a rating', () => {
  it('of one or two sends it back once, and closes it the next time', async () => {
    const order = await to('rate')
    const again = await as('worker').orders.rate({ ...seen(order), score: 2, words: '剪得不齐' })
    expect(again).toMatchObject({ state: 'serve', reopened: 1, outcome: null, result: null, score: 2, ratings: [{ by: 'call_back', score: 2 }] })
    const rated = await to('rate', { from: again })
    expect(await as('worker').orders.rate({ ...seen(rated), score: 1 })).toMatchObject({ state: 'closed', reopened: 1, score: 1, dueAt: null })
  })

  it('is nobody\'s who served it: a unit neither passes nor rates its own', async () => {
    const order = await to('check')
    const both = { ...people.property, grants: [...people.property.grants, ...people.worker.grants] }
    await expect(at.as(both).orders.pass(seen(order))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('worker').orders.sendBack({ ...seen(order), reason: '没有理完' })).toMatchObject({ state: 'serve', outcome: null })
  })
})

describe('a step', () => {
  it('on an older version is refused with both', async () => {
    const order = await to('dispatch')
    await as('secretary').orders.dispatch({ ...seen(order), unit: 'taian' })
    await expect(as('worker').orders.dispatch({ ...seen(order), unit: 'school' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('reaches no order next door, and none of another unit', async () => {
    const order = await to('accept')
    await expect(as('neighbour').orders.get({ id: order.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('school').orders.get({ id: order.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('school').orders.accept(seen(order))).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('auditor').orders.list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('of declining says why to whoever ordered', async () => {
    const { order, code } = await ordered()
    await as('secretary').orders.decline({ ...seen(order), reason: '没有这项服务，请拨打 12345' })
    expect(await resident().track({ code })).toMatchObject({ state: 'declined', reason: '没有这项服务，请拨打 12345', may: [] })
  })
})

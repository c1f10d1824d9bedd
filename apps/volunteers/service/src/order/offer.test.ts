import { compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach } from '../volunteers.fixture.ts'
import { haircut, orderStory } from './order.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, offered, ordered } = orderStory(at)
const may = new Date('2025-05-06T10:00:00+08:00')

beforeEach(() => asOwner(at, `truncate service_order, offer cascade; truncate step, volunteer_search; update counter set last = 0`))

describe('an offer', () => {
  it('is kept by its unit and by who organises its place, and by nobody else', async () => {
    const offer = await offered()
    expect(offer).toMatchObject({ unit: { id: 'school', name: '左云县第一小学' }, place: { name: '云和园社区' }, capacity: null, taken: 0, free: null, isOpen: true })
    await expect(as('property').offers.add({ area: compound, unit: 'school', kind: 'other', title: '代课', words: '代课', from: '2025-01-01' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').offers.amend({ ...seen(offer), kind: 'culture', title: '写福字', words: '写福字', from: '2025-01-01' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const amended = await as('worker').offers.amend({ ...seen(offer), kind: 'culture', title: '写福字', words: '写福字', capacity: 3, from: '2025-01-01' })
    expect(amended).toMatchObject({ title: '写福字', capacity: 3, free: 3 })
    await expect(as('school').offers.amend({ ...seen(offer), kind: 'culture', title: '写春联', words: '写春联', from: '2025-01-01' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    await expect(as('school').offers.amend({ ...seen(amended), kind: 'culture', title: '写春联', words: '写春联', from: '2025-06-01', to: '2025-05-01' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('of a place above is in the catalogue of whoever organises below it; a unit sees its own', async () => {
    await offered()
    await as('worker').offers.add({ area: compound, unit: 'taian', kind: 'repair', title: '修门锁', words: '免工费', from: '2025-01-01' })
    const titles = async (who: Parameters<typeof as>[0]) => (await as(who).offers.list({ sort: 'title' })).rows.map(({ title }) => title)
    expect(await titles('secretary')).toEqual(['修门锁', '写春联'].sort())
    expect(await titles('school')).toEqual(['写春联'])
    expect(await titles('neighbour')).toEqual([])
    expect((await as('secretary').offers.list({ q: '春联' })).rows).toHaveLength(1)
  })

  it('that is closed or not yet begun cannot be ordered, nor one of another place', async () => {
    const offer = await offered()
    const later = await offered({ title: '暑期托管', from: '2025-07-01' })
    const order = (area: string, id: string) => resident().order({ ...haircut, area, offer: id })
    await expect(order(neighbourCompound, offer.id)).rejects.toMatchObject(refusal('OFFER_ELSEWHERE', { title: '写春联' }))
    await expect(order(compound, later.id)).rejects.toMatchObject(refusal('OFFER_CLOSED', { title: '暑期托管' }))
    const closed = await as('school').offers.close({ ...seen(offer), reason: '放假' })
    expect(closed).toMatchObject({ isOpen: false, closedReason: '放假' })
    await expect(order(compound, offer.id)).rejects.toMatchObject(refusal('OFFER_CLOSED', { title: '写春联' }))
    await expect(as('school').offers.close({ ...seen(closed), reason: '放假' })).rejects.toMatchObject(refusal('OFFER_CLOSED'))
    expect(await resident().offers({ area: compound })).toEqual([])
    expect((await resident().offers({ area: compound, on: '2025-07-02' })).map(({ title }) => title)).toEqual(['暑期托管'])
  })

  it('is never ordered more often in a month than it takes, though twelve order at once', async () => {
    const offer = await offered({ capacity: 5 })
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => resident().order({ ...haircut, offer: offer.id })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(Array(7).fill('OFFER_FULL'))
    expect(await resident().offers({ area: compound })).toMatchObject([{ id: offer.id, free: 0, unit: '左云县第一小学' }])
    await expect(ordered({ offer: offer.id })).rejects.toMatchObject(refusal('OFFER_FULL', { capacity: 5, month: '2025-04' }))
    expect(await resident(may).order({ ...haircut, offer: offer.id })).toMatchObject({ number: 'DD-2025-0006' })
  })

  it('has room again for what was withdrawn or refused', async () => {
    const offer = await offered({ capacity: 1 })
    const { code } = await ordered({ offer: offer.id })
    await resident().withdraw({ code })
    const { order } = await ordered({ offer: offer.id })
    await as('school').orders.refuse({ ...seen(order), reason: '老师外出' })
    expect((await as('school').offers.list({})).rows).toMatchObject([{ taken: 0, free: 1 }])
  })

  it('takes nothing back for which its room has gone to another, also not from below its place or handed on', async () => {
    const offer = await offered({ capacity: 1 })
    const { order } = await ordered({ offer: offer.id })
    const refused = await as('school').orders.refuse({ ...seen(order), reason: '老师外出' })
    const { code } = await ordered({ offer: offer.id })
    const full = refusal('OFFER_FULL', { capacity: 1, month: '2025-04' })
    await expect(as('secretary').orders.dispatch({ ...seen(refused), unit: 'school' })).rejects.toMatchObject(full)
    const elsewhere = await as('secretary').orders.dispatch({ ...seen(refused), unit: 'taian' })
    await expect(as('secretary').orders.handOn({ ...seen(elsewhere), unit: 'school', reason: '学校会写' })).rejects.toMatchObject(full)
    expect((await as('school').offers.list({})).rows).toMatchObject([{ taken: 1, free: 0 }])
    await resident().withdraw({ code })
    expect(await as('secretary').orders.handOn({ ...seen(elsewhere), unit: 'school', reason: '学校会写' })).toMatchObject({ state: 'accept', ownerUnit: 'school' })
  })

  it('above one\'s place can be ordered for somebody by a member there, for no place outside', async () => {
    const offer = await offered()
    expect(await as('member').orders.place({ area: compound, offer: offer.id, kind: 'culture', words: '写两副', spot: '3号楼', name: '老李' })).toMatchObject({ state: 'accept', source: 'community', placedById: 'member' })
    await expect(as('member').orders.place({ area: neighbourCompound, kind: 'culture', words: '写两副', spot: '3号楼' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').orders.place({ area: county, kind: 'culture', words: '写两副', spot: '3号楼' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

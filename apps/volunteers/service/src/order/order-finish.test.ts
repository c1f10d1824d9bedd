import { community, compound, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { orderStory } from './order.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, ordered, to } = orderStory(at)
const done = { outcome: 'solved' as const, words: '上门理了发，修了指甲。' }
const served = { day: '2025-04-20', from: '09:00', to: '10:30' }

beforeEach(() => asOwner(at, `truncate service_order, offer, volunteer cascade; truncate step, volunteer_search, service_record; update counter set last = 0`))

describe('whoever finishes an order', () => {
  it('names the volunteers who did it, wherever they are registered, and their hours are written down once for each', async () => {
    const member = await enrol(at, people.member)
    const volunteer = await enrol(at, people.volunteer, { area: community })
    const order = await to('serve')
    const finished = await as('property').orders.finish({ ...seen(order), ...done, doers: [member, volunteer], served })
    expect(finished.people).toEqual([{ volunteer: expect.any(String), name: '周一', partyMember: false }, { volunteer: expect.any(String), name: '孙洁', partyMember: true }].sort((a, b) => a.name.localeCompare(b.name)).map((each) => expect.objectContaining({ name: each.name, partyMember: each.partyMember })))
    expect(finished.partyMember).toBe(true)
    const { rows } = await as('secretary').records.list({})
    expect(rows.map(({ volunteer: who, minutes, occasion, spot }) => [who.name, minutes, occasion.kind, occasion.label, spot]).sort()).toEqual([
      ['周一', 90, 'order', 'DD-2025-0001', '云泰园小区'],
      ['孙洁', 90, 'order', 'DD-2025-0001', '云泰园小区'],
    ])
  })

  it('writes no hours over midnight, ahead, too old, or over hours of that day, and then nothing is finished', async () => {
    const member = await enrol(at, people.member)
    const order = await to('serve')
    const finish = (hours: typeof served) => as('property').orders.finish({ ...seen(order), ...done, doers: [member], served: hours })
    await expect(finish({ ...served, from: '22:00', to: '01:00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(finish({ day: '2025-04-21', from: '09:00', to: '11:00' })).rejects.toMatchObject(refusal('HOURS_AHEAD'))
    await expect(finish({ ...served, day: '2025-03-01' })).rejects.toMatchObject(refusal('HOURS_TOO_OLD', { days: 30 }))
    await as('member').records.report({ area: compound, place: '活动室', ...served, words: '写字', occasion: { kind: 'other' } })
    await expect(finish({ ...served, from: '10:00', to: '11:00' })).rejects.toMatchObject(refusal('HOURS_OVERLAP', { from: '09:00', to: '10:30' }))
    expect(await as('property').orders.get({ id: order.id })).toMatchObject({ state: 'serve', people: [] })
  })

  it('names nobody who is not registered or has left', async () => {
    const member = await enrol(at, people.member)
    const order = await to('serve')
    const finish = (doers: string[]) => as('property').orders.finish({ ...seen(order), ...done, doers })
    await expect(finish(['0197f000-0000-7000-8000-00000000dead'])).rejects.toMatchObject(refusal('VOLUNTEER_MISSING'))
    await expect(finish([member, member])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await asOwner(at, `update volunteer set left_at = now()`)
    await expect(finish([member])).rejects.toMatchObject(refusal('VOLUNTEER_LEFT'))
  })

  it('having taken it on is among those who did it, with the hours of their own', async () => {
    await enrol(at, people.member)
    const { id } = await ordered()
    const taken = await as('member').orders.take({ id })
    const finished = await as('member').orders.finish({ ...seen(taken), ...done, served })
    expect(finished.people).toMatchObject([{ name: '孙洁', partyMember: true }])
    expect((await as('member').records.own({})).rows.map(({ minutes, occasion }) => [minutes, occasion.label])).toEqual([[90, 'DD-2025-0001']])
  })

  it('writes down no hours of others, unless they lead them; who helped is named all the same', async () => {
    await enrol(at, people.member)
    const neighbour = await enrol(at, people.volunteer, { area: community })
    const { id } = await ordered()
    const taken = await as('member').orders.take({ id })
    const finish = (hours: typeof served | null) => as('member').orders.finish({ ...seen(taken), ...done, doers: [neighbour], served: hours })
    await expect(finish(served)).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect((await as('secretary').records.list({})).total).toBe(0)
    expect((await finish(null)).people.map(({ name }) => name).sort()).toEqual(['周一', '孙洁'])
  })

  it('rates it by no code, nor does anybody of the unit that did it', async () => {
    const volunteer = await enrol(at, people.volunteer, { area: community })
    const { id, code } = await ordered()
    const serving = await to('serve', { from: await as('worker').orders.get({ id }) })
    await to('rate', { from: await as('property').orders.finish({ ...seen(serving), ...done, doers: [volunteer] }) })
    for (const who of ['volunteer', 'property'] as const) await expect(as(who).residentOrders.rate({ code, score: 5 }), who).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await as('other-member').residentOrders.rate({ code, score: 4 })).toMatchObject({ state: 'closed', rating: { by: 'resident', score: 4 } })
  })

  it('a second time is put down once', async () => {
    const member = await enrol(at, people.member)
    const first = await as('property').orders.finish({ ...seen(await to('serve')), ...done, doers: [member] })
    const back = await as('worker').orders.sendBack({ ...seen(first), reason: '还没有理完' })
    const second = await as('property').orders.finish({ ...seen(back), ...done, doers: [member] })
    expect(second.people).toHaveLength(1)
    expect(second.steps.filter(({ action }) => action === 'finish')).toHaveLength(2)
  })
})

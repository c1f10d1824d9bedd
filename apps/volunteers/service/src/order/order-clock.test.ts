import { community, compound, monday, township } from '@wuxin/service/test-county'
import { asOwner, eventsOf, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { haircut, orderStory } from './order.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, resident, ordered, to } = orderStory(at)
const runAt = async (when: string) => {
  clock = new Date(`2025-${when}+08:00`)
  await clocks.run(at.service)
}

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate service_order, offer, home_service cascade; truncate step, volunteer_search; update counter set last = 0; delete from volunteers_jobs.job`)
})

describe('an order for which nobody does anything', () => {
  it('goes up level by level, and its next level is told', async () => {
    const { id } = await ordered()
    await asOwner(at, `delete from volunteers_jobs.job`)
    await runAt('04-22T23:59:00')
    expect((await as('worker').orders.get({ id })).steps).toHaveLength(1)
    await runAt('04-23T00:00:00')
    await runAt('04-23T00:01:00')
    await runAt('04-26T00:00:00')
    const told = (await eventsOf(at, 'notice.sent')).filter(({ text }) => text === 'notice.order.escalate').map(({ to: [first], params }) => [first, params.level])
    expect(told).toEqual([[{ role: 'community_worker', area: community }, 'community'], [{ role: 'township_officer', area: township }, 'township']])
    expect((await as('township', clock).orders.list({ chip: 'mine' })).total).toBe(1)
    expect((await as('worker', clock).orders.list({ chip: 'overdue' })).total).toBe(1)
  })

  it('is seen to however many there are, beside another process that looks too', async () => {
    for (let each = 0; each < 60; each += 1) await resident().order(haircut)
    clock = new Date('2025-04-23T08:00:00+08:00')
    await Promise.all([clocks.run(at.service), clocks.run(at.service)])
    expect(await asOwner(at, `select count(*)::int as up, count(distinct record_id)::int as orders from step where action = 'escalate'`)).toEqual([{ up: 60, orders: 60 }])
  })
})

it('an order that nobody rates is closed when the time is over', async () => {
  const { id } = await to('rate')
  await runAt('04-29T23:59:00')
  expect((await as('worker').orders.get({ id })).state).toBe('rate')
  await runAt('04-30T00:00:00')
  expect(await as('worker').orders.get({ id })).toMatchObject({ state: 'closed', score: null, outcome: 'solved', dueAt: null })
  expect(await eventsOf(at, 'volunteers.service-closed')).toMatchObject([{ kind: 'order', outcome: 'solved', score: null }])
})

it('keeps the clocks that it began under, though the county sets others', async () => {
  const { order, id } = await ordered()
  const admin = at.as(people.admin)
  const { version, values } = await admin.settings.get({ county: compound.slice(0, 6) })
  await admin.settings.save({ county: compound.slice(0, 6), version, values: { ...values, orderAccept: { amount: 5, unit: 'workingDays' } } })
  const sent = await as('secretary').orders.dispatch({ ...seen(order), unit: 'taian' })
  expect(sent.dueAt).toBe('2025-04-22T15:59:59.999Z')
  const other = await ordered()
  expect((await as('secretary').orders.dispatch({ ...seen(other.order), unit: 'taian' })).dueAt).toBe('2025-04-27T15:59:59.999Z')
  expect(id).not.toBe(other.id)
})

import { randomUUID } from 'node:crypto'
import { community, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { parts, personOf, publishedNeed, publishedResource } from './project.fixture.ts'

const at = serviceUnderTest(service, { reach })
const as = personOf(at)

describe('the capacity of a resource', () => {
  it('is never oversold, however many claim of it at once', async () => {
    const hall = await publishedResource(at, { amount: 10, title: '抢手的老师' })
    const needs = []
    for (let each = 0; each < 24; each += 1) needs.push(await publishedNeed(at, { amount: 3, title: `需求${each}` }))
    const claims = await Promise.allSettled(needs.map((need) => as('worker').projects.claim(parts([need, 3], [hall, 3]))))
    const refused = claims.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(claims.length - refused.length).toBe(3)
    for (const reason of refused) expect(reason).toMatchObject(refusal('LISTING_FULL', { title: '抢手的老师', free: 1 }))
    expect((await as('school').listings.get({ id: hall.id })).free).toBe(1)
    const [sum] = await asOwner(at, `select sum(pp.amount)::int as held from project_part pp where pp.listing = '${hall.id}'`)
    expect(sum).toEqual({ held: 9 })
  })

  it('holds where two claim of the same listings in the other order, and neither waits for ever', async () => {
    const [need, resource] = [await publishedNeed(at, { amount: 100 }), await publishedResource(at, { amount: 100 })]
    const claims = Array.from({ length: 20 }, (_, turn) => as(turn % 2 ? 'worker' : 'school').projects.claim(turn % 2 ? parts([need, 5], [resource, 5]) : parts([resource, 5], [need, 5])))
    await Promise.all(claims)
    expect((await as('leader').listings.get({ id: need.id })).free).toBe(0)
    expect((await as('leader').listings.get({ id: resource.id })).free).toBe(0)
  })

  it('is claimed once by a claim that is sent twice', async () => {
    const [need, resource] = [await publishedNeed(at, { area: community }), await publishedResource(at)]
    const key = randomUUID()
    const send = () => at.as(people.worker, { key, now: monday }).projects.claim(parts([need, 2], [resource, 2]))
    const [first, second] = await Promise.all([send(), send()])
    expect(second.id).toBe(first.id)
    expect((await as('worker').listings.get({ id: resource.id })).free).toBe(10)
  })
})

import type { Reach } from '@wuxin/service/peers'
import { compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, directoryOnly, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { hazardStory } from '../hazard/hazard.fixture.ts'
import { directory, people, reach as known } from '../patrols.fixture.ts'
import { service } from '../service.ts'

/** The same county, whose compound has a property company. */
const managed = { ...directory, areas: directory.areas.map((area) => (area.code === compound ? { ...area, propertyCompany: 'taian' } : area)) }
const platform: Reach = async (request) => {
  const isDirectory = new URL(request.url).pathname === `/internal/directory/${county}`
  return isDirectory ? directoryOnly(managed)(request) : (known.get('platform') ?? directoryOnly(managed))(request)
}
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => monday })
const { as, reported, to } = hazardStory(at)
const rules = (who: keyof typeof people) => at.as(people[who]).rules
const add = (rule: Partial<Parameters<ReturnType<typeof rules>['add']>[0]>) => rules('admin').add({ area: county, target: 'unit', unit: 'water', ...rule })

beforeEach(() => asOwner(at, 'truncate hazard, passing, dispatch_rule cascade; truncate step, patrol_search; update counter set last = 0'))

describe('a rule of dispatch', () => {
  it('is one for each kind and place, also where two add it at once, and is kept by the county\'s administrator alone', async () => {
    const both = await Promise.allSettled([add({ kind: 'gas' }), add({ kind: 'gas' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('RULE_EXISTS', { area: county }) })
    await expect(rules('secretary').add({ area: compound, target: 'property' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await rules('secretary').table({ county })).toMatchObject([{ kind: 'gas', target: 'unit', name: '自来水公司', place: { code: county } }])
    await expect(rules('secretary').table({ county: '140225' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('names a unit that is there, or a post that mends for its place', async () => {
    await expect(add({ unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(add({ target: 'role', unit: null, role: 'property_manager' })).rejects.toMatchObject(refusal('OWNER_WRONG'))
    await expect(add({ target: 'role', unit: 'water', role: 'grid_worker' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(add({ area: '140226100999' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    await expect(add({ area: '140225' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('suggests whom a hazard goes to and why; whoever dispatches may choose otherwise', async () => {
    const suggested = async () => (await reported({ kind: 'gas' })).suggestion
    expect(await suggested()).toMatchObject({ ownerUnit: 'taian', name: '泰安物业', because: 'default' })
    const rule = await add({ kind: 'gas' })
    expect(await suggested()).toMatchObject({ ownerUnit: 'water', name: '自来水公司', because: 'kind', rule: rule.id })
    await add({ area: compound, target: 'role', unit: null, role: 'community_worker' })
    await add({ area: neighbourCompound, target: 'unit', unit: 'power' })
    expect(await suggested()).toMatchObject({ ownerRole: 'community_worker', name: '李敏', because: 'place' })
    const waiting = await to('dispatch')
    const ruled = await as('secretary').dispatch({ ...seen(waiting), ownerRole: 'community_worker' })
    expect(ruled.steps.at(-1)).toMatchObject({ params: { owner: '李敏', because: 'place' } })
    expect((await to('rectify')).steps.at(-1)).toMatchObject({ params: { owner: '泰安物业', because: 'by_hand' } })
  })

  it('is changed and taken away as it was seen', async () => {
    const rule = await add({})
    const changed = await rules('admin').amend({ ...seen(rule), target: 'property' })
    expect(changed).toMatchObject({ target: 'property', unit: null })
    await expect(rules('admin').amend({ ...seen(rule), target: 'unit', unit: 'power' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    await rules('admin').remove(seen(changed))
    expect(await rules('admin').table({ county })).toEqual([])
  })
})

import { community, compound, grid, monday, neighbourCommunity, neighbourCompound, township } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, now = monday) => at.as(people[who], { now })
const pairing = { unit: 'school', area: community, compounds: [compound], from: '2025-03-01' }

beforeEach(() => asOwner(at, `truncate alliance, step; delete from volunteers_jobs.job`))

describe('a pairing', () => {
  it('binds a unit to one community and compounds of it, and tells the unit', async () => {
    const made = await as('worker').alliances.pair({ ...pairing, words: '每月一次主题活动' })
    expect(made).toMatchObject({ unit: { name: '左云县第一小学' }, place: { name: '云和园社区' }, compounds: [{ name: '云泰园小区' }], pairing: 'one_to_one', isCurrent: true, projects: 0, served: 0, steps: [{ action: 'pair' }] })
    expect((await eventsOf(at, 'notice.sent')).map(({ text, to }) => [text, to])).toEqual([['notice.alliance.pair', [{ unit: 'school' }]]])
  })

  it('is refused where the unit has another community at that time, or the compound already', async () => {
    await as('worker').alliances.pair(pairing)
    await expect(as('neighbour').alliances.pair({ ...pairing, area: neighbourCommunity, compounds: [neighbourCompound] })).rejects.toMatchObject(refusal('ALLIANCE_EXISTS', { community: '云和园社区' }))
    await expect(as('worker').alliances.pair({ ...pairing, from: '2025-04-01' })).rejects.toMatchObject(refusal('ALLIANCE_EXISTS'))
  })

  it('made for the same unit twice at once stands once', async () => {
    const both = await Promise.allSettled([as('worker').alliances.pair(pairing), as('neighbour').alliances.pair({ ...pairing, area: neighbourCommunity, compounds: [neighbourCompound] })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('takes no compound of another community, no unknown unit and no place of somebody else', async () => {
    await expect(as('worker').alliances.pair({ ...pairing, compounds: [neighbourCompound] })).rejects.toMatchObject(refusal('COMPOUND_ELSEWHERE', { code: neighbourCompound }))
    await expect(as('worker').alliances.pair({ ...pairing, unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(as('neighbour').alliances.pair(pairing)).rejects.toMatchObject(refusal('FORBIDDEN', { reason: 'scope' }))
    await expect(as('secretary').alliances.pair(pairing)).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('worker').alliances.pair({ ...pairing, compounds: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('ends with its last day and a reason, and then lets the unit go elsewhere', async () => {
    const made = await as('worker').alliances.pair(pairing)
    await expect(as('neighbour').alliances.end({ ...seen(made), to: '2025-04-20', reason: '换社区' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('worker').alliances.end({ ...seen(made), to: '2025-02-01', reason: '换社区' })).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['to'] }))
    const ended = await as('worker').alliances.end({ ...seen(made), to: '2025-04-20', reason: '换社区' })
    expect(ended).toMatchObject({ isCurrent: false, reason: '换社区', to: '2025-04-20' })
    await expect(as('worker').alliances.amend({ ...seen(ended), compounds: [compound], words: null })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    expect(await as('neighbour').alliances.pair({ ...pairing, from: '2025-04-21', area: neighbourCommunity, compounds: [neighbourCompound] })).toMatchObject({ isCurrent: true })
  })

  it('is 1+1 with one unit and N+1 with several', async () => {
    await as('worker').alliances.pair(pairing)
    await as('worker').alliances.pair({ ...pairing, unit: 'power' })
    expect((await as('worker').alliances.list({})).rows.map(({ pairing: each }) => each)).toEqual(['many_to_one', 'many_to_one'])
  })
})

describe('the list of pairings', () => {
  it('is read at the place, below it, and by the unit; not next door', async () => {
    const made = await as('township').alliances.pair(pairing)
    for (const who of ['worker', 'secretary', 'grid-worker', 'member', 'school'] as const) expect((await as(who).alliances.list({})).rows.map(({ id }) => id), who).toEqual([made.id])
    for (const who of ['neighbour', 'power'] as const) {
      expect((await as(who).alliances.list({})).empty).toBe('nothing-yet')
      await expect(as(who).alliances.get({ id: made.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    }
  })

  it('behind its figure has those of the place, not of the place above', async () => {
    await as('worker').alliances.pair(pairing)
    expect((await as('worker').alliances.list({ figure: 'alliances' })).total).toBe(1)
    expect((await as('secretary').alliances.list({ figure: 'alliances' })).total).toBe(0)
  })

  it('is narrowed by days, place, unit and its name', async () => {
    await as('worker').alliances.pair({ ...pairing, to: '2025-03-31' })
    const total = async (question: object) => (await as('worker').alliances.list(question)).total
    expect([await total({ to: '2025-02-28' }), await total({ from: '2025-03-31' }), await total({ from: '2025-04-01' })]).toEqual([0, 1, 0])
    expect([await total({ area: compound }), await total({ area: grid }), await total({ unit: 'school' }), await total({ unit: 'power' }), await total({ q: '一小学' }), await total({ q: '供电' })]).toEqual([1, 0, 1, 0, 1, 0])
  })

  it('is taken along as a sheet', async () => {
    await as('worker').alliances.pair(pairing)
    const [, first] = await cellsOf(await sheetAsker(at, 'alliances.xlsx', people.worker)(''))
    expect(first).toEqual(expect.arrayContaining(['左云县第一小学', '云泰园小区', '1+1']))
  })
})

describe('coverage', () => {
  it('names communities and compounds that have nobody, and units that are paired with none', async () => {
    await as('worker').alliances.pair(pairing)
    const { paired, uncovered } = await as('township').alliances.coverage({ area: township })
    expect(paired).toEqual({ units: 1, communities: 1, compounds: 1 })
    expect(uncovered.communities.map(({ name }) => name)).toEqual(['西街社区'])
    expect(uncovered.compounds.map(({ name }) => name)).toEqual(['西街小区'])
    expect(uncovered.units.map(({ name }) => name)).toEqual(['左云供电公司', '综合执法队', '自来水公司', '云和园居委会', '西街居委会'])
    expect((await as('worker').alliances.coverage({ on: '2025-02-28' })).uncovered.communities.map(({ name }) => name)).toEqual(['云和园社区'])
    await expect(as('worker').alliances.coverage({ area: '140225' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

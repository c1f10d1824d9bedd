import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { community, compound, grid, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { blocked, hazardStory } from './hazard.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, reported, to } = hazardStory(at)
const march = new Date('2025-03-03T10:00:00+08:00')
const titles = (list: { rows: { title: string }[] }) => list.rows.map(({ title }) => title).toSorted()
const ask = sheetAsker(at, 'hazards.xlsx', people.secretary)

/** One hazard in each chip's state, by what its words say; the one of March came back on Monday. */
beforeAll(async () => {
  await reported({ words: '待定级', kind: 'gas', spot: '1号楼' })
  await to('dispatch', { from: await reported({ words: '待派单', spot: '2号楼' }), grade: 'major' })
  await to('rectify', { from: await reported({ words: '整改中', spot: '5号楼 东侧' }) })
  await to('rectify', { from: await reported({ words: '三月整改中', spot: '5号楼东侧' }, march), now: march })
  await to('inspect', { from: await reported({ words: '待复查', spot: '3号楼' }) })
  await to('close', { from: await reported({ words: '待销号', spot: '4号楼' }) })
  await to('closed', { from: await reported({ words: '已销号', spot: '6号楼' }) })
  const none = await reported({ words: '不是隐患', spot: '7号楼' })
  await as('secretary').decline({ ...seen(none), reason: '是施工围挡' })
  await as('neighbour').report({ ...blocked, area: neighbourCompound, words: '西街的' })
})

describe('the list of hazards', () => {
  it('shows each chip what it counts', async () => {
    const { chips } = await as('secretary').list({})
    expect(chips).toEqual({ mine: 4, to_grade: 1, to_dispatch: 1, under_way: 2, to_inspect: 1, to_close: 1, major: 1, due_soon: expect.any(Number), overdue: 1, recurring: 2, supervised: 0, closed: 2 })
    for (const chip of ['mine', 'to_grade', 'major', 'overdue', 'recurring', 'closed'] as const) expect((await as('secretary').list({ chip })).total, chip).toBe(chips[chip])
    expect(titles(await as('secretary').list({ chip: 'mine' }))).toEqual(['待复查', '待定级', '待派单', '待销号'])
    expect(titles(await as('secretary').list({ chip: 'recurring' }))).toEqual(['三月整改中', '整改中'])
  })

  it('shows a unit what it has business in, a community its places, and a member nothing', async () => {
    expect(titles(await as('property').list({ chip: 'mine' }))).toEqual(['三月整改中', '整改中'])
    expect((await as('other-property').list({})).total).toBe(0)
    expect(titles(await as('neighbour').list({}))).toEqual(['西街的'])
    expect((await as('worker').list({ chip: 'mine' })).total).toBe(0)
    await expect(as('member').list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('gives an inspection to the next above where the branch found it itself', async () => {
    const own = await as('secretary').report({ ...blocked, words: '书记发现', spot: '9号楼' })
    await to('inspect', { from: own })
    expect(titles(await as('worker').list({ chip: 'mine' }))).toEqual(['书记发现'])
    expect(titles(await as('secretary').list({ chip: 'mine' }))).not.toContain('书记发现')
    const done = await as('worker').pass({ ...seen(await as('worker').get({ id: own.id })), photos: blocked.photos })
    await as('secretary').close(seen(done))
  })

  it('narrows by grade, kind, state, place, unit, day and words, and sorts by what it is asked', async () => {
    const found = async (filter: object) => titles(await as('township').list(filter))
    expect(await found({ grade: 'major' })).toEqual(['待派单'])
    expect(await found({ kind: 'gas' })).toEqual(['待定级'])
    expect(await found({ state: 'inspect' })).toEqual(['待复查'])
    expect(await found({ area: grid })).toEqual([])
    expect(await found({ area: neighbourCompound })).toEqual(['西街的'])
    expect(await found({ unit: 'taian', to: '2025-03-31' })).toEqual(['三月整改中'])
    expect(await found({ q: '5号楼' })).toEqual(['三月整改中', '整改中'])
    expect((await as('township').list({ sort: 'number', size: 2 })).rows.map(({ number }) => number)).toEqual(['YH-2025-0001', 'YH-2025-0002'])
    expect(await as('township').list({ q: '没有这样的' })).toMatchObject({ total: 0, empty: 'filter' })
  })

  it('shows the rows behind a figure', async () => {
    const counted = async (figure: 'hazards' | 'major' | 'closed' | 'overdue' | 'recurring' | 'shifts') => (await as('secretary').list({ figure })).total
    expect([await counted('hazards'), await counted('major'), await counted('closed'), await counted('overdue'), await counted('recurring'), await counted('shifts')]).toEqual([8, 1, 2, 1, 2, 0])
  })

  it('finds what might be the same nearby, those first that are told in the same words', async () => {
    const similar = await as('secretary').similar({ area: compound, kind: 'fire', words: '三月整改', except: null })
    expect(similar[0]?.title).toBe('三月整改中')
    expect(similar.map(({ title }) => title)).not.toContain('已销号')
    expect(await as('secretary').similar({ area: community, kind: 'gas', words: '', except: null })).toMatchObject([{ title: '待定级' }])
  })

  it('is taken along as a sheet with the rows of its filters, by those who see it', async () => {
    const [head, ...rows] = await cellsOf(await ask('?grade=major'))
    expect(head).toHaveLength(13)
    expect(rows).toEqual([['YH-2025-0002', '待派单', '消防', '重大', '云兴镇 · 云和园社区 · 云泰园小区', '2号楼', '随手报', undefined, '待派单', '2025-04-21 10:00', '2025-04-21 14:00']])
    expect((await ask('', people.member)).status).toBe(403)
    expect(await asOwner(at, `select actor from audit where action = 'export'`)).toEqual([{ actor: 'secretary' }])
  })
})

describe('hazards that are the same', () => {
  it('go on as one of the place that is open, and whoever found either inspects neither', async () => {
    const [one, other] = [await reported({ words: '甲' }), await as('other-member').report({ ...blocked, words: '乙' })]
    const merge = (into: string) => as('secretary').merge({ ...seen(one), into })
    await expect(merge(one.id)).rejects.toMatchObject(refusal('MERGE_TARGET_WRONG', { number: one.number }))
    const [closed] = (await as('secretary').list({ chip: 'closed' })).rows
    await expect(merge(closed?.id ?? '')).rejects.toMatchObject(refusal('MERGE_TARGET_WRONG'))
    expect(await merge(other.id)).toMatchObject({ state: 'merged', mergedInto: { id: other.id, number: other.number } })
    expect(await as('secretary').get({ id: other.id })).toMatchObject({ finderIds: ['other-member', 'member'] })
    const third = await reported({ words: '丙' })
    await expect(as('secretary').merge({ ...seen(third), into: one.id })).rejects.toMatchObject(refusal('HAZARD_MERGED', { number: other.number }))
  })
})

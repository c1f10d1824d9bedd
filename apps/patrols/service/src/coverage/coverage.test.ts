import { community, compound, county, monday, neighbourCompound, township } from '@wuxin/service/test-county'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, reach, within } from '../patrols.fixture.ts'
import { routeOf, teamOf } from '../route/route.fixture.ts'
import { service } from '../service.ts'
import { hazardWith } from '../shift/shift.fixture.ts'
import { emptied, routeThrough, walked } from './coverage.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people = 'township') => at.as(people[who], { now: monday }).coverage
const daysAgo = (days: number) => new Date(monday.getTime() - days * 86_400_000)

beforeEach(() => asOwner(at, emptied))

/** A shift through the compounds, done so many days ago. */
const done = (places: readonly string[], days = 0, over: object = {}) =>
  within(at.service, async (work) => walked(work, await routeThrough(work, township, places), { area: township, day: daysAgo(days).toISOString().slice(0, 10), finishedAt: daysAgo(days), closedAt: daysAgo(days), ...over }))

describe('which compounds were inspected', () => {
  it('is said of all of them, those first where nobody ever was', async () => {
    await done([compound])
    const { rows, total, of, inspected, chips } = await as().list({ sort: 'inspectedAt' })
    expect(rows.map(({ place, inspectedAt, shifts }) => [place.name, inspectedAt, shifts])).toEqual([['西街小区', null, 0], ['云泰园小区', monday.toISOString(), 1]])
    expect({ total, of, inspected, chips }).toEqual({ total: 2, of: 2, inspected: 1, chips: { never: 1, too_long: 0, open_hazards: 0, inspected: 1 } })
  })

  it('is known of each compound that a shift led through, also to its own people', async () => {
    await done([compound, neighbourCompound])
    expect((await as().list({})).inspected).toBe(2)
    expect((await as('secretary').list({})).rows.map(({ place, shifts }) => [place.code, shifts])).toEqual([[compound, 1]])
    expect((await as('neighbour').list({})).rows.map(({ place, shifts }) => [place.code, shifts])).toEqual([[neighbourCompound, 1]])
  })

  it('counts no shift that is not done, and none on which nobody checked in there', async () => {
    await done([compound], 0, { state: 'under_way' })
    await done([community])
    expect((await as().list({})).chips).toMatchObject({ never: 2, inspected: 0 })
  })

  it('holds for the county’s cycle of thirty days; longer ago is too long', async () => {
    await done([compound], 29)
    await done([neighbourCompound], 30)
    const { chips, rows } = await as().list({ chip: 'too_long' })
    expect(chips).toEqual({ never: 0, too_long: 1, open_hazards: 0, inspected: 1 })
    expect(rows.map(({ place }) => place.code)).toEqual([neighbourCompound])
  })

  it('is asked for by days, by name and by place', async () => {
    await done([compound], 60)
    const march = { from: '2025-02-01', to: '2025-02-28' }
    expect((await as().list(march)).inspected).toBe(1)
    expect((await as().list({ from: '2025-03-01', to: '2025-03-31' })).inspected).toBe(0)
    expect((await as().list({ q: '西街' })).rows.map(({ place }) => place.name)).toEqual(['西街小区'])
    expect((await as().list({ area: community })).of).toBe(1)
    expect(await as().list({ q: '没有这里' })).toMatchObject({ rows: [], total: 0, empty: 'filter' })
  })

  it('stands beside what was found: hazards, those still open, overdue, major, and spots where they come back', async () => {
    await within(at.service, async (work) => {
      await hazardWith(work, { grade: 'major', dueAt: daysAgo(1) })
      await hazardWith(work, { foundAt: daysAgo(10) })
      await hazardWith(work, { state: 'closed', closedAt: monday, spotKey: 'elsewhere' })
      await hazardWith(work, { state: 'declined', closedAt: monday })
    })
    const { rows, chips } = await as().list({ sort: '-hazards' })
    expect(rows[0]).toMatchObject({ place: { code: compound }, hazards: 3, open: 2, overdue: 1, major: 1, recurring: 1 })
    expect(chips.open_hazards).toBe(1)
  })

  it('says where a patrol is planned', async () => {
    const [route, team] = [await routeOf(at), await teamOf(at)]
    const timetable = { rhythm: { kind: 'daily' as const, every: 1 }, on: 'all' as const, begins: '20:00', ends: '22:00', from: '2025-04-21', to: null }
    await at.as(people.secretary, { now: monday }).plans.add({ route: route.id, team: team.id, ...timetable })
    expect((await as().list({})).rows.map(({ place, planned }) => [place.code, planned])).toEqual([[neighbourCompound, false], [compound, true]])
  })

  it('of a figure shows the very rows that it counts', async () => {
    await done([compound], 200)
    await done([compound], 3)
    const figures = (over: object) => at.as(people.township, { now: monday }).overview.figures(over)
    for (const over of [{}, { from: '2025-04-01', to: '2025-04-21' }, { from: '2024-01-01', to: '2024-12-31' }, { from: '2025-01-01', to: '2025-01-31' }]) {
      expect((await as().list({ ...over, figure: 'inspected' })).total).toBe((await figures(over)).inspected)
    }
    expect((await as().list({ figure: 'major' })).total).toBe(0)
  })

  it('pages, and comes as a sheet', async () => {
    await done([compound])
    expect((await as().list({ size: 1, page: 2 })).rows.map(({ place }) => place.code)).toEqual([compound])
    const response = await sheetAsker(at, 'coverage.xlsx', people.township)('')
    expect(await cellsOf(response)).toContainEqual(expect.arrayContaining([compound, '云泰园小区']))
  })

  it('is nobody’s who does not organise, and of no other county', async () => {
    await expect(as('member').list({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
    expect((await as().list({ area: '140225' })).rows).toEqual([])
    expect((await as('leader').list({ area: county })).rows.length).toBeGreaterThan(0)
  })
})

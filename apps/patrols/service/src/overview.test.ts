import { randomUUID } from 'node:crypto'
import { community, compound, monday, neighbourCompound, township } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { listOfFigure, patrolFigures } from '@wuxin/patrols/figure.rules'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptied, routeThrough, walked } from './coverage/coverage.fixture.ts'
import { hazardStory } from './hazard/hazard.fixture.ts'
import { people, reach, within } from './patrols.fixture.ts'
import { Finding } from './shift/finding.entity.ts'
import { hazardWith, shiftWith } from './shift/shift.fixture.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
type Who = keyof typeof people
const as = (who: Who, now = monday) => at.as(people[who], { now })
const { reported, to } = hazardStory(at)
const todos = async (who: Who, now = monday) => (await as(who, now).overview.inbox({})).rows.map(({ kind, step }) => [kind, step])
const day = (date: string) => new Date(`${date}T12:00:00+08:00`)

beforeEach(() => asOwner(at, emptied))

/** A finding of a shift. */
const found = (shift: string, area: string) =>
  within(at.service, async ({ em }) => {
    em.persist(Object.assign(new Finding(), {
      id: randomUUID(), area, units: [], createdAt: monday, updatedAt: monday, shift, checkpoint: null, item: null, spot: null, kind: 'fire', grade: 'general', words: '灭火器过期', outcome: 'remark', hazard: null,
      byId: 'member', by: '孙洁', phoneAt: monday, at: monday, receivedAt: monday,
    }))
    await em.flush()
  })

describe('the inbox', () => {
  it('follows a hazard from the branch to whoever mends it and back', async () => {
    const hazard = await reported()
    expect([await todos('secretary'), await todos('property'), await todos('neighbour')]).toEqual([[['hazard', 'grade']], [], []])
    const given = await to('rectify', { from: hazard })
    expect([await todos('secretary'), await todos('property')]).toEqual([[], [['hazard', 'rectify']]])
    await to('inspect', { from: given })
    expect([await todos('secretary'), await todos('property')]).toEqual([[['hazard', 'pass']], []])
  })

  it('asks whoever walks today to begin, then to end, also beyond their own place', async () => {
    const shift = await within(at.service, async (work) => (await shiftWith(work, { state: 'planned', startedAt: null, area: township, ends: new Date(monday.getTime() + 7_200_000) })).shift)
    expect([await todos('member'), await todos('other-member'), await todos('township')]).toEqual([[['shift', 'start']], [], []])
    await asOwner(at, `update shift set state = 'under_way' where id = '${shift.id}'`)
    expect(await todos('member')).toEqual([['shift', 'finish']])
  })

  it('asks the office to settle what phone and desk say otherwise, and to close what nobody ended', async () => {
    const { shift } = await within(at.service, (work) => shiftWith(work, { walkers: ['other-member'] }))
    expect(await todos('secretary', day('2025-04-22'))).toEqual([['shift', 'close']])
    await found(shift.id, compound)
    await asOwner(at, `insert into field_dispute (id, area, shift, finding, action, field, by_id, by, at) select gen_random_uuid(), area, shift, id, gen_random_uuid(), 'words', 'member', '孙洁', now() from finding`)
    expect(await todos('secretary', day('2025-04-22'))).toEqual([['shift', 'settle']])
    await asOwner(at, `update shift set state = 'done', closed_at = now() where id = '${shift.id}'`)
    expect((await as('secretary', day('2025-04-22')).overview.inbox({})).rows).toMatchObject([{ step: 'settle', dueAt: null, overdue: false }])
  })
})

describe('a search', () => {
  it('finds hazards, routes, teams and shifts of what one may list, by number, words and place', async () => {
    const hazard = await reported()
    await as('secretary').routes.add({ area: compound, name: '消防巡查线', checkpoints: [{ id: null, name: '1号楼', placeKind: 'stairwell', area: compound, spot: null }] })
    await as('secretary').teams.add({ area: compound, name: '义务消防队' })
    const hits = async (q: string, who: Who = 'secretary') => (await as(who).overview.search({ q })).map(({ kind, title }) => [kind, title])
    expect((await hits('消防')).toSorted()).toEqual([['hazard', '消防通道被杂物堵住'], ['route', '消防巡查线'], ['team', '义务消防队']])
    expect(await hits(hazard.number)).toEqual([['hazard', '消防通道被杂物堵住']])
    expect(await hits('消防', 'neighbour')).toEqual([])
    expect((await hits('消防', 'member')).map(([kind]) => kind).toSorted()).toEqual(['route', 'team'])
  })
})

describe('the figures', () => {
  it('count each what they say, and lead to a list that shows as many rows', async () => {
    await within(at.service, async (work) => {
      const shift = await walked(work, await routeThrough(work, community, [compound]), { area: community, day: '2025-04-20' })
      await shiftWith(work, { state: 'missed', day: '2025-04-19', closedAt: monday })
      await hazardWith(work, { grade: 'major', dueAt: day('2025-04-20'), shift: shift.id })
      await hazardWith(work, { state: 'closed', closedAt: monday })
      await hazardWith(work, { state: 'merged', closedAt: monday })
    })
    const tally = await as('township').overview.figures({ from: '2025-04-01', to: '2025-04-30' })
    expect(tally).toEqual({ inspected: 1, hazards: 2, major: 1, closed: 1, overdue: 1, recurring: 2, shifts: 1, missed: 1, check_ins: 1, findings: 0 })
    for (const figure of patrolFigures) {
      const caller = as('township')
      const lists = { coverage: () => caller.coverage.list({ figure }), hazards: () => caller.hazards.list({ figure }), shifts: () => caller.shifts.list({ figure }) }
      expect((await lists[listOfFigure[figure]]()).total, figure).toBe(tally[figure])
    }
    expect(await as('township').overview.figures({ to: '2024-12-31' })).toEqual(Object.fromEntries(patrolFigures.map((figure) => [figure, 0])))
  })

  it('stand by place and by month', async () => {
    await within(at.service, async (work) => {
      await walked(work, await routeThrough(work, township, [compound, neighbourCompound]), { area: township, day: '2025-03-02' })
      await hazardWith(work, { foundAt: day('2025-04-02') })
    })
    const places = await as('township').overview.figuresBy({ by: 'place' })
    expect(places.map(({ key, tally: { inspected, hazards, shifts } }) => [key, inspected, hazards, shifts])).toEqual([[township, 0, 0, 1], ['140226100018', 1, 0, 0], [community, 1, 1, 0]])
    const months = await as('township').overview.figuresBy({ by: 'month', from: '2025-03-01', to: '2025-04-30' })
    expect(months.map(({ key, tally: { inspected, hazards } }) => [key, inspected, hazards])).toEqual([['2025-03', 2, 0], ['2025-04', 0, 1]])
  })

  it('are those of one’s own places', async () => {
    await within(at.service, (work) => hazardWith(work))
    expect([(await as('secretary').overview.figures({})).hazards, (await as('neighbour').overview.figures({})).hazards]).toEqual([1, 0])
    await expect(as('member').overview.figures({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

describe('the one screen and the map', () => {
  it('say what waits now', async () => {
    await within(at.service, async (work) => {
      await walked(work, await routeThrough(work, compound, [compound]))
      await shiftWith(work)
      await hazardWith(work, { grade: 'major', dueAt: day('2025-04-20') })
    })
    await reported()
    expect(await as('township').overview.tile({})).toEqual({ inspected: 1, compounds: 2, open: 2, major: 1, overdue: 1, toGrade: 1, shiftsToday: 2, underWay: 1, asOf: monday.toISOString() })
  })

  it('show every compound, checkpoints in use, and open hazards where their checkpoint lies', async () => {
    const route = await within(at.service, async (work) => {
      const through = await routeThrough(work, community, [compound])
      await hazardWith(work, { checkpoint: through.checkpoints[0] ?? null, grade: 'major' })
      await hazardWith(work, { state: 'closed', closedAt: monday })
      return through
    })
    const own = as('township').overview
    expect((await own.map({})).map(({ place, open, major }) => [place.code, open, major])).toEqual([[neighbourCompound, 0, 0], [compound, 1, 1]])
    const points = await own.points({})
    expect(points.map(({ kind, grade, position }) => [kind, grade, position])).toEqual([['checkpoint', null, { lng: 112.7, lat: 40 }], ['hazard', 'major', { lng: 112.7, lat: 40 }]])
    expect(await as('secretary').overview.points({})).toEqual(points) // of a route of the community above
    expect(await as('neighbour').overview.points({})).toEqual([])
    await asOwner(at, `update route set closed_at = now() where id = '${route.id}'`)
    expect((await own.points({})).map(({ kind }) => kind)).toEqual(['hazard'])
  })
})

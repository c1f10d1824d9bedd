import { compound, county, grid, lostPhoto, monday, neighbourCompound } from '@wuxin/service/test-county'
import type { Reach } from '@wuxin/service/peers'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { directory, people, reach } from '../volunteers.fixture.ts'

const held: Record<string, string[]> = { [compound]: ['1号楼', '2号楼', '3号楼'], [grid]: ['2号楼'] }
const built = { ...directory, areas: directory.areas.map((area) => ({ ...area, buildings: held[area.code] })) }
const platform: Reach = (request) => (request.url.endsWith(county) ? Response.json(built) : (reach.get('platform') as Reach)(request)) // it is there
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => monday })
const as = (who: keyof typeof people, now = monday) => at.as(people[who], { now })
const on = (day: string) => new Date(`2025-${day}T10:00:00+08:00`)
const told = async () => (await eventsOf(at, 'notice.sent')).filter(({ text }) => text.startsWith('notice.building.')).map(({ text, to, params }) => [text, to, params])
const visit = { area: compound, building: '2号楼', day: '2025-04-21', doors: 12, met: 9, words: '楼道灯多' }

let member = ''
beforeEach(async () => {
  await asOwner(at, `truncate building_share, building_visit, volunteer cascade; truncate service_record; delete from volunteers_jobs.job`)
  member = await enrol(at, people.member)
})

const share = (buildings: string[], more: object = {}) => as('secretary').buildings.share({ area: compound, volunteer: member, buildings, from: '2025-04-21', ...more })

describe('the buildings of a compound', () => {
  it('go into a member\'s care, who is told; those that nobody has are listed', async () => {
    const table = await share(['3号楼', '1号楼'])
    expect(table.gaps).toEqual(['2号楼'])
    expect(table.rows).toMatchObject([
      { building: '1号楼', share: { volunteer: { id: member, name: '孙洁' }, from: '2025-04-21', to: null }, nextVisit: '2025-07-20', overdue: false },
      { building: '2号楼', share: null, nextVisit: null },
      { building: '3号楼', share: { volunteer: { name: '孙洁' } } },
    ])
    expect(await told()).toEqual([['notice.building.share', [{ user: 'member' }], { number: '3号楼、1号楼', place: '云泰园小区' }]])
  })

  it('are in one member\'s care at a time, also when two are asked for at once', async () => {
    const other = await enrol(at, people['other-member'])
    const both = await Promise.allSettled([share(['1号楼', '2号楼']), share(['2号楼', '3号楼'], { volunteer: other })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('BUILDING_TAKEN', { building: '2号楼', from: '2025-04-21', to: null }) })
    expect((await asOwner(at, `select count(*)::int as shares from building_share`))[0]).toEqual({ shares: 2 })
  })

  it('are those that the register names, of a place of one\'s own, for somebody who has not left', async () => {
    await expect(share(['9号楼'])).rejects.toMatchObject(refusal('BUILDING_UNKNOWN', { building: '9号楼' }))
    await expect(as('neighbour').buildings.share({ area: compound, volunteer: member, buildings: ['1号楼'], from: '2025-04-21' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').buildings.share({ area: compound, volunteer: member, buildings: ['1号楼'], from: '2025-04-21' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await asOwner(at, `update volunteer set left_at = now()`)
    await expect(share(['1号楼'])).rejects.toMatchObject(refusal('VOLUNTEER_LEFT'))
  })

  it('leave the care on a day, and go to the next from the day after', async () => {
    const { rows: [first] } = await share(['1号楼'])
    const held = first?.share ?? { id: '', version: 0 }
    await expect(as('secretary').buildings.endShare({ ...seen(held), to: '2025-04-20', reason: '调离' })).rejects.toMatchObject(refusal('INVALID_INPUT'))
    await as('secretary').buildings.endShare({ ...seen(held), to: '2025-04-30', reason: '调离' })
    await expect(as('secretary').buildings.endShare({ ...seen(held), to: '2025-04-29', reason: '调离' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    const other = await enrol(at, people['other-member'])
    await expect(share(['1号楼'], { volunteer: other, from: '2025-04-30' })).rejects.toMatchObject(refusal('BUILDING_TAKEN'))
    await share(['1号楼'], { volunteer: other, from: '2025-05-01' })
    expect((await as('secretary').buildings.table({ area: compound, on: '2025-05-01' })).rows[0]).toMatchObject({ share: { volunteer: { name: '郭亮' } } })
    expect((await as('secretary').buildings.table({ area: compound })).rows[0]).toMatchObject({ share: { volunteer: { name: '孙洁' }, to: '2025-04-30' } })
  })
})

describe('a round of a building', () => {
  it('is written down, moves the next one on, and is told with its hours once', async () => {
    await share(['2号楼'])
    const table = await as('member').buildings.logVisit({ ...visit, served: { day: '2025-04-21', from: '08:00', to: '09:30' } })
    expect(table.rows[1]).toMatchObject({ visits: 1, lastVisit: '2025-04-21', nextVisit: '2025-07-20' })
    expect((await as('worker').buildings.visits({ building: '2号楼' })).rows).toMatchObject([{ by: '孙洁', doors: 12, met: 9, words: '楼道灯多', place: { code: compound } }])
    expect(await asOwner(at, `select person_id, served_for, "from", "to" from service_record`)).toEqual([{ person_id: 'member', served_for: 'building', from: '08:00', to: '09:30' }])
  })

  it('is no promise: not of tomorrow, not of more doors than were knocked at, not of a photo that is lost', async () => {
    await expect(as('member').buildings.logVisit({ ...visit, day: '2025-04-22' })).rejects.toMatchObject(refusal('DAY_AHEAD', { day: '2025-04-22' }))
    await expect(as('member').buildings.logVisit({ ...visit, met: 13 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('member').buildings.logVisit({ ...visit, photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    await expect(as('member').buildings.logVisit({ ...visit, building: '9号楼' })).rejects.toMatchObject(refusal('BUILDING_UNKNOWN'))
    await expect(as('neighbour').buildings.logVisit(visit)).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('is late when its day has passed, on the table, the list and the member\'s own page', async () => {
    await share(['2号楼'])
    const late = on('07-21')
    expect((await as('secretary', late).buildings.table({ area: compound })).rows[1]).toMatchObject({ overdue: true })
    expect((await as('township', late).buildings.gaps({ chip: 'overdue' })).rows).toMatchObject([{ place: { code: compound }, buildings: 3, shared: 1, gaps: ['1号楼', '3号楼'], overdue: 1 }])
    expect(await as('member', late).buildings.own()).toMatchObject([{ building: '2号楼', overdue: true, place: { code: compound } }])
    expect(await as('other-member', late).buildings.own()).toEqual([])
  })
})

it('a grid worker sees the compound that the grid lies in, and logs rounds of the grid’s own buildings, and of one in their care', async () => {
  await as('grid-worker').buildings.logVisit(visit)
  expect((await as('grid-worker').buildings.visits({})).rows).toMatchObject([{ by: '贾丽' }])
  expect((await as('grid-worker').buildings.gaps({})).rows).toHaveLength(1)
  await expect(as('grid-worker').buildings.logVisit({ ...visit, building: '3号楼' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  await share(['3号楼'], { volunteer: await enrol(at, people['grid-worker']) })
  expect((await as('grid-worker').buildings.logVisit({ ...visit, building: '3号楼' })).rows[2]).toMatchObject({ visits: 1 })
  await expect(as('grid-worker').buildings.table({ area: neighbourCompound })).rejects.toMatchObject(refusal('NOT_FOUND'))
  expect(await as('neighbour').buildings.visits({})).toMatchObject({ total: 0, empty: 'nothing-yet' })
})

import { community, compound, monday } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { volunteerFigures } from '@wuxin/volunteers/figure.rules'
import { beforeEach, describe, expect, it } from 'vitest'
import { fileOf } from '../household/household.fixture.ts'
import { orderStory } from '../order/order.fixture.ts'
import { signed } from '../project/project.fixture.ts'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { wishStory } from '../wish/wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who])
const wishes = wishStory(at)
const orders = orderStory(at)
const files = fileOf(at)

beforeEach(() => asOwner(at, 'truncate wish, service_order, project, listing, household, service_record, volunteer, step, team cascade', 'update counter set last = 0'))

describe('the figures', () => {
  it('count from rows, each the very rows that its list shows', async () => {
    await wishes.to('closed')
    const served = await orders.to('serve')
    await orders.to('closed', { from: await as('property').orders.finish({ ...seen(served), outcome: 'solved', words: '已上门理好。' }) })
    await signed(at)
    const tally = await as('worker').overview.figures({ from: '2025-01-01', to: '2025-12-31' })
    expect(tally).toMatchObject({ wishes_fulfilled: 1, orders: 1, livelihood_matters: 0, contracts: 1, organisations: 1, paired: 0, participants: 0 })
    const over = { area: community, from: '2025-01-01', to: '2025-12-31' }
    expect((await as('worker').wishes.list({ ...over, figure: 'wishes_fulfilled' })).total).toBe(1)
    expect((await as('worker').orders.list({ ...over, figure: 'orders' })).total).toBe(1)
    expect((await as('worker').projects.list({ ...over, figure: 'contracts' })).total).toBe(1)
    expect((await as('worker').orders.list({ ...over, figure: 'contracts' })).total).toBe(0)
  })

  it('count people of households in care, not files, as long as they were', async () => {
    await files.cared()
    await asOwner(at, `update household set people = 3`)
    const paired = async (span: object) => (await as('worker').overview.figures(span)).paired
    expect(await paired({})).toBe(3)
    expect(await paired({ to: '2025-04-20' })).toBe(0)
    await asOwner(at, `update household set ended_at = '2025-05-01T00:00:00Z', state = 'ended'`)
    expect([await paired({ from: '2025-04-30' }), await paired({ from: '2025-05-02' })]).toEqual([3, 0])
  })

  it('count a person who served once, however often they were registered', async () => {
    const first = await enrol(at, people.member)
    const record = (day: string) => `insert into service_record (id, area, created_at, updated_at, settings_version, step_count, volunteer, person_id, place, day, "from", "to", words, photos, served_for, state, reported_by_id, reported_at, corrected)
      values (gen_random_uuid(), '${compound}', now(), now(), 0, 1, '${first}', 'member', '红色港湾', '${day}', '09:00', '10:00', '清扫', '{}', 'other', 'confirmed', 'member', now(), false)`
    await asOwner(at, record('2025-04-01'), record('2025-04-02'), `update volunteer set left_at = now()`)
    await enrol(at, people.member)
    const over = { from: '2025-04-01', to: '2025-04-30' }
    expect((await as('worker').overview.figures(over)).participants).toBe(1)
    expect((await as('worker').overview.figures({ from: '2025-04-03' })).participants).toBe(0)
    expect((await as('worker').volunteers.list({ ...over, figure: 'participants' })).total).toBe(1)
  })

  it('count the teams of one’s own places, not those of the community above', async () => {
    await as('worker').teams.add({ area: community, colour: 'red', name: '云和园红色宣讲队' })
    await as('secretary').teams.add({ area: compound, colour: 'blue', name: '云泰园蓝色平安队' })
    expect((await as('secretary').teams.list({})).total).toBe(2)
    for (const [who, count] of [['secretary', 1], ['worker', 2]] as const) {
      expect((await as(who).overview.figures({})).teams, who).toBe(count)
      expect((await as(who).teams.list({ figure: 'teams' })).total, who).toBe(count)
    }
  })

  it('are parted by the places below and by month, and add up', async () => {
    await wishes.to('closed')
    const byPlace = await as('township').overview.figuresBy({ by: 'place' })
    expect(byPlace.map(({ key, name, tally }) => [key, name, tally.wishes_fulfilled])).toEqual([[community, '云和园社区', 1]])
    expect((await as('worker').overview.figuresBy({ by: 'place' })).map(({ key }) => key)).toEqual([compound])
    const byMonth = await as('worker').overview.figuresBy({ by: 'month', from: '2025-03-15', to: '2025-05-02' })
    expect(byMonth.map(({ key, tally }) => [key, tally.wishes_fulfilled])).toEqual([['2025-03', 0], ['2025-04', 1], ['2025-05', 0]])
    expect((await as('worker').overview.figuresBy({ by: 'month' })).map(({ key }) => key)).toHaveLength(12)
  })

  it('are those of one’s own places, and of no other county', async () => {
    await wishes.to('closed')
    expect(Object.values(await as('neighbour').overview.figures({})).filter((count) => count > 0)).toEqual([1])
    expect(Object.keys(await as('neighbour').overview.figures({}))).toEqual(expect.arrayContaining([...volunteerFigures]))
    expect((await as('leader').overview.figures({ area: '140225' })).wishes_fulfilled).toBe(0)
    await expect(as('member').overview.figures({})).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

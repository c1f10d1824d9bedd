import { compound, monday, township } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { april, reading } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { hub, people, reach } from '../venue/venue.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, now = monday) => at.as(people[who], { now })
const year = { from: '2025-01-01', to: '2025-12-31' }

beforeEach(() => asOwner(at, 'truncate event, venue cascade; truncate culture_search'))

async function held(over: object, attended: number) {
  const published = await as('secretary').events.publish(seen(await as('secretary').events.plan({ ...reading, hasSignUp: false, ...over })))
  const checkIn = await as('secretary', april(26, '08:40')).events.openCheckIn(seen(published))
  const begun = await as('secretary', april(26, '09:00')).events.start(seen(checkIn))
  return as('secretary', april(26, '11:00')).events.finish({ ...seen(begun), words: '好', attended })
}

describe('what waits', () => {
  it('is the next step of whoever convenes there, the most urgent first', async () => {
    const draft = await as('secretary').events.plan({ ...reading, title: '要发布的', starts: '2025-04-30T09:00:00+08:00', ends: '2025-04-30T11:00:00+08:00' })
    const over = await held({ title: '要归档的' }, 5)
    const { rows, total } = await as('secretary', april(26, '12:00')).overview.inbox({})
    expect(rows.map(({ id, step, title }) => [id, step, title])).toEqual([[draft.id, 'publish', '要发布的'], [over.id, 'archive', '要归档的']])
    expect(total).toBe(2)
    expect((await as('worker', april(26, '12:00')).overview.inbox({})).rows).toEqual([])
  })

  it('stands on the one screen as the chips count it', async () => {
    await as('secretary').events.plan(reading)
    await held({}, 5)
    expect(await as('secretary', april(26, '12:00')).overview.tile({})).toMatchObject({ draft: 1, today: 2, scoring: 1, overdue: 1, signUp: 0 })
  })
})

describe('the search', () => {
  it('finds events and venues by their words, where one may list them', async () => {
    await as('secretary').venues.add(hub())
    const { id } = await as('secretary').events.plan(reading)
    expect((await as('secretary').overview.search({ q: '共读' })).map((hit) => [hit.kind, hit.id])).toEqual([['event', id]])
    expect((await as('secretary').overview.search({ q: '红色港湾' })).map(({ kind }) => kind)).toEqual(['venue'])
    expect(await as('neighbour').overview.search({ q: '共读' })).toEqual([])
  })
})

describe('figures', () => {
  it('count events, people and hubs, each as its rows say', async () => {
    await as('secretary').venues.add(hub())
    await held({}, 28)
    await held({ particulars: { kind: 'campaign', campaign: 'livelihood', subject: '修楼道灯' } }, 12)
    const cancelled = await as('secretary').events.plan(reading)
    await as('secretary').events.cancel({ ...seen(cancelled), reason: '有雨' })
    const figures = await as('township').overview.figures({ area: township, ...year })
    expect(figures).toEqual({ hubs: 1, events: 2, campaigns: 1, attended: 40, planned: 0, cancelled: 1 })
    for (const figure of ['events', 'campaigns', 'cancelled'] as const) expect((await as('township').events.list({ figure, ...year })).total, figure).toBe(figures[figure])
    expect(await as('township').overview.figures({ area: township, from: '2024-01-01', to: '2024-12-31' })).toMatchObject({ hubs: 1, events: 0, attended: 0 })
  })

  it('are parted by place, month and kind, and every part adds up', async () => {
    await held({}, 28)
    await held({ particulars: { kind: 'lecture', building: '3号楼', lecturer: '王强', topic: '安全' } }, 12)
    const parts = async (by: 'place' | 'month' | 'kind') => (await as('township').overview.figuresBy({ by, ...year })).filter(({ tally }) => tally.events > 0).map(({ key, tally }) => [key, tally.events, tally.attended])
    expect(await parts('place')).toEqual([[compound.slice(0, 12), 2, 40]])
    expect(await parts('month')).toEqual([['2025-04', 2, 40]])
    expect(await parts('kind')).toEqual([['lecture', 1, 12], ['reading', 1, 28]])
  })
})

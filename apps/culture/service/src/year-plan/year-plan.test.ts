import { planItemLifecycle } from '@wuxin/culture/year-plan.rules'
import { community, compound, monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { missingSteps } from '@wuxin/service/step-check'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { service } from '../service.ts'
import { hours, hub } from '../venue/venue.fixture.ts'
import { PlanItem } from './plan-item.entity.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, options = {}) => at.as(people[who], options)
const reading = { area: compound, day: '2025-05-20', occasion: null, kind: 'reading', title: '读书月', unit: 'library', note: '带孩子来' } as const
const item = (id: string, over: Partial<{ year: number }> = {}) => as('secretary').yearPlan.year({ year: 2025, area: compound, ...over }).then(({ items }) => items.find((each) => each.id === id))

describe('the year plan', () => {
  it('has a procedure and a method for every step', () => {
    expect(missingSteps(service, { lifecycle: planItemLifecycle, entity: PlanItem, router: 'yearPlan' })).toEqual([])
  })

  it('lays what is planned over the occasions of the year', async () => {
    const { id } = await as('secretary').yearPlan.add({ area: compound, day: '2025-05-31', occasion: 'dragon_boat', kind: 'show', title: '端午包粽子' })
    const { occasions, items } = await as('secretary').yearPlan.year({ year: 2025 })
    expect(occasions.find(({ key }) => key === 'labour_day')).toEqual({ key: 'labour_day', kind: 'statutory', day: '2025-05-01', holiday: { from: '2025-05-01', to: '2025-05-05' } })
    expect(occasions.map(({ key }) => key)).toContain('世界读书日')
    expect(items.find((each) => each.id === id)).toMatchObject({ title: '端午包粽子', state: 'planned', event: null, place: { name: '云泰园小区' } })
    expect((await as('secretary').yearPlan.year({ year: 2026 })).items).toEqual([])
  })

  it('is seen at its place, below it and above it, and planned by whoever organises there', async () => {
    const above = await as('worker').yearPlan.add({ ...reading, area: community, title: '社区读书日' })
    expect(await item(above.id)).toMatchObject({ title: '社区读书日', unit: { name: '左云县图书馆' } })
    expect((await as('township').yearPlan.year({ year: 2025 })).items.map(({ id }) => id)).toContain(above.id)
    expect((await as('neighbour').yearPlan.year({ year: 2025 })).items).toEqual([])
    await expect(as('neighbour').yearPlan.get({ id: above.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('secretary').yearPlan.amend({ ...seen(above), ...reading })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').yearPlan.add({ ...reading, area: community })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('secretary').yearPlan.add({ ...reading, unit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
  })

  it('is changed, left out with a reason, and taken up again', async () => {
    const added = await as('secretary').yearPlan.add(reading)
    const { area: _, ...said } = reading
    const amended = await as('secretary').yearPlan.amend({ ...seen(added), ...said, day: '2025-05-22' })
    const dropped = await as('secretary').yearPlan.drop({ ...seen(amended), reason: '与社区合办' })
    expect(dropped).toMatchObject({ day: '2025-05-22', state: 'dropped', reason: '与社区合办' })
    const restored = await as('secretary').yearPlan.restore(seen(dropped))
    expect(restored).toMatchObject({ state: 'planned', reason: null })
    expect(restored.steps.map(({ action }) => action)).toEqual(['add', 'amend', 'drop', 'restore'])
    await expect(as('secretary').yearPlan.drop({ ...seen(amended), reason: '旧版' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })
})

describe('an item of the year plan', () => {
  it('becomes a draft by one click, with all that it says already, and shows its event', async () => {
    const added = await as('secretary').yearPlan.add(reading)
    const made = await as('secretary').yearPlan.draft(seen(added))
    expect(made).toMatchObject({ state: 'made', event: { title: '读书月', state: 'draft' } })
    const event = await as('secretary').events.get({ id: made.event?.id ?? '' })
    expect(event).toMatchObject({ title: '读书月', kind: 'reading', starts: '2025-05-20T01:00:00.000Z', area: compound })
    await expect(as('secretary').yearPlan.draft(seen(made))).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const cancelled = await as('secretary').events.cancel({ ...seen(event), reason: '场地检修' })
    expect(cancelled.state).toBe('cancelled')
    expect(await as('secretary').yearPlan.get({ id: added.id })).toMatchObject({ state: 'planned', event: null, steps: [{ action: 'add' }, { action: 'draft' }, { action: 'release', words: '场地检修' }] })
  })

  it('becomes one draft, however many press at once', async () => {
    const added = await as('secretary').yearPlan.add({ ...reading, title: '同时点' })
    const presses = await Promise.allSettled(Array.from({ length: 6 }, () => as('secretary').yearPlan.draft(seen(added))))
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await as('secretary').events.list({ q: '同时点' })).total).toBe(1)
  })

  it('is not made of a day that is over', async () => {
    const past = await as('secretary').yearPlan.add({ ...reading, day: '2025-03-05' })
    await expect(as('secretary').yearPlan.draft(seen(past))).rejects.toMatchObject(refusal('PLAN_DAY_PAST', { day: '2025-03-05' }))
  })

  it('comes over from the year before, to the day that its occasion has now, once', async () => {
    await as('secretary').yearPlan.add({ area: compound, day: '2025-10-06', occasion: 'mid_autumn', kind: 'show', title: '中秋赏月' })
    const { count } = await as('secretary').yearPlan.copy({ area: compound, year: 2026 })
    const { items } = await as('secretary').yearPlan.year({ year: 2026, area: compound })
    expect(items).toHaveLength(count)
    expect(items.find(({ title }) => title === '中秋赏月')).toMatchObject({ day: '2026-09-25', occasion: 'mid_autumn', state: 'planned' })
    await expect(as('secretary').yearPlan.copy({ area: compound, year: 2026 })).rejects.toMatchObject(refusal('PLAN_NOTHING_TO_COPY', { year: 2025 }))
    await expect(as('secretary').yearPlan.copy({ area: community, year: 2026 })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('the venue of an event', () => {
  it('is booked, moved and given back with the event’s own steps', async () => {
    const { id: venue } = await as('secretary').venues.add(hub())
    const draft = await as('secretary').yearPlan.draft(seen(await as('secretary').yearPlan.add({ ...reading, title: '有场地的活动' })))
    const event = await as('secretary').events.get({ id: draft.event?.id ?? '' })
    const planned = await as('secretary').events.amend({ ...seen(event), title: event.title, particulars: event.particulars, ...hours('2025-05-20', '09:00', '11:00'), venue, hasSignUp: false })
    const [booking] = (await as('secretary').bookings.list({ venue, chip: 'ahead' })).rows
    expect(booking).toMatchObject({ event: event.id, state: 'held', purpose: '有场地的活动' })
    await expect(as('secretary').bookings.book({ venue, ...hours('2025-05-20', '10:00', '12:00'), purpose: '晚了一步' })).rejects.toMatchObject(refusal('VENUE_TAKEN'))
    await as('secretary').events.cancel({ ...seen(planned), reason: '改期再办' })
    expect(await as('secretary').bookings.get({ id: booking?.id ?? '' })).toMatchObject({ state: 'cancelled', reason: '改期再办' })
  })

  it('takes no event while it is closed, and no step of the event is kept', async () => {
    const venue = await as('secretary').venues.add(hub({ name: '检修中的港湾' }))
    await as('secretary').venues.close({ ...seen(venue), from: hours('2025-05-20', '08:00', '12:00').starts, to: hours('2025-05-20', '08:00', '12:00').ends, reason: '检修电路' })
    const draft = await as('secretary').yearPlan.draft(seen(await as('secretary').yearPlan.add({ ...reading, title: '撞上检修' })))
    const event = await as('secretary').events.get({ id: draft.event?.id ?? '' })
    const told = { ...seen(event), title: event.title, particulars: event.particulars, venue: venue.id, hasSignUp: false }
    await expect(as('secretary').events.amend({ ...told, ...hours('2025-05-20', '09:00', '11:00') })).rejects.toMatchObject(refusal('VENUE_CLOSED', { reason: '检修电路' }))
    await expect(as('secretary').events.amend({ ...told, ...hours('2025-05-20', '21:00', '22:00') })).rejects.toMatchObject(refusal('VENUE_HOURS'))
    expect(await as('secretary').events.get({ id: event.id })).toMatchObject({ version: event.version, venue: null })
    expect((await as('secretary').bookings.list({ venue: venue.id })).total).toBe(0)
  })
})

import { bookInput } from '@wuxin/culture/booking.schema'
import { addContestInput } from '@wuxin/culture/contest-input.schema'
import { round } from '@wuxin/culture/contest-round.schema'
import { planEventInput } from '@wuxin/culture/event-input.schema'
import { particulars } from '@wuxin/culture/event-kind.schema'
import { missingOf } from '@wuxin/culture/event.rules'
import { permissions } from '@wuxin/culture/permissions'
import { replay } from '@wuxin/culture/replay.rules'
import type { RawContest } from '@wuxin/culture/score.rules'
import { needsGuardian } from '@wuxin/culture/party.rules'
import { addQuestionInput } from '@wuxin/culture/question.schema'
import { makeQuizInput } from '@wuxin/culture/quiz.schema'
import { residentSignUpInput } from '@wuxin/culture/sign-up.schema'
import { assertOpen, doSpansOverlap } from '@wuxin/culture/venue.rules'
import { addVenueInput } from '@wuxin/culture/venue.schema'
import { addPlanItemInput } from '@wuxin/culture/year-plan.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { describe, expect, it } from 'vitest'
import { at, calendar } from '../calendar.fixture.ts'
import { people } from '../people.ts'
import { communitiesOf, compoundsOf } from '../places.ts'
import { planCulture } from './all-culture.ts'
import type { CulturePlan, PlannedContest, PlannedEvent } from './culture-plan.ts'
import { venueOf, venues } from './venues.ts'

const asOf = at('2026-11-24 10:30')
const plan = planCulture(asOf, calendar)
/** Days around holidays, weekends and the turn of the year. */
const others = ['2026-01-04 09:10', '2026-02-16 11:00', '2026-05-03 20:15', '2026-06-20 00:20', '2026-09-26 15:00', '2026-10-10 08:40', '2026-12-31 23:50'].map(at)
const id = '0197f000-0000-7000-8000-000000000001'
const staff = new Map(people.map((each) => [each.userName, each]))
const may = (by: string, roles: readonly string[]) => staff.get(by)?.grants.some(({ role }) => roles.includes(role)) ?? false
const spanOf = ({ starts, ends }: { starts: string; ends: string }) => ({ from: new Date(starts), to: new Date(ends) })
const happened = <Thing extends { at: Date }>(all: readonly Thing[], until: Date) => all.filter((each) => each.at <= until)

/** When an event is held at last, and whether it still is. */
const heldAs = ({ told, steps }: PlannedEvent) => steps.reduce((span, step) => (step.call === 'postpone' ? spanOf(step.given) : span), spanOf(told))
const isCancelled = ({ steps }: PlannedEvent) => steps.some(({ call }) => call === 'cancel')

/** Everything that takes a venue: events that were planned, and bookings. */
const taken = ({ events, bookings }: CulturePlan, until: Date) => [
  ...happened(events, until).flatMap((event) => (event.venue === null || isCancelled(event) ? [] : [{ key: event.key, venue: event.venue, booked: event.at, ...heldAs(event) }, ...(event.steps.some(({ call }) => call === 'postpone') ? [{ key: `${event.key} before`, venue: event.venue, booked: event.at, ...spanOf(event.told) }] : [])])),
  ...happened(bookings, until).map(({ key, venue, at: booked, given }) => ({ key, venue, booked, ...spanOf(given) })),
]

describe('the venues of both counties', () => {
  it('are a hub in each of 23 compounds of 浑源县, and a centre in each community of 云兴镇', () => {
    const placed = (kind: string) => venues.filter(({ given }) => given.kind === kind).map(({ given }) => given.area)
    expect(new Set(placed('harbour'))).toEqual(new Set(compoundsOf('hunyuan').flatMap(({ code, hub }) => (hub ? [code] : []))))
    expect(placed('harbour')).toHaveLength(23)
    expect(placed('service_center')).toEqual(communitiesOf('zuoyun').map(({ code }) => code))
    expect(new Set(venues.map(({ given: { area, name } }) => `${area} ${name}`)).size).toBe(venues.length)
  })

  it.each([asOf, ...others])('are open and free for all that is booked in them: %s', (day) => {
    const all = taken(planCulture(day, calendar), day)
    for (const { venue, booked, key, ...span } of all) expect(() => assertOpen({ name: key, retiredAt: null, hours: venueOf(venue).given.hours, closures: [] }, span, { now: booked, bounds: { bookAhead: 180, bookLongest: 12 }, calendar })).not.toThrow()
    const clashes = all.flatMap((one, index) => all.slice(index + 1).filter((other) => other.venue === one.venue && other.key.replace(/ before$/, '') !== one.key && doSpansOverlap(one, other)).map((other) => `${one.key} ${other.key}`))
    expect(clashes).toEqual([])
    for (const { venue, given } of planCulture(day, calendar).closures) expect(all.filter((each) => each.venue === venue && doSpansOverlap(each, { from: new Date(given.from), to: new Date(given.to) }))).toEqual([])
  })
})

describe('a year of events', () => {
  const held = plan.events.filter((event) => happened(event.steps, asOf).some(({ call }) => call === 'finish'))

  it('goes over all kinds and twelve months in both counties', () => {
    expect(new Set(held.map(({ told }) => told.particulars.kind))).toEqual(new Set(['campaign', 'other', 'show', 'class', 'party_day', 'reading', 'skill', 'lecture', 'quiz']))
    expect(new Set(held.flatMap(({ told: { particulars } }) => (particulars.kind === 'campaign' ? [particulars.campaign] : [])))).toEqual(new Set(['post', 'role_model', 'livelihood']))
    expect(new Set(held.map(({ told }) => told.starts.slice(0, 7))).size).toBeGreaterThan(10)
    for (const county of ['hunyuan', 'zuoyun']) expect(held.filter((event) => event.county === county).length).toBeGreaterThan(20)
  })

  it.each([asOf, ...others])('has something running, to sign up for, in draft, put off and called off: %s', (day) => {
    const events = planCulture(day, calendar).events.filter(({ at: planned }) => planned <= day)
    const last = ({ steps }: PlannedEvent) => happened(steps, day).toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)?.call ?? 'draft'
    expect(new Set(events.filter(({ key }) => key.startsWith('now')).map(last))).toEqual(new Set(['start', 'finish', 'openSignUp', 'postpone', 'cancel', 'draft']))
    expect(events.filter((event) => last(event) === 'openSignUp' && heldAs(event).from > day).length).toBeGreaterThanOrEqual(2)
  })

  it('is told in full before it is published, step after step, by whoever may', () => {
    for (const { key, told, venue, steps, by, at: planned } of plan.events) {
      const given = planEventInput.safeParse({ ...told, partners: (told.partners ?? []).map((_, index) => `unit-${index}`), area: '140226100019001', venue: null })
      expect(given.error?.issues ?? [], key).toEqual([])
      const missing = missingOf({ particulars: particulars.parse(told.particulars), venue, spot: told.spot ?? null, words: told.words ?? null })
      expect(missing.length > 0 && steps.length > 0, key).toBe(false)
      const times = [planned, ...steps.map((step) => step.at)].map((each) => each.getTime())
      expect(times, key).toEqual(times.toSorted((one, other) => one - other))
      expect(may(by, permissions['event:plan']) && steps.every((step) => may(step.by, permissions['event:run'])), key).toBe(true)
    }
  })

  it('stands in the plan of its year', () => {
    const items = new Map(plan.items.map((item) => [item.key, item]))
    for (const { item, told, at: planned, key } of plan.events.filter((event) => event.item !== null)) {
      const found = items.get(item ?? '')
      expect([found?.given.title, found?.given.day, (found?.at ?? asOf) < planned], key).toEqual([told.title, dayOf(new Date(told.starts)), true])
    }
    for (const { given, key } of plan.items) expect(addPlanItemInput.safeParse(given).error?.issues ?? [], key).toEqual([])
    expect(plan.items.filter(({ given }) => given.day > '2026-11-24').length).toBeGreaterThan(2)
  })
})

describe('those who sign up', () => {
  it('have a place for each, but where a waiting list is shown; nobody twice, no child alone without a guardian', () => {
    for (const { key, told, signUps } of plan.events) {
      const heads = signUps.reduce((sum, { given }) => sum + given.people.length, 0)
      expect(heads <= (told.capacity ?? 0) || key === 'now flowers', key).toBe(true)
      expect(new Set(signUps.map(({ given }) => given.phone)).size, key).toBe(signUps.length)
      for (const { given } of signUps) {
        expect(residentSignUpInput.safeParse({ event: id, ...given }).error?.issues ?? [], key).toEqual([])
        expect(given.guardian !== null || !needsGuardian(given.people, told.guardianUnder ?? 0), key).toBe(true)
      }
    }
  })

  it('wait in line where all places are taken: one was asked and has answered, one was asked', () => {
    const flowers = plan.events.find(({ key }) => key === 'now flowers')
    expect(flowers?.signUps.length).toBe((flowers?.told.capacity ?? 0) + 5)
    expect(happened(flowers?.signUps ?? [], asOf)).toHaveLength(17)
    expect(flowers?.signUps.filter(({ withdrawn }) => withdrawn !== null)).toHaveLength(2)
    expect(flowers?.signUps.filter(({ confirmed }) => confirmed !== null)).toHaveLength(1)
  })
})

describe('a contest', () => {
  const rawOf = ({ rounds, given, entrants, judges, relatives, sheets }: PlannedContest): RawContest => ({
    rounds: rounds.map((each) => round.parse(each)), honours: (given.prizes ?? []).reduce((sum, { places }) => sum + places, 0), entrants: entrants.map((_, index) => ({ id: `e${index}`, group: null, outFrom: null })), judges: judges.map((_, index) => ({ id: `j${index}`, outFrom: null })),
    relatives: relatives.map(({ judge, entrant }) => ({ judge: `j${judge}`, entrant: `e${entrant}` })), sheets: sheets.map((sheet) => ({ ...sheet, extra: 0, judge: `j${sheet.judge}`, entrant: `e${sheet.entrant}` })), papers: [],
  })

  it('has every sheet of every round, none of a relative, so that its result is settled', () => {
    expect(plan.contests.map(({ county }) => county)).toEqual(['hunyuan', 'zuoyun'])
    for (const contest of plan.contests) {
      expect(addContestInput.safeParse({ event: id, ...contest.given }).error?.issues ?? []).toEqual([])
      const played = replay(rawOf(contest))
      expect(played.map(({ isComplete, missing }) => [isComplete, missing.length]), contest.key).toEqual(contest.rounds.map(() => [true, 0]))
      expect(new Set(played.at(-1)?.standings.map(({ place }) => place)).size, contest.key).toBe(played.at(-1)?.standings.length)
    }
  })
})

describe('a quiz', () => {
  it('finds questions enough in its bank, and is sat by those who came', () => {
    const banks = new Map(plan.banks.map((bank) => [bank.key, bank]))
    for (const { given, questions, key } of plan.banks) expect([questions.flatMap((question) => addQuestionInput.safeParse({ bank: id, ...question }).error?.issues ?? []), given.name.length > 0], key).toEqual([[], true])
    expect(plan.quizzes.length).toBeGreaterThanOrEqual(3)
    for (const { key, bank, given, sittings, made, opened, published } of plan.quizzes) {
      expect(makeQuizInput.safeParse({ event: id, banks: [id], ...given }).error?.issues ?? [], key).toEqual([])
      const few = given.draws.filter(({ subject, kind, count }) => (banks.get(bank)?.questions ?? []).filter((question) => question.subject === subject && question.kind === kind).length < count)
      expect([few, sittings.length > 4, made < opened, opened < published], key).toEqual([[], true, true, true])
    }
  })
})

describe('what is given to procedures', () => {
  it('is what they take', () => {
    for (const { given, key } of plan.venues) expect(addVenueInput.safeParse({ ...given, keeper: { role: given.keeper.role } }).error?.issues ?? [], key).toEqual([])
    for (const { given, key } of plan.bookings) expect(bookInput.safeParse({ venue: id, ...given }).error?.issues ?? [], key).toEqual([])
  })

  it('is the same whenever it is told', () => expect(planCulture(asOf, calendar)).toEqual(plan))
})

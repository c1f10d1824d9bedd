import type { CulturePlan, PlannedBooking, PlannedClosure, PlannedContest, PlannedItem, PlannedVenue } from '../culture/culture-plan.ts'
import { cultureAt, type CultureLoad } from './culture-load.ts'
import { playContest, readyContest } from './culture-contests.ts'
import { eventDeeds } from './culture-events.ts'
import { scoreDeeds } from './culture-scores.ts'
import { bankDeeds, quizDeeds } from './culture-quizzes.ts'
import type { Deed } from './order.ts'
import { found } from './patrol-load.ts'
import type { Seen } from './seen.ts'

/** A record as whoever takes the next step would see it. */
export const seenOf = ({ id, version }: Seen): Seen => ({ id, version })

/** Everything of a plan that happens up to an instant, through the service's own procedures. */
export function cultureDeeds({ venues, closures, bookings, items, events, contests, banks, quizzes }: CulturePlan, load: CultureLoad, until: Date): Deed[] {
  const all: Deed[] = [
    ...venues.map((venue): Deed => ({ at: venue.at, of: venue.key, after: [], run: () => enter(venue, load) })),
    ...items.flatMap((item) => itemDeeds(item, load)),
    ...events.flatMap((event) => [...eventDeeds(event, load), ...scoreDeeds(event, load)]),
    ...bookings.flatMap((booking) => bookingDeeds(booking, load)),
    ...closures.map((closure): Deed => ({ at: closure.at, of: closure.venue, after: [], run: () => close(closure, load) })),
    ...contests.flatMap((contest) => contestDeeds(contest, load)),
    ...banks.map((bank) => bankDeeds(bank, load)),
    ...quizzes.flatMap((quiz) => quizDeeds(quiz, load)),
  ]
  return all.filter(({ at }) => at <= until)
}

async function enter({ key, by, at, given }: PlannedVenue, load: CultureLoad): Promise<void> {
  const { unit = null, role = null } = given.keeper
  load.venues.set(key, seenOf(await cultureAt(load, by, at).venues.add({ ...given, keeper: { role, unit: unit && load.ids.unit(unit) } })))
}

async function close({ venue, by, at, given }: PlannedClosure, load: CultureLoad): Promise<void> {
  load.venues.set(venue, seenOf(await cultureAt(load, by, at).venues.close({ ...found(load.venues, venue), ...given })))
}

function itemDeeds({ key, by, at, given, left }: PlannedItem, load: CultureLoad): Deed[] {
  const add = async () => void load.items.set(key, seenOf(await cultureAt(load, by, at).yearPlan.add(given)))
  const drop = left && { at: left.at, of: key, after: [], run: async () => void (await cultureAt(load, left.by, left.at).yearPlan.drop({ ...found(load.items, key), reason: left.reason })) }
  return [{ at, of: key, after: [], run: add }, ...(drop ? [drop] : [])]
}

/** A booking gets its number in the order of its county; whoever keeps the venue answers where they are asked. */
function bookingDeeds({ key, county, venue, by, at, given, answer }: PlannedBooking, load: CultureLoad): Deed[] {
  let seen: Seen | null = null
  const book = async () => {
    seen = seenOf(await cultureAt(load, by, at).bookings.book({ venue: found(load.venues, venue).id, ...given }))
  }
  const reply = async ({ call, words, ...done }: NonNullable<PlannedBooking['answer']>) => {
    const { bookings } = cultureAt(load, done.by, done.at)
    if (seen) await (call === 'hold' ? bookings.hold({ ...seen, words }) : bookings.refuse({ ...seen, reason: words }))
  }
  return [{ at, of: key, after: [venue, `booking ${county}`], run: book }, ...(answer ? [{ at: answer.at, of: key, after: [], run: () => reply(answer) }] : [])]
}

/** A contest is made ready beside its event, and gets its number in the order of its county. */
function contestDeeds(contest: PlannedContest, load: CultureLoad): Deed[] {
  const { key, county, event, made, begun, published } = contest
  let ready: Awaited<ReturnType<typeof readyContest>> | null = null
  const make = async () => {
    ready = await readyContest(contest, load)
  }
  const play = async () => {
    if (ready) await playContest(contest, ready, load)
  }
  return [{ at: made, of: key, after: [event, `contest ${county}`], run: make }, { at: published ?? begun, of: key, after: [], run: play }]
}

import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { PlannedEvent, PlannedEventStep, PlannedSignUp } from '../culture/culture-plan.ts'
import { cultureAt, type CultureLoad } from './culture-load.ts'
import type { Deed } from './order.ts'
import { found } from './patrol-load.ts'
import type { Seen } from './seen.ts'

/** An event's steps and sign-ups follow one another; it and its booking get their numbers in the order of their county. */
export function eventDeeds(event: PlannedEvent, load: CultureLoad): Deed[] {
  const { key, county, at, item, venue } = event
  const rows = [`event ${county}`, ...(item === null ? [] : [item]), ...(venue === null ? [] : [venue, `booking ${county}`])]
  return [
    { at, of: key, after: rows, run: () => plan(event, load) },
    ...event.steps.map((step): Deed => ({ at: step.at, of: key, after: step.call === 'postpone' && venue !== null ? [venue] : [], run: () => take(event, step, load) })),
    ...event.signUps.flatMap((signUp) => signUpDeeds(event, signUp, load)),
  ]
}

/** One that stands in the year plan is made of its item, and then told in full; any other is told at once. */
async function plan({ key, area, by, at, item, venue, told }: PlannedEvent, load: CultureLoad): Promise<void> {
  const partners = (told.partners ?? []).map(load.ids.unit)
  const given = { ...told, partners, venue: venue === null ? null : found(load.venues, venue).id }
  if (item === null) return keep(key, await cultureAt(load, by, at).events.plan({ area, ...given }), load)
  const { event } = await cultureAt(load, by, at).yearPlan.draft(found(load.items, item))
  if (!event) throw new Error(`no event came of ${item}`)
  keep(key, await cultureAt(load, by, at).events.amend({ id: event.id, version: 1, ...given }), load)
}

async function take({ key, venue }: PlannedEvent, { call, by, at, given, photos }: PlannedEventStep, load: CultureLoad): Promise<void> {
  const steps = cultureAt(load, by, at).events
  const shown = photos && { photos: await Promise.all(photos.map((name) => load.photo(name, by))) }
  const where = call === 'amend' ? { venue: venue === null ? null : found(load.venues, venue).id } : {}
  // The plan pairs each step with its own input.
  const record = await (steps[call] as (input: object) => Promise<EventRecord>)({ ...given, ...where, ...shown, ...found(load.events, key) })
  keep(key, record, load)
  if (call === 'finish') load.finished.set(key, record)
}

/** A party's own steps, by the code that it was given. */
function signUpDeeds({ key, by }: PlannedEvent, { at, given, withdrawn, confirmed, came, by: clerk }: PlannedSignUp, load: CultureLoad): Deed[] {
  let code = ''
  const event = () => found(load.events, key).id
  const enter = async () => {
    const { signUps, residentSignUps } = cultureAt(load, clerk, at)
    code = (await (clerk === null ? residentSignUps : signUps).enter({ event: event(), ...given })).code
  }
  const own = (then: Date | null, run: (instant: Date) => Promise<unknown>): Deed[] => (then ? [{ at: then, of: key, after: [], run: async () => void (await run(then)) }] : [])
  return [
    { at, of: key, after: [], run: enter },
    ...own(withdrawn, (instant) => cultureAt(load, null, instant).residentSignUps.withdraw({ code })),
    ...own(confirmed, (instant) => cultureAt(load, null, instant).residentSignUps.confirm({ code })),
    ...own(came?.at ?? null, (instant) => cultureAt(load, by, instant).signUps.scan({ event: event(), code })),
  ]
}

const keep = (key: string, { id, version }: Seen, load: CultureLoad): void => void load.events.set(key, { id, version })

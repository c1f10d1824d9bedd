import { isPublic, takesCheckIns, takesSignUps } from '@wuxin/culture/event.rules'
import { minorsOf, needsGuardian, outsideAges } from '@wuxin/culture/party.rules'
import { admit, doorsAt, offerUntil, promoted } from '@wuxin/culture/sign-up.rules'
import { signUpError, type AttendanceMeans, type residentSignUpInput, type walkInInput } from '@wuxin/culture/sign-up.schema'
import { DomainError } from '@wuxin/platform/error'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, type Acting } from '../culture.work.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import { lockEvent, type FollowEvent } from '../event/event.work.ts'
import { lineNow, lineOfEvent, phoneKeyOf } from './line.queries.ts'
import { announceSignUp, tellLine } from './sign-up-notice.work.ts'
import { SignUp, type Party } from './sign-up.entity.ts'

/**
 * The event whose line is about to change: one after another, until this work ends. Locked before any of its sign-ups, always, so that no two
 * works wait for each other. Throws NOT_FOUND where it is not published, for residents, or not of the caller's scope.
 */
export async function lockLine(work: Work, id: string): Promise<CultureEvent> {
  const event = await lockEvent(work, id)
  if (!isPublic(event)) throw new DomainError('NOT_FOUND', { id })
  return event
}

/** Throws what of an event's own rules a party breaks: ages, number, guardian. */
function assertFits({ familyMost, capacity, ageFrom, ageTo, guardianUnder }: CultureEvent, { people, guardian }: Party): void {
  if (people.length > familyMost) throw signUpError('FAMILY_TOO_LARGE', { most: familyMost })
  if (capacity !== null && people.length > capacity) throw signUpError('PARTY_TOO_LARGE', { capacity })
  if (outsideAges(people, { from: ageFrom, to: ageTo }).length > 0) throw signUpError('AGE_OUTSIDE', { from: ageFrom, to: ageTo })
  if (guardianUnder !== null && guardian === null && needsGuardian(people, guardianUnder)) throw signUpError('GUARDIAN_MISSING', { below: guardianUnder })
}

/** Throws SIGN_UP_NOT_NEEDED, SIGN_UP_NOT_OPEN or SIGN_UP_CLOSED where nobody signs up now; the clock's own second counts, not when the job has run. */
function assertTaking(event: CultureEvent, now: Date): void {
  if (!event.hasSignUp) throw signUpError('SIGN_UP_NOT_NEEDED', {})
  if (event.state === 'published') throw signUpError('SIGN_UP_NOT_OPEN', { from: event.signUpFrom?.toISOString() ?? null })
  if (!takesSignUps(event) || (event.signUpTo !== null && event.signUpTo <= now)) throw signUpError('SIGN_UP_CLOSED', { until: (event.signUpTo ?? event.starts).toISOString() })
}

/** A sign-up that nothing has happened to yet. */
const untouched = { until: null, remindedAt: null, attendedAt: null, attendedHeads: null, means: null, reason: null, closedAt: null, stepCount: 0 } as const

/**
 * Signs somebody up: in, or at the end of the line. Of many at once each finds its place in the order of arrival. `code` changes it later,
 * is shown once and kept nowhere. Throws the errors of `SignUpErrors`, and NOT_FOUND.
 */
export async function signUp(work: Work, { event: id, name, phone, people, guardian, remark }: z.output<typeof residentSignUpInput>): Promise<{ entry: SignUp; code: string }> {
  const event = await lockLine(work, id)
  assertTaking(event, work.now)
  assertFits(event, { people, guardian })
  const phoneKey = phoneKeyOf(work, phone)
  const line = await lineNow(work, event, phoneKey)
  if (line.isKnown) throw signUpError('SIGNED_UP_TWICE', {})
  const code = newTrackingCode()
  const isStaff = work.caller.kind === 'staff'
  const entry = work.em.create(SignUp, {
    ...untouched, area: event.area, units: [...event.units], settingsVersion: event.settingsVersion, event: id, place: line.last + 1, state: admit(line, people.length), name, phone, phoneKey, people,
    guardian: guardian && { name: guardian.name, phone: guardian.phone }, remark, heads: people.length, minors: event.guardianUnder === null ? 0 : minorsOf(people, event.guardianUnder),
    account: isStaff ? null : (work.account?.id ?? null), enteredById: isStaff ? work.caller.id : null, enteredBy: isStaff ? work.caller.name : null, enteredAt: work.now,
    trackingHash: code.hash, createdAt: work.now, updatedAt: work.now,
  })
  await announceSignUp(work, event, entry, entry.enter(await actingOn(work, event)))
  return { entry, code: code.shown }
}

/** Offers places that came free to those who wait, in the order of arrival; nobody is asked any more once people sign in. Whoever calls this holds the event's lock. */
export async function fillPlaces(work: Work, event: CultureEvent): Promise<void> {
  if (event.state !== 'sign_up' && event.state !== 'published') return
  await work.em.flush()
  const next = promoted(event.capacity, await lineOfEvent(work, event.id))
  if (next.length === 0) return
  const by = await actingOn(work, event)
  const until = offerUntil(work.now, { hours: by.settings.offerFor, doorsAt: doorsAt(event, by.settings) })
  for (const entry of await work.em.find(SignUp, { id: { $in: next.map((each) => each.id) } }, { filters: false, orderBy: { place: 'asc' } })) {
    await announceSignUp(work, event, entry, entry.offer(until, by))
  }
}

type Take = (entry: SignUp, by: Acting) => ReturnType<SignUp['confirm']>

/** Takes a step on a sign-up whose event is locked, and offers what came free to the next. */
export async function stepOnSignUp(work: Work, event: CultureEvent, entry: SignUp, take: Take): Promise<void> {
  await announceSignUp(work, event, entry, take(entry, await actingOn(work, event)))
  await fillPlaces(work, event)
}

/** Other people come. Throws EVENT_FULL where more of them than have a place left; whoever waits goes on waiting in the same place. */
export async function amendParty(work: Work, event: CultureEvent, entry: SignUp, party: Party): Promise<void> {
  assertFits(event, party)
  const more = party.people.length - entry.heads
  const line = await lineNow(work, event)
  if (more > 0 && entry.state !== 'waiting' && admit(line, more) === 'waiting') throw signUpError('EVENT_FULL', { capacity: event.capacity ?? 0 })
  await stepOnSignUp(work, event, entry, (each, by) => each.amend(party, event.guardianUnder ?? 0, by))
}

/** Whether a code still changes something: until people sign in, by the clock or because it was opened earlier. */
export const isEarly = (event: CultureEvent, { settings, now }: Pick<Acting, 'settings' | 'now'>): boolean =>
  (event.state === 'published' || event.state === 'sign_up') && now < doorsAt(event, settings)

/** Throws SIGN_UP_CLOSED once people sign in: whoever does not come then is missing, and nobody takes the place. */
export async function assertEarly(work: Work, event: CultureEvent): Promise<void> {
  const by = await actingOn(work, event)
  if (!isEarly(event, by)) throw signUpError('SIGN_UP_CLOSED', { until: doorsAt(event, by.settings).toISOString() })
}

/** Throws CHECK_IN_NOT_OPEN before people sign in, and once it is over. */
export async function assertCheckIn(work: Work, event: CultureEvent): Promise<void> {
  if (takesCheckIns(event)) return
  const { settings } = await actingOn(work, event)
  throw signUpError('CHECK_IN_NOT_OPEN', { from: doorsAt(event, settings).toISOString() })
}

/** So many more may come in at the door: as long as places are free, and once it has begun also those of whoever did not come. Throws EVENT_FULL. */
async function assertRoom(work: Work, event: CultureEvent, heads: number): Promise<void> {
  const { capacity, taken, attended } = await lineNow(work, event)
  const held = event.state === 'running' ? attended : taken
  if (capacity !== null && heads > capacity - held) throw signUpError('EVENT_FULL', { capacity })
}

/** They are there. Somebody who still waits is let in where there is room. Throws CHECK_IN_NOT_OPEN, EVENT_FULL, and TRANSITION_NOT_ALLOWED for whoever is there already. */
export async function attend(work: Work, event: CultureEvent, entry: SignUp, { heads = entry.heads, means }: { heads?: number; means: AttendanceMeans }): Promise<void> {
  await assertCheckIn(work, event)
  if (entry.attendedAt !== null) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: entry.state, action: 'attend' }, 'conflict')
  const more = entry.state === 'waiting' ? heads : heads - entry.heads
  if (more > 0) await assertRoom(work, event, more)
  await announceSignUp(work, event, entry, entry.attend({ heads, means }, await actingOn(work, event)))
}

/** Somebody comes without a sign-up (现场报名). Throws CHECK_IN_NOT_OPEN and EVENT_FULL. */
export async function walkIn(work: Work, { event: id, name, phone, heads }: z.output<typeof walkInInput>): Promise<SignUp> {
  const event = await lockLine(work, id)
  await assertCheckIn(work, event)
  const phoneKey = phone === null ? null : phoneKeyOf(work, phone)
  const line = await lineNow(work, event, phoneKey)
  if (line.isKnown) throw signUpError('SIGNED_UP_TWICE', {})
  await assertRoom(work, event, heads)
  const entry = work.em.create(SignUp, {
    ...untouched, area: event.area, units: [...event.units], settingsVersion: event.settingsVersion, event: id, place: line.last + 1, state: 'in', name, phone, phoneKey, people: [], guardian: null, remark: null,
    heads, minors: 0, account: null, enteredById: work.caller.id, enteredBy: work.caller.name, enteredAt: work.now, trackingHash: null, createdAt: work.now, updatedAt: work.now,
  })
  const by = await actingOn(work, event)
  await announceSignUp(work, event, entry, entry.enter(by))
  await announceSignUp(work, event, entry, entry.attend({ heads, means: 'walk_in' }, by))
  return entry
}

/**
 * The line follows its event: other places than before are refused below those who have one (CAPACITY_BELOW), or offered to those who wait; a
 * draft, and an event that takes whoever comes, have no line.
 */
export const followLine: FollowEvent = async (work, event, { action }) => {
  if (event.publishedAt === null) return
  if (action === 'cancel' || action === 'postpone') return tellLine(work, event, action)
  if (action !== 'amend') return
  await work.em.flush()
  const { taken } = await lineNow(work, event)
  if (event.capacity !== null && taken > event.capacity) throw signUpError('CAPACITY_BELOW', { taken })
  await fillPlaces(work, event)
}

/** Places that nobody confirmed in time go on to the next (job). */
export async function lapseOffers(work: Work, event: CultureEvent): Promise<void> {
  const by = await actingOn(work, event)
  const over = await work.em.find(SignUp, { event: event.id, state: 'offered', until: { $lt: work.now } }, { filters: false, orderBy: { place: 'asc' } })
  for (const entry of over) await announceSignUp(work, event, entry, entry.lapse(by))
  await fillPlaces(work, event)
}

import { isWithin } from '@wuxin/platform/area'
import { sql } from 'kysely'
import { meetingLength, type PlannedItem, type PlannedMeeting } from '../meetings/meeting-plan.ts'
import { people } from '../people.ts'
import { callerAt, rowOf, type MeetingLoad } from './meeting-load.ts'
import type { Deed } from './order.ts'
import { seenIn } from './seen.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const after = (start: Date, minutes: number) => new Date(start.getTime() + minutes * MINUTE)

/** Those who sign in by the code of the poster, by name: they have an account, and a post at the meeting's place, above it or below. Everybody else is signed in by hand. */
const accountsAt = (area: string) => new Map(people.filter(({ label, grants }) => label !== null && grants.some((held) => isWithin(area, held.area) || isWithin(held.area, area))).map(({ name, userName }) => [name, userName]))

/** A meeting's way: arranged, called, held, confirmed, published. */
export function sessionDeeds(meeting: PlannedMeeting, area: string, load: MeetingLoad): Deed[] {
  const { county, by, arrangedAt, notifiedAt, startsAt, confirmedAt, publishedAt } = meeting
  const deed = (at: Date, run: () => Promise<unknown>, numbers: unknown[] = []): Deed => ({ at, of: rowOf(area), after: numbers, run: async () => void (await run()) })
  return [
    deed(arrangedAt, () => arrange(meeting, load), [`meetings ${county}`]),
    deed(notifiedAt, () => call(meeting, load)),
    deed(new Date(startsAt.getTime() - DAY), () => excuse(meeting, load)),
    deed(startsAt, () => hold(meeting, area, load)),
    // Its tasks get the county's numbers.
    deed(confirmedAt, async () => callerAt(load, by, confirmedAt).meetings.confirm(await seen(meeting, load)), [`tasks ${county}`]),
    ...(publishedAt ? [deed(publishedAt, () => publish(meeting, publishedAt, load))] : []),
  ]
}

async function arrange({ key, body, title, place, by, arrangedAt, startsAt }: PlannedMeeting, load: MeetingLoad): Promise<void> {
  const { meetings } = callerAt(load, by, arrangedAt)
  const { id } = await meetings.arrange({ body: load.told.bodies.get(body) ?? '', title, place, startsAt: startsAt.toISOString(), length: meetingLength })
  load.told.meetings.set(key, id)
}

async function call(meeting: PlannedMeeting, load: MeetingLoad): Promise<void> {
  const { by, items, notifiedAt } = meeting
  const asConvener = () => callerAt(load, by, notifiedAt).meetings
  const { id, version } = await asConvener().setAgenda({ ...(await seen(meeting, load)), items: items.map(({ topic }) => ({ topic: topicOf(topic, load), minutes: 20 })) })
  await asConvener().notify({ id, version })
}

async function excuse(meeting: PlannedMeeting, load: MeetingLoad): Promise<void> {
  const { by, excused, startsAt } = meeting
  const asConvener = () => callerAt(load, by, new Date(startsAt.getTime() - DAY)).meetings
  const { id, seats } = await asConvener().get({ id: idOf(meeting, load) })
  for (const seat of seats) {
    const reason = excused[seat.name]
    if (reason !== undefined) await asConvener().excuse({ id, seat: seat.id, reason })
  }
}

/** From the first sign-in to the end. */
async function hold(meeting: PlannedMeeting, area: string, load: MeetingLoad): Promise<void> {
  const { by, startsAt, guests } = meeting
  const as = (minutes: number, who = by) => callerAt(load, who, after(startsAt, minutes)).meetings
  const id = idOf(meeting, load)
  const accounts = accountsAt(area)
  const { seats, signInCode } = await as(-15).get({ id })
  const coming = seats.filter(({ status }) => status !== 'excused')
  for (const [index, { id: seat, name }] of coming.entries()) {
    const account = accounts.get(name)
    const minutes = (index % 14) - 14
    if (account !== undefined && signInCode !== null) await as(minutes, account).signIn({ id, code: signInCode })
    else await as(minutes).signInByHand({ id, seat })
  }
  const { agenda } = await as(0).open(await seen(meeting, load))
  if (guests.length > 0) await as(1).addGuests({ id, guests: guests.map(({ unit, person, ...guest }) => ({ ...guest, unit: unit && load.ids.unit(unit), person: load.ids.person(person) })) })
  for (const [index, item] of meeting.items.entries()) {
    const own = agenda.find(({ topic }) => topic?.id === topicOf(item.topic, load))
    if (!own) throw new Error(`${item.topic} is not on the agenda`)
    await decide(item, { id, item: own.id, members: coming.length }, (minutes) => as(5 + index * 25 + minutes), load)
  }
  await as(meetingLength).end(await seen(meeting, load))
}

interface Place {
  id: string
  item: string
  /** Members who are there, where no parties vote. */
  members: number
}

/** Writes down what was said on an item, takes the votes, and sets the resolution. */
async function decide(planned: PlannedItem, { id, item, members }: Place, as: (minutes: number) => ReturnType<typeof callerAt>['meetings'], load: MeetingLoad): Promise<void> {
  const { paragraph, votes, decision, resolution: words, against, tasks } = planned
  await as(10).write({ id, item, seen: 0, words: paragraph })
  for (const [seat, vote] of Object.entries(votes ?? {})) await as(16).vote({ id, item, seat, vote })
  const show = votes === null && decision !== 'defer' ? { for: members - against, against, abstain: 0 } : null
  const given = tasks.map(({ title, owner, days }) => ({ title, days, ...('unit' in owner ? { ownerUnit: load.ids.unit(owner.unit) } : { ownerRole: owner.role }) }))
  await as(20).resolve({ id, item, decision, words, show, tasks: decision === 'adopt' ? given : [] })
}

/** In the words that the preview shows. */
async function publish(meeting: PlannedMeeting, at: Date, load: MeetingLoad): Promise<void> {
  const asConvener = () => callerAt(load, meeting.by, at).meetings
  const { items } = await asConvener().redaction({ id: idOf(meeting, load) })
  const shown = items.map(({ item, published, publishedResolution }) => ({ item, words: published, resolution: publishedResolution }))
  await asConvener().publish({ ...(await seen(meeting, load)), items: shown })
}

const seen = (meeting: PlannedMeeting, load: MeetingLoad) => seenIn(load.meetings, 'meeting', sql`id = ${idOf(meeting, load)}`)

function idOf({ key }: PlannedMeeting, { told }: MeetingLoad): string {
  const id = told.meetings.get(key)
  if (id === undefined) throw new Error(`${key} is told before it is arranged`)
  return id
}

function topicOf(key: string, { told }: MeetingLoad): string {
  const found = told.topics.get(key)
  if (!found) throw new Error(`${key} is tabled before it is proposed`)
  return found.id
}

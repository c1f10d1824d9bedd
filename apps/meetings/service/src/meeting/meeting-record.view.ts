import type { guestView, itemView, MeetingRecord, SeatView } from '@wuxin/meetings/meeting-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { iso } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, type Acting } from '../meetings.work.ts'
import { ownerName } from '../task-owner.work.ts'
import { meetingRowOf } from './meeting-list.queries.ts'
import { readMeeting, type KeptMeeting } from './meeting-record.queries.ts'
import { keyOf, may, quorumNow } from './meeting-step.entity.ts'
import type { Guest, Item, Seat } from './meeting.table.ts'

const isoOf = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** Names for what the meeting holds by id. */
function namesFor({ directory, settings }: Acting) {
  const unit = (id: string | null) => (id === null ? null : { id, name: directory.unitName(id) })
  const party = (id: string | null) => (id === null ? null : { id, name: settings.parties.find((each) => each.id === id)?.name ?? id })
  return { unit, party }
}

function seatOf(seat: Seat, { unit, party }: ReturnType<typeof namesFor>): SeatView {
  const { id, name, user, role, status, reason, delegate, signInMeans } = seat
  return {
    id, key: keyOf(seat), party: party(seat.party), name, user, role, unit: unit(seat.unit), status, reason, delegate, signInMeans,
    receivedAt: isoOf(seat.receivedAt), signedInAt: isoOf(seat.signedInAt),
  }
}

/** Names of residents are for those who write the minutes. */
const guestOf = ({ id, name, kind, unit }: Guest, names: ReturnType<typeof namesFor>, isWriter: boolean): z.output<typeof guestView> => ({
  id, kind, unit: names.unit(unit), name: kind === 'resident' && !isWriter ? maskName(name) : name,
})

/** One item of the agenda as the meeting's page shows it. */
export function itemOf(item: Item, { found: { area }, variants, ballots, topics }: KeptMeeting, { directory }: Pick<Acting, 'directory'>): z.output<typeof itemView> {
  const { id, words, minutes, decision, resolution, change, matter, count, tasks } = item
  const topic = item.topic === null ? undefined : topics.get(item.topic)
  const owner = (ownerUnit: string | null, ownerRole: Item['tasks'][number]['ownerRole']) => ownerName({ area, ownerUnit, ownerRole }, directory)
  return {
    id, words, minutes, topic: topic ? { id: topic.id, number: topic.number, title: topic.title, state: topic.state, source: topic.source } : null,
    paragraph: {
      words: item.paragraph, edition: item.edition, by: item.writtenBy, at: isoOf(item.writtenAt),
      variants: variants.filter((each) => each.item === id).map((each) => ({ id: each.id, words: each.words, by: each.by, at: each.at.toISOString() })),
    },
    votes: ballots.filter((each) => each.item === id).map(({ seat, name, vote }) => ({ seat, name, vote })),
    resolution: decision && {
      decision, words: resolution ?? '', change, matter, count: count ?? { for: 0, against: 0, abstain: 0, present: 0 },
      tasks: tasks.map((task) => ({ title: task.title, words: task.words, ownerUnit: task.ownerUnit, ownerRole: task.ownerRole, owner: owner(task.ownerUnit, task.ownerRole), days: task.days ?? null })),
    },
  }
}

/** A meeting as its page shows it. Throws NOT_FOUND. */
export async function recordView(work: Work, id: string): Promise<MeetingRecord> {
  const [row, kept] = await Promise.all([meetingRowOf(work, id), readMeeting(work, id)])
  if (!row) throw new DomainError('NOT_FOUND', { id })
  const { found, guests, steps } = kept
  const by = await actingOn(work, found)
  const names = namesFor(by)
  const seats = found.seats.getItems()
  const { missing, ...quorum } = quorumNow(found, seats, by.settings)
  return {
    ...row, area: found.area, units: found.units, quorum: { ...quorum, missing: names.party(missing) },
    agenda: found.items.getItems().toSorted((a, b) => a.seq - b.seq).map((item) => itemOf(item, kept, by)),
    seats: seatOrder(seats, by).map((seat) => seatOf(seat, names)),
    guests: guests.map((guest) => guestOf(guest, names, may(found, 'minutes:write', by))),
    mySeats: seats.filter(({ user }) => user === work.caller.id).map((seat) => seat.id),
    signInCode: may(found, 'meeting:arrange', by) ? found.signInCode : null,
    notifiedAt: isoOf(found.notifiedAt), openedAt: isoOf(found.openedAt), endedAt: isoOf(found.endedAt), confirmedAt: isoOf(found.confirmedAt), publishedAt: isoOf(found.publishedAt),
    reason: found.reason, steps: steps.map(({ id: line, at, action, actorName, words, params }) => ({ id: line, at: iso(at), action, actor: actorName, words, params })),
    settingsVersion: found.settingsVersion,
  }
}

/** One item after somebody wrote it. Throws NOT_FOUND. */
export async function writtenItem(work: Work, id: string, item: string): Promise<z.output<typeof itemView>> {
  const kept = await readMeeting(work, id)
  const found = kept.found.items.getItems().find((each) => each.id === item)
  if (!found) throw new DomainError('NOT_FOUND', { id: item })
  return itemOf(found, kept, { directory: await work.directory(countyOf(kept.found.area)) })
}

/** The parties in the county's order, people by their names. */
function seatOrder(seats: readonly Seat[], { settings: { parties } }: Acting): Seat[] {
  const place = ({ party }: Seat) => (party === null ? parties.length : parties.findIndex(({ id }) => id === party))
  return seats.toSorted((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
}

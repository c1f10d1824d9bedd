import type { ItemView, MeetingRecord, SeatView } from '@wuxin/meetings/meeting-view.schema'

/** Items with a topic on which nothing is decided yet. */
export const undecidedItems = ({ agenda }: Pick<MeetingRecord, 'agenda'>): ItemView[] => agenda.filter(({ topic, resolution }) => topic !== null && resolution === null)

/** Items whose paragraph stands in several editions. */
export const unsettledItems = ({ agenda }: Pick<MeetingRecord, 'agenda'>): ItemView[] => agenda.filter(({ paragraph }) => paragraph.variants.length > 0)

/** Everything that the resolutions of a meeting give to do. */
export const tasksGiven = ({ agenda }: Pick<MeetingRecord, 'agenda'>) => agenda.flatMap(({ resolution }) => resolution?.tasks ?? [])

/** What an item is called: the topic's title, else its own words. */
export const titleOf = ({ topic, words }: Pick<ItemView, 'topic' | 'words'>): string => topic?.title ?? words ?? ''

/** One vote: of a party with its people there, or of a member. */
export interface Voter {
  key: string
  name: string
}

/** Who may vote: each party with somebody present once, each member present. */
export function votersOf(seats: readonly SeatView[]): Voter[] {
  const voters = new Map<string, string>()
  for (const { key, status, party, name, delegate } of seats) {
    if (status === 'present' && !voters.has(key)) voters.set(key, party?.name ?? delegate ?? name)
  }
  return [...voters].map(([key, name]) => ({ key, name }))
}

/** Seats by party in the order in which they come; members without a party stand alone. */
export function seatsByParty(seats: readonly SeatView[]): { key: string; party: string | null; seats: SeatView[] }[] {
  const groups = new Map<string, SeatView[]>()
  for (const seat of seats) groups.set(seat.key, [...(groups.get(seat.key) ?? []), seat])
  return [...groups].map(([key, members]) => ({ key, party: members[0]?.party?.name ?? null, seats: members }))
}

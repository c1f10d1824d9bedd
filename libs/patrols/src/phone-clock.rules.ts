/** The phone's clock beside the server's, from one question and its answer. */
export interface ClockSample {
  sentAt: Date
  serverAt: Date
  receivedAt: Date
}

/** What a phone's clock lacks: the server's time is the phone's plus `offset`, within `uncertain` milliseconds either way; null where only the direction of the error is known. */
export interface PhoneClock {
  offset: number
  uncertain: number | null
}

/** Longer than a phone waits for an answer: what seems to have taken more was a clock that was set forward meanwhile. */
const longestAnswer = 2 * 60_000

/** What one question and its answer say (as in NTP, RFC 5905, with one time of the server's); null where the clock was set between them, as that of a phone without battery is once it has network again. */
export function clockOf({ sentAt, serverAt, receivedAt }: ClockSample): PhoneClock | null {
  const took = receivedAt.getTime() - sentAt.getTime()
  const uncertain = took / 2
  return took < 0 || took > longestAnswer ? null : { offset: Math.round(serverAt.getTime() - sentAt.getTime() - uncertain), uncertain: Math.ceil(uncertain) }
}

/**
 * What is known of the clock of a phone whose batch arrived just now. Without a sample, or with one from before its clock was changed, the
 * batch alone: it cannot have been sent after it arrived, so that the offset is at most what lies between.
 */
export function judgeClock({ sentAt, receivedAt, sample }: { sentAt: Date; receivedAt: Date; sample: ClockSample | null }, tolerance: number): PhoneClock {
  const most = receivedAt.getTime() - sentAt.getTime()
  const told = sample && clockOf(sample)
  const isFit = told !== null && told.offset - (told.uncertain ?? 0) <= most && most - told.offset <= tolerance + MINUTE
  return isFit ? told : { offset: most, uncertain: null }
}

/** The better of two: known within less, else the newer. */
export const better = (one: PhoneClock | null, newer: PhoneClock): PhoneClock => (one?.uncertain != null && (newer.uncertain ?? Infinity) > one.uncertain && Math.abs(one.offset - newer.offset) <= one.uncertain + MINUTE ? one : newer)

/** Whether the clock is wrong by more than the settings let pass; `tolerance` in milliseconds. */
export const isWrong = ({ offset, uncertain }: PhoneClock, tolerance: number): boolean => Math.abs(offset) - (uncertain ?? 0) > tolerance

/** When something was done by the server's clock: never after it arrived, as far as the tolerance goes. The phone's own time is kept beside it. */
export function putRight(phoneAt: Date, { clock, receivedAt, tolerance }: { clock: PhoneClock; receivedAt: Date; tolerance: number }): { at: Date; isAhead: boolean } {
  const at = phoneAt.getTime() + clock.offset
  const over = at - receivedAt.getTime()
  const allowed = tolerance + (clock.uncertain ?? 0)
  return { at: new Date(over > 0 && over <= allowed ? receivedAt.getTime() : at), isAhead: over > allowed }
}

/** The places in the sequence before which the phone's clock was set back by more than the tolerance: what lies before them cannot be put right by it. */
export const jumpsIn = (actions: readonly { seq: number; at: Date }[], tolerance: number): number[] =>
  actions
    .toSorted((one, other) => one.seq - other.seq)
    .flatMap((each, index, all) => ((all[index - 1]?.at.getTime() ?? -Infinity) - each.at.getTime() > tolerance ? [each.seq] : []))

/** When something was done, as far as that is known. */
type Judged = ReturnType<typeof putRight>

/** Something that a phone did, in its queue. */
interface Dated {
  seq: number
  at: Date
  receivedAt: Date
}

/**
 * When each of these was done by the server's clock. Whatever was done before something else in the queue was done no later: so those before a
 * place at which the clock was set back, which by themselves would seem to lie ahead, lie before what came behind them. Nothing was done before `since`:
 * a clock that says so was set forward since then, or is made up. What it says was done no earlier than what is before it in the queue, and says nothing of that.
 * What came one after another is a millisecond apart at least, so that no two change places.
 */
export function momentsOf(actions: readonly Dated[], { clock, tolerance, since }: { clock: PhoneClock; tolerance: number; since: Date }): Map<number, Judged> {
  const moments = new Map<number, Judged>()
  let earliest: Judged | undefined
  for (const { seq, at, receivedAt } of actions.toSorted((one, other) => other.seq - one.seq)) {
    const own = putRight(at, { clock, receivedAt, tolerance })
    if (own.at < since) continue
    if (earliest === undefined || own.at < earliest.at) earliest = own
    moments.set(seq, earliest)
  }
  let next = since
  for (const { seq } of actions.toSorted((one, other) => one.seq - other.seq)) {
    const own = moments.get(seq)
    if (own?.isAhead) continue
    const at = own === undefined || own.at < next ? next : own.at
    moments.set(seq, { at, isAhead: false })
    next = new Date(at.getTime() + 1)
  }
  return moments
}

const MINUTE = 60_000

/** An action as far as its order goes; `digest` tells whether one that comes again says the same. */
export interface Sequenced {
  key: string
  seq: number
  digest: string
}

/** What is kept of an action that came, from the first time on. */
export interface Kept extends Sequenced {
  /** Held until those before it have come, or settled for good. */
  isHeld: boolean
}

/** What becomes of those that arrive, by their keys: to be written down now, held, known from before, or another one in the same place or under the same key. */
export type Arrival = 'ready' | 'held' | 'known' | 'clash'

/** What to do with a batch. */
export interface Reception<Each extends Sequenced> {
  /** To be written down now, in this order: those that came, and those held before that their turn has come to. */
  ready: (Each | Kept)[]
  /** To be kept until their turn. */
  held: Each[]
  /** What became of each that came, in the order in which it came. */
  arrivals: { of: Each; arrival: Arrival }[]
  /** The place that is waited for, once `ready` is written down. */
  next: number
}

/** The place that a queue waits for: the first that is not settled. */
export function nextOf(kept: readonly Kept[]): number {
  const settled = new Set(kept.filter(({ isHeld }) => !isHeld).map(({ seq }) => seq))
  let next = 1
  while (settled.has(next)) next += 1
  return next
}

/**
 * Takes a piece of a queue in whatever order it comes, any number of times: each action is written down exactly once, and only after all
 * before it. One that was refused is settled too: nothing waits for it. Whoever calls this holds the queue's lock, and keeps `ready` and
 * `held` in the transaction in which it writes `ready` down: what was rolled back never came.
 */
export function receive<Each extends Sequenced>(kept: readonly Kept[], arriving: readonly Each[]): Reception<Each> {
  const bySeq = new Map<number, Kept>(kept.map((each) => [each.seq, each]))
  const byKey = new Map<string, Kept>(kept.map((each) => [each.key, each]))
  const isSame = (one: Sequenced, other: Sequenced) => one.key === other.key && one.seq === other.seq && one.digest === other.digest
  const fresh = new Map<number, Each>()
  const judged = arriving.map((of) => {
    const before = bySeq.get(of.seq) ?? byKey.get(of.key)
    if (before) return { of, isNew: false, isClash: !isSame(before, of) }
    const entry: Kept = { key: of.key, seq: of.seq, digest: of.digest, isHeld: true }
    bySeq.set(of.seq, entry)
    byKey.set(of.key, entry)
    fresh.set(of.seq, of)
    return { of, isNew: true, isClash: false }
  })
  const ready: (Each | Kept)[] = []
  let next = nextOf(kept)
  for (let found = bySeq.get(next); found; found = bySeq.get(next)) {
    if (found.isHeld) ready.push(fresh.get(next) ?? found)
    next += 1
  }
  const arrivalOf = ({ of, isNew, isClash }: (typeof judged)[number]): Arrival => {
    if (isClash) return 'clash'
    return isNew ? (of.seq < next ? 'ready' : 'held') : 'known'
  }
  return {
    ready,
    held: [...fresh.values()].filter(({ seq }) => seq >= next),
    arrivals: judged.map((each) => ({ of: each.of, arrival: arrivalOf(each) })),
    next,
  }
}

import { actionFormat, action, type Action, type ActionAnswer, type Deed } from './sync.schema.ts'

/**
 * How an action in a phone's queue stands: waiting to be sent, arrived and held, written down, written down with a conflict, refused with its
 * reason, refused and let go by the person, or unreadable: made by a newer version than this one, kept as it is and not sent.
 */
export const queuedStates = ['waiting', 'held', 'done', 'disputed', 'refused', 'let_go', 'unreadable'] as const
export type QueuedState = (typeof queuedStates)[number]

/** One action in a phone's queue, as it is kept there. */
export interface Queued {
  action: Action
  state: Exclude<QueuedState, 'unreadable'>
  /** How often it was sent without an answer. */
  tries: number
  problem: ActionAnswer['problem']
}
/** What this version cannot read. */
export interface Unreadable {
  state: 'unreadable'
  seq: number
  stored: unknown
}
/** A phone's queue of one shift, in the order of its places. Nothing ever leaves it but all at once, when all has arrived. */
export type Queue = readonly (Queued | Unreadable)[]

const seqOf = (each: Queued | Unreadable): number => (each.state === 'unreadable' ? each.seq : each.action.seq)

/** Puts what a person did behind all before it. `key` is random, `at` the phone's clock. */
export const enqueue = (queue: Queue, deed: Deed, { key, at }: { key: string; at: string }): Queue => [
  ...queue,
  { action: { ...deed, key, at, format: actionFormat, seq: Math.max(0, ...queue.map(seqOf)) + 1 } as Action, state: 'waiting', tries: 0, problem: null }, // a deed with its head
]

/** What is sent next: the first that are not settled, those that are held among them, for the answer that settled them may have been lost. Nothing overtakes what this version cannot read. */
export function toSend(queue: Queue, most: number): Action[] {
  const end = queue.findIndex(({ state }) => state === 'unreadable')
  const readable = (end < 0 ? queue : queue.slice(0, end)).filter((each) => each.state !== 'unreadable')
  return readable.filter(isUnsettled).slice(0, most).map(({ action: each }) => each)
}

const isUnsettled = ({ state }: { state: QueuedState }): boolean => state === 'waiting' || state === 'held'
/** Whether there is anything that the service has not settled. */
export const isWaiting = (queue: Queue): boolean => queue.some(isUnsettled)

/** What the service answered, of these and of any that it held before. What is settled stays so, whatever an older answer says that comes late. */
export function hear(queue: Queue, answers: readonly ActionAnswer[]): Queue {
  const told = new Map(answers.map((each) => [each.key, each]))
  return queue.map((each) => {
    const answer = each.state === 'unreadable' ? undefined : told.get(each.action.key)
    if (!answer || each.state === 'unreadable' || !isUnsettled(each)) return each
    return { ...each, state: answer.outcome, problem: answer.problem, tries: 0 }
  })
}

/** No answer came to these: they wait as before. */
export const notHeard = (queue: Queue, keys: readonly string[]): Queue =>
  queue.map((each) => (each.state !== 'unreadable' && keys.includes(each.action.key) ? { ...each, tries: each.tries + 1 } : each))

/** A refused one is put right: it stays, let go, and the mended one comes behind all others under a key of its own. The ids that it gave stay the same. */
export function mend(queue: Queue, seq: number, deed: Deed, head: { key: string; at: string }): Queue {
  return enqueue(letGo(queue, seq), deed, head)
}

/** A refused one is let go by the person; it stays to be seen. */
export const letGo = (queue: Queue, seq: number): Queue => queue.map((each) => (each.state === 'refused' && each.action.seq === seq ? { ...each, state: 'let_go' as const } : each))

/** How many stand how: what the phone always shows. */
export const countsOf = (queue: Queue): Record<QueuedState, number> =>
  Object.fromEntries(queuedStates.map((state) => [state, queue.filter((each) => each.state === state).length])) as Record<QueuedState, number> // one for each of the list

/** Whether the phone may forget it: the shift is finished, all of it is written down or let go, and no photo is waiting. */
export const mayForget = (queue: Queue, photosWaiting: number): boolean =>
  photosWaiting === 0 && queue.some((each) => each.state === 'done' && each.action.kind === 'finish') && queue.every(({ state }) => state === 'done' || state === 'disputed' || state === 'let_go')

/** A queue as a phone kept it, by whatever version of the module: what is of a newer format stays in its place, to be read by that version again. */
export function readQueue(stored: unknown): Queue {
  if (!Array.isArray(stored)) return []
  return stored.map((each: { action?: unknown; state?: unknown; tries?: unknown; problem?: unknown; seq?: unknown; stored?: unknown }, index) => {
    const raw = each?.state === 'unreadable' ? each.stored : each
    const held = raw as { action?: { seq?: unknown }; state?: unknown; tries?: unknown; problem?: unknown } | null // looked at below before it is used
    const read = action.safeParse(held?.action)
    const isKnown = queuedStates.some((state) => state === held?.state)
    if (!read.success || !isKnown) return { state: 'unreadable', seq: typeof held?.action?.seq === 'number' ? held.action.seq : index + 1, stored: raw }
    return { action: read.data, state: held?.state as Queued['state'], tries: typeof held?.tries === 'number' ? held.tries : 0, problem: (held?.problem ?? null) as Queued['problem'] } // written by this module
  })
}

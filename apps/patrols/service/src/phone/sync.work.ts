import { createHash, randomUUID } from 'node:crypto'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { jumpsIn, judgeClock, momentsOf, type PhoneClock } from '@wuxin/patrols/phone-clock.rules'
import { receive } from '@wuxin/patrols/sync.rules'
import type { Action, ActionAnswer, SyncAnswer, SyncInput } from '@wuxin/patrols/sync.schema'
import { deadline } from '@wuxin/platform/working-day'
import { attempt } from '@wuxin/service/attempt'
import { canonical } from '@wuxin/service/audit-chain'
import type { Work } from '@wuxin/service/work'
import { PhoneQueue } from '../shift/phone-queue.table.ts'
import { FieldDispute, TakenPhoto } from '../shift/sent.table.ts'
import type { Shift } from '../shift/shift.entity.ts'
import { perform, type Moment } from './deed.work.ts'
import { PhoneAction } from './phone.table.ts'
import { walkedShift, walkOf, type Walk } from './walk.queries.ts'

const MINUTE = 60_000

/** The same deed sent again says the same, however its fields are ordered. */
const digestOf = (action: Action): string => createHash('sha256').update(canonical(action)).digest('hex')

/** An action that came just now, or that was kept until its turn. */
interface Due {
  body: Action
  receivedAt: Date
}

type Settled = Pick<ActionAnswer, 'outcome' | 'problem'>

/**
 * Takes a piece of a phone's queue: writes down what its turn has come of, keeps the rest, and answers for all. A rule that an action breaks settles it, refused;
 * a fault undoes all of the batch, which the phone sends again. Throws NOT_FOUND, NOT_ON_SHIFT and QUEUE_ELSEWHERE.
 */
export async function sync(work: Work, { shift: id, queue: queueId, sentAt, sample, actions }: SyncInput): Promise<SyncAnswer> {
  const shift = await walkedShift(work, id)
  const walk = await walkOf(work, shift)
  const tolerance = walk.by.settings.clockTolerance * MINUTE
  const queue = await queueOf(work, shift, queueId)
  const rows = await work.em.find(PhoneAction, { queue: queue.id }, { orderBy: { seq: 'asc' } })
  const byKey = new Map(rows.map((row) => [row.id, row]))
  const taken = new Set((await work.em.find(PhoneAction, { id: { $in: actions.map(({ key }) => key) }, queue: { $ne: queue.id } })).map(({ id: key }) => key))
  const own = actions.filter(({ key }) => !taken.has(key))
  await work.em.flush()
  rows.push(...placesOf(actions.filter(({ key, seq }) => taken.has(key) && !rows.some((row) => row.seq === seq)), queue, work))
  const { ready, arrivals, next } = receive(rows.map(({ id: key, seq, digest, outcome }) => ({ key, seq, digest, isHeld: outcome === 'held' })), own.map((body) => ({ key: body.key, seq: body.seq, digest: digestOf(body), body })))

  const clock = queue.hear(judgeClock({ sentAt: new Date(sentAt), receivedAt: work.now, sample: sample && datesOf(sample) }, tolerance), {
    tolerance, now: work.now, hasJumped: jumpsIn([...rows.map(({ seq, phoneAt }) => ({ seq, at: phoneAt })), ...actions.map(({ seq, at }) => ({ seq, at: new Date(at) }))], tolerance).length > 0,
  })
  await work.em.flush()
  const due = ready.flatMap((each): Due[] => ('body' in each ? [{ body: each.body, receivedAt: work.now }] : keptBody(byKey.get(each.key))))
  const settled = await settleAll(work, walk, due, { queue, clock, tolerance })

  for (const { of, arrival } of arrivals) {
    if (arrival !== 'ready' && arrival !== 'held') continue
    const { outcome, problem }: Settled = settled.get(of.key) ?? { outcome: 'held', problem: null }
    const { key, seq, digest, body } = of
    byKey.set(key, work.em.create(PhoneAction, {
      id: key, area: shift.area, shift: shift.id, queue: queue.id, seq, digest, kind: body.kind, of: recordOf(body), body: outcome === 'held' ? body : null, outcome, problem, phoneAt: new Date(body.at), receivedAt: work.now,
    }))
  }
  for (const row of rows) {
    const of = settled.get(row.id)
    if (of) row.settle(of)
  }
  await work.em.flush()
  const clashing = [...arrivals.flatMap(({ of, arrival }) => (arrival === 'clash' ? [of] : [])), ...actions.filter(({ key }) => taken.has(key))]
  const clashes = clashing.map(({ key, seq }): ActionAnswer => ({ key, seq, outcome: 'refused', problem: { code: 'ACTION_CLASHES', params: { seq } } }))
  const asked = new Set([...arrivals.filter(({ arrival }) => arrival !== 'clash').map(({ of }) => of.key), ...settled.keys()])
  return {
    serverAt: work.now.toISOString(), next, clock: { ...clock, isWrong: queue.isWrong },
    answers: [...clashes, ...[...asked].flatMap((key) => byKey.get(key)?.answer() ?? [])].toSorted((one, other) => one.seq - other.seq),
    photosWaiting: (await work.em.find(TakenPhoto, { shift: shift.id, queue: queue.id, state: 'waiting' }, { orderBy: { takenAt: 'asc', id: 'asc' } })).map((photo) => photo.id),
    disputed: await work.em.count(FieldDispute, { shift: shift.id, settledAt: null }),
  }
}

/** What bears the key of another queue's action is refused, and its place is settled under a key of ours: nothing waits behind it. */
const placesOf = (actions: readonly Action[], { id: queue, area, shift }: PhoneQueue, { em, now }: Work): PhoneAction[] =>
  actions.map((body) => {
    const { seq, kind, at } = body
    return em.create(PhoneAction, {
      id: randomUUID(), area, shift, queue, seq, digest: digestOf(body), kind, of: recordOf(body), body: null, outcome: 'refused', problem: { code: 'ACTION_CLASHES', params: { seq } }, phoneAt: new Date(at), receivedAt: now,
    })
  })

/** The queue of one phone, person and shift; made with the first that it sends. Throws QUEUE_ELSEWHERE. */
async function queueOf(work: Work, { id: shift, area }: Shift, id: string): Promise<PhoneQueue> {
  const { caller: { id: personId, name: person }, now } = work
  const found = await work.em.findOne(PhoneQueue, { id })
  if (found && (found.personId !== personId || found.shift !== shift)) throw patrolError('QUEUE_ELSEWHERE', {})
  return found ?? work.em.create(PhoneQueue, { id, area, shift, personId, person, offset: 0, uncertain: null, isWrong: false, jumped: false, heardAt: now, lastAt: null })
}

/** Settles each in its turn: of one that is refused nothing is left but its answer. The shift knows that its phones were heard. */
async function settleAll(work: Work, walk: Walk, due: readonly Due[], { queue, clock, tolerance }: { queue: PhoneQueue; clock: PhoneClock; tolerance: number }): Promise<Map<string, Settled>> {
  const settled = new Map<string, Settled>()
  if (due.length === 0) return settled
  const moments = momentsOf(due.map(({ body: { seq, at }, receivedAt }) => ({ seq, at: new Date(at), receivedAt })), { clock, tolerance, since: sinceOf(queue, walk.shift) })
  queue.keepLast(moments.values())
  const refused = new Set<string>()
  for (const { body, receivedAt } of due) {
    const { at, isAhead } = moments.get(body.seq) ?? { at: receivedAt, isAhead: false }
    const moment: Moment = { queue: queue.id, refused, phoneAt: new Date(body.at), at, isAhead, receivedAt }
    const tried = await attempt(work, (part) => perform(part, walk, body, moment))
    settled.set(body.key, tried.refusal === null ? { outcome: tried.result, problem: null } : { outcome: 'refused', problem: { code: tried.refusal.code, params: { ...tried.refusal.params } } })
    if (tried.refusal !== null && body.kind === 'find') refused.add(body.finding)
  }
  const { settings, directory } = walk.by
  const isLate = due.some(({ body, receivedAt }) => receivedAt > deadline(moments.get(body.seq)?.at ?? receivedAt, settings.lateArrival, directory.calendar))
  await attempt(work, async (part) => (await walkedShift(part, walk.shift.id)).hear(isLate, part.now))
  return settled
}

/** Nothing was done before the shift was made, nor before what the phone sent ahead of it. */
const sinceOf = ({ lastAt }: PhoneQueue, { createdAt }: Walk['shift']): Date => (lastAt === null || lastAt < createdAt ? createdAt : new Date(lastAt.getTime() + 1))

const keptBody = (row: PhoneAction | undefined): Due[] => (row?.body ? [{ body: row.body, receivedAt: row.receivedAt }] : [])

/** The check-in, finding or photo that an action makes or speaks of. */
function recordOf(action: Action): string | null {
  if (action.kind === 'checkIn') return action.checkIn
  if (action.kind === 'photo') return action.photo
  return action.kind === 'find' || action.kind === 'amend' ? action.finding : null
}

const datesOf = ({ sentAt, serverAt, receivedAt }: Record<'sentAt' | 'serverAt' | 'receivedAt', string>) => ({ sentAt: new Date(sentAt), serverAt: new Date(serverAt), receivedAt: new Date(receivedAt) })

import { sql } from 'kysely'
import type { PlannedTask, PlannedTopic } from '../meetings/meeting-plan.ts'
import { callerAt, rowOf, type MeetingLoad } from './meeting-load.ts'
import type { Deed } from './order.ts'
import { seenIn } from './seen.ts'

/** A topic's way, and that of its tasks, as its people take it. */
export function topicDeeds(topic: PlannedTopic, tasks: readonly PlannedTask[], load: MeetingLoad): Deed[] {
  const { at, area, county, screened, disputed, confirmed, answered } = topic
  const deed = (when: Date, run: () => Promise<unknown>, after: unknown[] = []): Deed => ({ at: when, of: rowOf(area), after, run: async () => void (await run()) })
  return [
    // Numbers of a county are given one after the other.
    deed(at, () => propose(topic, load), [`topics ${county}`]),
    deed(screened.at, () => screen(topic, load)),
    ...tasks.flatMap((task) => task.done.map((end) => deed(end.at, () => finish(topic, task, end, load)))),
    ...(disputed ? [deed(disputed.at, () => dispute(topic, disputed, load))] : []),
    ...(confirmed ? [deed(confirmed.at, () => confirm(topic, confirmed, load))] : []),
    ...(answered ? [deed(answered.at, async () => callerAt(load, answered.by, answered.at).topics.answer({ ...(await seen(topic, load)), words: answered.words }))] : []),
  ]
}

async function propose({ key, area, title, words, proposer, at }: PlannedTopic, load: MeetingLoad): Promise<void> {
  if ('user' in proposer) {
    const { id } = await callerAt(load, proposer.user, at).topics.propose({ area, title, words })
    load.told.topics.set(key, { id, code: null })
    return
  }
  const { name, phone } = proposer
  const { number, code } = await callerAt(load, null, at).residentTopics.propose({ area, words, name, ...(phone && { phone }) })
  const { id } = await seenIn(load.meetings, 'topic', sql`number = ${number} and county = ${area.slice(0, 6)}`)
  load.told.topics.set(key, { id, code })
}

async function screen(topic: PlannedTopic, load: MeetingLoad): Promise<unknown> {
  const { title, screened } = topic
  const { topics } = callerAt(load, screened.by, screened.at)
  const found = await seen(topic, load)
  if (screened.to === 'declined') return topics.decline({ ...found, reason: screened.reason })
  if (screened.to === 'referred') return topics.refer({ ...found, matter: screened.matter, reason: screened.reason })
  if (screened.to === 'merged') return topics.merge({ ...found, into: toldOf(screened.into, load).id })
  return topics.accept({ ...found, title, body: load.told.bodies.get(screened.body) ?? '' })
}

async function finish(topic: PlannedTopic, { title }: PlannedTask, { at, by, result }: PlannedTask['done'][number], load: MeetingLoad): Promise<unknown> {
  const found = await seenIn(load.meetings, 'task', sql`topic = ${toldOf(topic.key, load).id} and title = ${title}`)
  return callerAt(load, by, at).tasks.finish({ ...found, result })
}

async function dispute(topic: PlannedTopic, { at, reason }: NonNullable<PlannedTopic['disputed']>, load: MeetingLoad): Promise<unknown> {
  const { code } = toldOf(topic.key, load)
  if (code !== null) return callerAt(load, null, at).residentTopics.dispute({ code, reason })
  return callerAt(load, proposerOf(topic), at).topics.dispute({ ...(await seen(topic, load)), reason })
}

/** The proposer says so, or the convener rang them up (回访). */
async function confirm(topic: PlannedTopic, { at, by, words }: NonNullable<PlannedTopic['confirmed']>, load: MeetingLoad): Promise<unknown> {
  const { code } = toldOf(topic.key, load)
  if (by === null && code !== null) return callerAt(load, null, at).residentTopics.confirm({ code, words })
  return callerAt(load, by ?? proposerOf(topic), at).topics.confirm({ ...(await seen(topic, load)), words })
}

/** The member who proposed it; residents have no user name. */
const proposerOf = ({ proposer }: PlannedTopic): string | null => ('user' in proposer ? proposer.user : null)

const seen = ({ key }: PlannedTopic, load: MeetingLoad) => seenIn(load.meetings, 'topic', sql`id = ${toldOf(key, load).id}`)

function toldOf(key: string, { told }: MeetingLoad): { id: string; code: string | null } {
  const found = told.topics.get(key)
  if (!found) throw new Error(`${key} is told before it is proposed`)
  return found
}

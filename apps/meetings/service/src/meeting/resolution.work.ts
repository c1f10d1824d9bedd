import type { resolveInput } from '@wuxin/meetings/meeting-input.schema'
import type { Count } from '@wuxin/meetings/meeting.rules'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { reservedMatterIn, type ReservedMatter } from '@wuxin/meetings/reserved.rules'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings, type Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { clockOf, giveTasks } from '../task/task.work.ts'
import type { Topic } from '../topic/topic.entity.ts'
import { announce } from '../topic/topic.work.ts'
import { topicIds, topicsBy } from './agenda.work.ts'
import type { Meeting } from './meeting.entity.ts'
import { Ballot, Variant, type Item } from './meeting.table.ts'
import { countFor } from './minutes.entity.ts'

type Decided = Omit<z.output<typeof resolveInput>, 'id' | 'item'>

/** What of art. 278 a topic is about: as the screener or a meeting found, or as its words say. */
const reservedIn = ({ reserved, title, words }: Topic): ReservedMatter | null => reserved ?? reservedMatterIn(`${title}\n${words}`)

/** Does the topic still wait for this meeting's decision. */
const isHere = (topic: Topic, meeting: Meeting): boolean => topic.meeting === meeting.id && topic.state === 'minute'

/**
 * Sets what the meeting decides on a topic (决议); it is carried out when the minutes are confirmed, and may be set anew until
 * then. Throws RESERVED_MATTER, TASKS_MISSING, TOPIC_NOT_READY, what counting the votes throws, and what giving the tasks would.
 */
export async function resolve(work: Work, meeting: Meeting, item: Item, decided: Decided, by: Acting): Promise<void> {
  meeting.assertMinutable(by)
  if (item.topic === null) throw new DomainError('INVALID_INPUT', { fields: ['item'] })
  const topic = (await topicsBy(work, [item.topic])).get(item.topic)
  const { decision, words, change, tasks } = decided
  if (!topic || !isHere(topic, meeting)) throw meetingError('TOPIC_NOT_READY', { number: topic?.number ?? '', state: topic?.state ?? 'closed' })
  const reserved = reservedIn(topic)
  if (decision === 'adopt' && reserved !== null) throw meetingError('RESERVED_MATTER', { matter: reserved })
  if (decision === 'adopt' && tasks.length === 0) throw meetingError('TASKS_MISSING', {})
  if (decision === 'adopt' && topic.source === 'score_item' && change === null) throw new DomainError('INVALID_INPUT', { fields: ['change'] })
  const matter = decision === 'refer' ? (decided.matter ?? reserved) : null
  if (decision === 'refer' && matter === null) throw new DomainError('INVALID_INPUT', { fields: ['matter'] })
  const given = decision === 'adopt' ? tasks : []
  const { values } = await settings.current(work, topic.area)
  for (const task of given) clockOf(topic.area, task, { now: by.now, values, directory: by.directory })
  const ballots = await work.em.find(Ballot, { meeting: meeting.id, item: item.id })
  const count = countFor(meeting, decided, ballots, by.settings)
  Object.assign(item, { decision, resolution: words, change: decision === 'adopt' ? change : null, matter, count, tasks: given })
}

/** An item whose decision can be carried out. */
type Resolved = Item & { decision: NonNullable<Item['decision']>; resolution: string; count: Count }
const isResolved = (item: Item): item is Resolved => item.decision !== null && item.resolution !== null && item.count !== null

/**
 * Confirms the minutes and carries out what they decided: tasks are given, topics move on, their sources hear of it. Throws
 * MINUTES_UNSETTLED where paragraphs stand side by side, and AGENDA_UNDECIDED where a topic waits for its decision.
 */
export async function confirmMinutes(work: Work, meeting: Meeting, by: Acting): Promise<Step> {
  const step = meeting.confirm(by)
  const variants = await work.em.find(Variant, { meeting: meeting.id })
  if (variants.length > 0) throw meetingError('MINUTES_UNSETTLED', { items: new Set(variants.map(({ item }) => item)).size })
  const topics = await topicsBy(work, topicIds(meeting))
  const tabled = meeting.items.getItems().flatMap((item) => {
    const topic = item.topic === null ? undefined : topics.get(item.topic)
    return topic ? [{ item, topic }] : []
  })
  for (const { item, topic } of tabled) if (!isHere(topic, meeting)) followTopic(item, topic)
  const waiting = tabled.filter(({ topic }) => isHere(topic, meeting))
  const undecided = waiting.filter(({ item }) => !isResolved(item)).length
  if (undecided > 0) throw meetingError('AGENDA_UNDECIDED', { items: undecided })
  for (const { item, topic } of waiting) if (isResolved(item)) await announce(work, topic, await carryOut(work, meeting, item, topic))
  return step
}

/** A topic that was referred on its own page while the meeting ran: the minutes say what became of it. */
function followTopic(item: Item, { state, reason, reserved }: Topic): void {
  if (state === 'referred') Object.assign(item, { decision: 'refer', resolution: reason, matter: reserved, change: null, tasks: [] })
}

/** The topic's step that a decision stands for. */
async function carryOut(work: Work, meeting: Meeting, item: Resolved, topic: Topic): Promise<Step> {
  const by = await actingOn(work, topic)
  const { decision, resolution: words, count, matter } = item
  if (decision === 'adopt') {
    const tasks = await giveTasks(work, topic, meeting, item.tasks)
    return topic.adopt({ meeting, words, count, tasks: tasks.length, change: item.change }, by)
  }
  if (decision === 'refer') return topic.refer({ matter: matter ?? 'other_common_right', reason: words, resolved: { meeting, count } }, by)
  return topic[decision]({ meeting, words, count }, by)
}

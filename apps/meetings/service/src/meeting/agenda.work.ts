import { LockMode } from '@mikro-orm/core'
import type { setAgendaInput } from '@wuxin/meetings/meeting-input.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, type Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import type { Session } from '../topic/topic-step.entity.ts'
import { Topic } from '../topic/topic.entity.ts'
import { announce } from '../topic/topic.work.ts'
import type { Meeting, Planned } from './meeting.entity.ts'

/** The meeting as its topics' steps name it. */
export const sessionOf = ({ id, number, startsAt, units }: Meeting): Session => ({ id, number, startsAt, units })

/** Topics in the order of their ids, which nobody else changes until this work ends. Throws NOT_FOUND where one is not there or lies outside the scope. */
export async function topicsBy(work: Work, ids: readonly string[]): Promise<Map<string, Topic>> {
  const found = await work.em.find(Topic, { id: { $in: [...ids] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } })
  const topics = new Map(found.map((topic) => [topic.id, topic]))
  const missing = ids.find((id) => !topics.has(id))
  if (missing !== undefined) throw new DomainError('NOT_FOUND', { id: missing })
  return topics
}

/** Topics that the agenda names. */
export const topicIds = (meeting: Meeting): string[] => meeting.items.getItems().flatMap(({ topic }) => (topic === null ? [] : [topic]))

/** Takes one step with every topic that stands on the agenda; one that has left it meanwhile stays where it is. */
export async function moveTopics(work: Work, meeting: Meeting, move: (topic: Topic, by: Acting) => Step): Promise<void> {
  for (const topic of (await topicsBy(work, topicIds(meeting))).values()) {
    if (topic.meeting === meeting.id) await announce(work, topic, move(topic, await actingOn(work, topic)))
  }
}

/** The words that the history of a topic keeps where it was taken off an agenda whose notice was out. */
const takenOff = '移出会议议程'

/**
 * Sets the agenda in its order. Topics that come onto it stand on no other one and wait for this body; those that leave it go
 * back to the queue. Throws TOPIC_NOT_READY, and AGENDA_EMPTY where the notice is out.
 */
export async function setAgenda(work: Work, meeting: Meeting, items: z.output<typeof setAgendaInput>['items'], by: Acting): Promise<Step> {
  const before = topicIds(meeting)
  const planned = items.map((item): Planned => ('topic' in item ? { topic: item.topic, words: null, minutes: item.minutes } : { topic: null, ...item }))
  const after = planned.flatMap(({ topic }) => (topic === null ? [] : [topic]))
  const isOut = meeting.state === 'notified'
  if (isOut && items.length === 0) throw meetingError('AGENDA_EMPTY', {})
  const step = meeting.setAgenda(planned, by)
  const topics = await topicsBy(work, [...new Set([...before, ...after])])
  for (const [id, topic] of topics) {
    if (before.includes(id) === after.includes(id)) continue
    if (after.includes(id) && topic.body !== meeting.body) throw meetingError('TOPIC_NOT_READY', { number: topic.number, state: topic.state })
    if (isOut) await follow(work, topic, meeting, after.includes(id))
    else if (after.includes(id)) topic.putOn(meeting)
    else if (topic.meeting === meeting.id) topic.takeOff()
  }
  return step
}

/** A topic joins a meeting whose notice is out, or leaves it. */
async function follow(work: Work, topic: Topic, meeting: Meeting, joins: boolean): Promise<void> {
  const by = await actingOn(work, topic)
  if (joins) await announce(work, topic, topic.notify({ meeting: sessionOf(meeting) }, by))
  else if (topic.meeting === meeting.id) await announce(work, topic, topic.postpone({ meeting, reason: takenOff }, by))
}

/** The meeting does not take place: its topics wait for another one. */
export async function releaseTopics(work: Work, meeting: Meeting, reason: string): Promise<void> {
  if (meeting.notifiedAt !== null) return moveTopics(work, meeting, (topic, by) => topic.postpone({ meeting, reason }, by))
  for (const topic of (await topicsBy(work, topicIds(meeting))).values()) if (topic.meeting === meeting.id) topic.takeOff()
}

import { LockMode } from '@mikro-orm/core'
import type { residentTopic, TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { DomainError } from '@wuxin/platform/error'
import { loadTracked } from '@wuxin/service/life/tracking'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, type Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { readTopic, readTracked } from './topic-record.queries.ts'
import { recordView, residentView } from './topic-record.view.ts'
import { Topic } from './topic.entity.ts'
import { announce } from './topic.work.ts'

/** Takes one step on the version of a topic that the caller saw, tells whom it concerns, and answers the topic as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (found: Topic, by: Acting) => Step | Promise<Step>): Promise<TopicRecord> {
  const found = await loadLocked(work, Topic, id, version)
  await announce(work, found, await take(found, await actingOn(work, found)))
  return recordView(work, await readTopic(work, id))
}

/** Locks a topic and the one that it is to be merged into, always in the same order, and answers the latter. Throws NOT_FOUND. */
export async function loadPair(work: Work, id: string, into: string): Promise<Topic> {
  const pair = await work.em.find(Topic, { id: { $in: [id, into] } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE })
  const target = pair.find((each) => each.id === into)
  if (!target) throw new DomainError('NOT_FOUND', { id: into })
  return target
}

/** Takes one step for whoever holds the tracking code, and answers the topic as they see it. Throws TRACKING_CODE_UNKNOWN. */
export async function stepByCode(work: Work, code: string, take: (found: Topic, by: Acting) => Step | Promise<Step>): Promise<z.output<typeof residentTopic>> {
  const found = await loadTracked(work, Topic, code)
  await announce(work, found, await take(found, await actingOn(work, found)))
  return residentView(work, await readTracked(work, code))
}

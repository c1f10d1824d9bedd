import { topicMoved } from '@wuxin/events/meetings'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { reservedMatterIn } from '@wuxin/meetings/reserved.rules'
import { sourceModule, type TopicAction, type TopicSource } from '@wuxin/meetings/topic.schema'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { noClock } from '@wuxin/service/life/clock'
import { tell } from '@wuxin/service/life/notice'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import { keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { actingOn, nextNumber, settings, type Acting } from '../meetings.work.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { letGoOfPhotos } from '../step/step.work.ts'
import { noticesOf } from './topic-notice.rules.ts'
import { Topic } from './topic.entity.ts'

/** Something that is to become a topic. */
export interface Proposal {
  area: string
  title: string
  words: string
  photos?: string[]
  /** The body that the proposer has in mind; the screener decides. */
  body?: string | null
  source: TopicSource
  /** The record that it comes from; null where it is a person. */
  from?: { id: string; label: string } | null
  /** `id` for an account; a resident has none, and need not leave name or phone. */
  proposer: { id: string | null; name: string | null; phone: string | null }
  /** Units that have business in it from the beginning. */
  units?: string[]
  /** Who takes the first step, where that is not the caller of the work: an event tells of somebody. */
  by?: Pick<Acting['caller'], 'id' | 'name'>
}

/** What came of it; a resident or visitor follows it by `code`, which is shown once and kept nowhere. */
export interface Proposed {
  topic: Topic
  code: string | null
}

/** A topic that nothing has happened to yet. */
export const untouched = {
  ...noClock, state: 'screen', supervised: false, bodyKind: null, reason: null, mergedInto: null, meeting: null, tabledAt: null, adoptedAt: null, change: null, hasTasks: false, outcome: null,
  confirmed: false, verifiedAt: null, verifiedBy: null, verifyWords: null, answerWords: null, answeredAt: null, closedAt: null, stepCount: 0,
} as const

/**
 * Takes a topic into the pool (征题) and numbers it. Whoever calls this has asked whether the caller may, and whether the
 * photos are there. Throws PLACE_UNKNOWN, BODY_MISSING for a whole county, and TOPIC_EXISTS where the record that it comes from is a topic already.
 */
export async function propose(work: Work, proposal: Proposal): Promise<Proposed> {
  const { area, title, words, photos = [], body = null, source, from = null, proposer, units = [] } = proposal
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw meetingError('BODY_MISSING', { area })
  const [{ version: settingsVersion }, number] = await Promise.all([settings.current(work, area), nextNumber(work, 'topic', area)])
  // Behind the number's lock: of two that arrive at once, the second one sees the first.
  const before = from && (await work.em.findOne(Topic, { source, sourceId: from.id }, { filters: false }))
  if (before) throw meetingError('TOPIC_EXISTS', { number: before.number })
  const code = proposer.id === null && (source === 'resident' || source === 'reception') ? newTrackingCode() : null
  const topic = work.em.create(Topic, {
    ...untouched, area, number, title, words, photos, body, source, units, sourceId: from?.id ?? null, sourceLabel: from?.label ?? null, trackingHash: code?.hash ?? null,
    proposerId: proposer.id, proposerName: proposer.name, proposerPhone: proposer.phone, proposedAt: work.now, createdAt: work.now, updatedAt: work.now,
    settingsVersion, reserved: reservedMatterIn(`${title}\n${words}`),
  })
  const by = await actingOn(work, topic)
  await announce(work, topic, topic.propose(proposal.by ? { ...by, caller: { ...proposal.by, kind: 'staff', grants: [] } } : by))
  await indexTopic(work, topic)
  return { topic, code: code?.shown ?? null }
}

/** Makes a topic findable by number, title, words and place; nothing of the proposer is in the index. */
export async function indexTopic(work: Work, { id, area, number, title, words }: Topic): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, words, directory.path(area)] }, { kind: 'topic' })
}

/** Steps of which the source's module hears. */
const heard: readonly (TopicAction | 'propose')[] = ['accept', 'decline', 'merge', 'refer', 'adopt', 'explain', 'defer', 'reject', 'answer']

/** Keeps a topic's step, tells those whom it concerns, and the module that it came from. */
export async function announce(work: Work, topic: Topic, step: Step): Promise<void> {
  work.em.persist(step)
  await letGoOfPhotos(work, 'Topic', topic)
  await work.em.flush()
  const { id, area, photos } = topic
  await tell(work, topic, noticesOf(topic, step, await work.directory(countyOf(area))))
  if (step.action === 'propose') await keepPhotos(work, topic, photos)
  if (!heard.some((action) => action === step.action)) return
  const merged = step.action === 'answer' ? await mergedInto(work, [id]) : []
  for (const each of [topic, ...merged]) await tellSource(work, each, topic, step)
}

/** Topics that went on as these, or as one that did. */
async function mergedInto(work: Work, ids: string[]): Promise<Topic[]> {
  const found = await work.em.find(Topic, { mergedInto: { $in: ids } }, { filters: false })
  return found.length === 0 ? [] : [...found, ...(await mergedInto(work, found.map((each) => each.id)))]
}

/** Tells the module of a topic's source how `answered` moved on: the topic itself, or the one that it was merged into. */
async function tellSource(work: Work, { source, sourceId, area, number, title, id }: Topic, answered: Topic, { toState, words }: Step): Promise<void> {
  const module = sourceModule[source]
  if (module === null || sourceId === null) return
  await work.publish(topicMoved, { module, id: sourceId, topic: { id, number, title }, area, step: toState, outcome: answered.outcome, words })
}

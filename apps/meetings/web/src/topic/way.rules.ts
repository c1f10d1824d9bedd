import { isOpen } from '@wuxin/meetings/topic.rules'
import { hasLeft } from '@wuxin/meetings/topic.schema'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'

type Resolution = TopicRecord['resolutions'][number]

/** One stage of a topic's way with what it left behind; `done` false where it has not been reached. */
export type Stage =
  | { kind: 'source'; done: true }
  | { kind: 'topic'; done: true }
  | { kind: 'left'; done: true }
  | { kind: 'meeting'; done: boolean; meeting: { id: string; number: string; at: string } | null }
  | { kind: 'resolution'; done: boolean; resolution: Resolution | null }
  | { kind: 'task'; done: boolean }
  | { kind: 'confirmed'; done: boolean }
  | { kind: 'answer'; done: boolean }

/** Each meeting that took it up with what it resolved, then the one on whose agenda it stands now, or the one still to come. */
function sessionsOf({ resolutions, meeting, state }: Pick<TopicRecord, 'resolutions' | 'meeting' | 'state'>): Stage[] {
  const held = resolutions.flatMap((resolution): Stage[] => [
    { kind: 'meeting', done: true, meeting: resolution.meeting },
    { kind: 'resolution', done: true, resolution },
  ])
  const waits = ['screen', 'queue', 'convene', 'minute'].includes(state)
  if (!waits) return held
  return [
    ...held,
    { kind: 'meeting', done: state === 'minute', meeting: meeting && { id: meeting.id, number: meeting.number, at: meeting.startsAt } },
    { kind: 'resolution', done: false, resolution: null },
  ]
}

/** A topic's whole way: source → topic → meeting → resolution → task → confirmed → answer. What a rejected or explained one never has is left out. */
export function wayOf(record: TopicRecord): Stage[] {
  const { tasks, verification, answer, state, resolutions } = record
  const start: Stage[] = [{ kind: 'source', done: true }, { kind: 'topic', done: true }, ...sessionsOf(record)]
  if (hasLeft(record.state)) return [...start, { kind: 'left', done: true }]
  const last = resolutions.at(-1)?.decision
  const isAhead = ['screen', 'queue', 'convene', 'minute'].includes(state)
  const hasTasks = tasks.length > 0 || isAhead
  const isAsked = isAhead || last !== 'reject'
  return [
    ...start,
    ...(hasTasks ? [{ kind: 'task' as const, done: tasks.length > 0 && tasks.every((task) => task.state === 'done') }] : []),
    ...(isAsked ? [{ kind: 'confirmed' as const, done: verification !== null || !isOpen(state) }] : []),
    { kind: 'answer', done: answer !== null },
  ]
}

import type { Count } from '@wuxin/meetings/meeting.rules'
import { topicLifecycle, topicRules, type TopicFacts } from '@wuxin/meetings/topic.rules'
import type { ServiceChange, TopicAction, VerificationSource } from '@wuxin/meetings/topic.schema'
import type { LineParams, Trace } from '@wuxin/service/life/history'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { take as takeStep } from '../step/step.work.ts'
import type { TopicSchema } from './topic.table.ts'

/** What is kept of a topic, which every step reads and changes. */
type Kept = InstanceType<typeof TopicSchema.class>

/** The meeting on whose agenda a topic stands, as the topic's steps name it. */
export interface Session {
  id: string
  number: string
  startsAt: Date
  /** Units of those who sit there. */
  units: readonly string[]
}

/** What a meeting resolved on a topic: the words of the resolution (决议), and how the vote went. */
export interface Resolved {
  meeting: Pick<Session, 'id' | 'number' | 'startsAt'>
  words: string
  count: Count
}

/** A resolution as the history keeps it: whoever sees the topic reads it, also where the meeting lies above their scope. */
export interface ResolvedParams extends Count {
  meeting: string
  meetingId: string
  meetingAt: string
  change?: ServiceChange
}

/** What the line of a resolution says beside its words. */
export const paramsOf = ({ meeting, count }: Omit<Resolved, 'words'>): ResolvedParams & LineParams => ({
  meeting: meeting.number, meetingId: meeting.id, meetingAt: meeting.startsAt.toISOString(), for: count.for, against: count.against, abstain: count.abstain, present: count.present,
})

/** The topic as the rules of the words look at it. */
export function factsOf({ state, area, units, proposerId, meeting, hasTasks }: Kept): TopicFacts {
  return { state, area, units, proposerId, fromOutside: proposerId === null, meeting, hasTasks }
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: TopicAction, by: Acting): void {
  topicRules.assertMayDo(action, factsOf(found), by.caller)
}

/** Who verifies; the holder of the tracking code needs no post. Throws TRANSITION_NOT_ALLOWED and FORBIDDEN. */
export function verifierOf(found: Kept, action: 'confirm' | 'dispute', by: Acting): VerificationSource {
  if (by.caller.kind !== 'staff') return by.caller.kind === 'resident' ? 'resident' : 'module'
  allow(found, action, by)
  return found.proposerId === by.caller.id ? 'member' : 'call_back'
}

/** Moves the topic, starts the clock of the state that it enters, and writes the line of its history. Throws TRANSITION_NOT_ALLOWED. */
export const take = (found: Kept, action: TopicAction, by: Acting, trace: Trace = {}): Step => takeStep({ record: 'Topic', lifecycle: topicLifecycle }, found, action, by, trace)

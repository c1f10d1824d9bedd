import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Step } from '../step/step.table.ts'
import type { Topic } from '../topic/topic.entity.ts'
import { mayAttend } from './meeting-sight.queries.ts'
import { Meeting } from './meeting.entity.ts'
import { Ballot, Guest, Variant } from './meeting.table.ts'

type StepShown = Pick<Step, 'id' | 'action' | 'actorName' | 'words' | 'params'> & { at: string }
type TopicShown = Pick<Topic, 'id' | 'number' | 'title' | 'state' | 'source'> & { proposerName: string | null }

/** A meeting with all that its page, its minutes and their publication show. */
export interface KeptMeeting {
  found: Meeting
  guests: Guest[]
  variants: Variant[]
  ballots: Ballot[]
  topics: Map<string, TopicShown>
  steps: StepShown[]
}

/** A meeting that the caller sees. Throws NOT_FOUND where there is none or it is not theirs to see: the two are not told apart. */
export async function readMeeting(work: Work, id: string): Promise<KeptMeeting> {
  const found = await work.em.findOne(Meeting, { id }, { populate: ['seats', 'items'] })
  if (!found || !mayAttend(work, found)) throw new DomainError('NOT_FOUND', { id })
  const [guests, variants, ballots, topics, steps] = await Promise.all([
    work.em.find(Guest, { meeting: id }, { orderBy: { name: 'asc', id: 'asc' } }),
    work.em.find(Variant, { meeting: id }, { orderBy: { at: 'asc', id: 'asc' } }),
    work.em.find(Ballot, { meeting: id }, { orderBy: { at: 'asc', id: 'asc' } }),
    // Whoever sees the meeting reads its agenda, also a topic in which their unit has no business.
    sql<TopicShown>`select id, number, title, state, source, proposer_name as "proposerName" from topic where id in (select topic from item where meeting_id = ${id})`.execute(work.db),
    sql<StepShown>`select id, action, actor_name as "actorName", words, params, at from step where record_id = ${id} order by seq`.execute(work.db),
  ])
  return { found, guests, variants, ballots, topics: new Map(topics.rows.map((topic) => [topic.id, topic])), steps: steps.rows }
}

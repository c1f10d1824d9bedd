import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { assertTracked, hashOf } from '@wuxin/service/life/tracking'
import { is, type Condition } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Body } from '../body/body.entity.ts'
import type { Task } from '../task/task.entity.ts'
import type { Topic } from './topic.entity.ts'
import { topics } from './topic.queries.ts'

export type TaskShown = Pick<Task, 'id' | 'number' | 'title' | 'state' | 'ownerUnit' | 'ownerRole' | 'result' | 'photos'> & { dueAt: string | null; doneAt: string | null }
type Reference = Pick<Topic, 'id' | 'number' | 'title'>

/** A topic with all that its page shows; instants as the database spells them. */
export type KeptTopic = Pick<Topic, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'units' | 'source' | 'sourceId' | 'sourceLabel' | 'supervised' | 'outcome' | 'confirmed' | 'words' | 'photos'
  | 'proposerId' | 'proposerName' | 'proposerPhone' | 'reserved' | 'reason' | 'mergedInto' | 'verifiedBy' | 'verifyWords' | 'answerWords' | 'settingsVersion'> & {
  proposedAt: string
  dueAt: string | null
  verifiedAt: string | null
  answeredAt: string | null
  body: Pick<Body, 'id' | 'name' | 'kind'> | null
  /** The agenda that it stands on now. */
  meeting: { id: string; number: string; startsAt: string; notified: boolean } | null
  mergedWith: Reference | null
  merged: Reference[]
  tasks: TaskShown[]
  steps: KeptLine[]
}

const body = sql`select json_build_object('id', b.id, 'name', b.name, 'kind', b.kind) from body b where b.id = t.body`
const meeting = sql`select json_build_object('id', m.id, 'number', m.number, 'startsAt', m.starts_at, 'notified', m.notified_at is not null) from meeting m where m.id = t.meeting`
const reference = (alias: string) => sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)}, 'title', ${sql.ref(`${alias}.title`)})`
const into = sql`select ${reference('o')} from topic o where o.id = t.merged_into`
const merged = sql`select coalesce(json_agg(${reference('o')} order by o.proposed_at, o.id), '[]') from topic o where o.merged_into = t.id`
const tasks = sql`select coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'title', k.title, 'state', k.state, 'ownerUnit', k.owner_unit, 'ownerRole', k.owner_role,
  'result', k.result, 'photos', k.photos, 'dueAt', k.due_at, 'doneAt', k.done_at) order by k.given_at, k.id), '[]') from task k where k.topic = t.id`
const shown = sql`t.id, t.version, t.number, t.title, t.state, t.area, t.units, t.source, t.source_id as "sourceId", t.source_label as "sourceLabel", t.supervised, t.outcome, t.confirmed, t.words, t.photos,
  t.proposer_id as "proposerId", t.proposer_name as "proposerName", t.proposer_phone as "proposerPhone", t.reserved, t.reason, t.merged_into as "mergedInto",
  t.verified_by as "verifiedBy", t.verify_words as "verifyWords", t.answer_words as "answerWords", t.settings_version as "settingsVersion", t.proposed_at as "proposedAt", t.due_at as "dueAt",
  t.verified_at as "verifiedAt", t.answered_at as "answeredAt", (${body}) as body, (${meeting}) as meeting, (${into}) as "mergedWith", (${merged}) as merged, (${tasks}) as tasks, ${linesOf(is`s.record_id = t.id`)} as steps`

/** One look: whatever a topic is read for, its page shows all of it. */
async function readWhere(work: Work, condition: Condition): Promise<KeptTopic | null> {
  const { rows } = await sql<KeptTopic>`select ${shown} from topic t where ${condition}`.execute(work.db)
  return rows[0] ?? null
}

/** A topic of the caller's scope. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function readTopic(work: Work, id: string): Promise<KeptTopic> {
  const found = await readWhere(work, is`t.id = ${id} and ${topics.inScope(work.scope, topics.byLevel)}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The topic of a tracking code, and the one that it became part of, however often it was merged. Throws TRACKING_CODE_UNKNOWN. */
export async function readTracked(work: Work, code: string): Promise<{ own: KeptTopic; whole: KeptTopic }> {
  const own = await readWhere(work, is`t.tracking_hash = ${hashOf(code)}`)
  assertTracked(own)
  let whole = own
  const passed = new Set<string>()
  while (whole.mergedInto !== null && !passed.has(whole.id)) {
    passed.add(whole.id)
    whole = (await readWhere(work, is`t.id = ${whole.mergedInto}`)) ?? own
  }
  return { own, whole }
}

import { similarity, similarFrom } from '@wuxin/meetings/similar.rules'
import type { TopicListInput, TopicChip } from '@wuxin/meetings/topic-input.schema'
import type { similarTopic, topicList, TopicRow } from '@wuxin/meetings/topic-view.schema'
import type { TopicSource } from '@wuxin/meetings/topic.schema'
import { prefixAt, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Body } from '../body/body.entity.ts'
import { all, countBy, is, iso, isoOr, whyEmpty, type Condition } from '../list.queries.ts'
import { namesOf } from '../names.queries.ts'
import type { Topic } from './topic.entity.ts'
import { amongOpen, byLevel, chipConditions, filtered, inScope, placingFor, topics } from './topic.queries.ts'

/** What the list reads of a topic; instants come as the database spells them. */
type Listed = Pick<Topic, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'source' | 'supervised' | 'outcome' | 'confirmed'> & {
  proposedAt: string
  dueAt: string | null
  bodyId: string | null
  bodyName: string | null
  kind: Body['kind'] | null
}

const columns = sql`t.id, t.version, t.number, t.title, t.state, t.area, t.source, t.proposed_at as "proposedAt", t.due_at as "dueAt", t.supervised, t.outcome, t.confirmed,
  b.id as "bodyId", b.name as "bodyName", b.kind`

const orders = {
  proposedAt: sql`t.proposed_at asc, t.id asc`,
  '-proposedAt': sql`t.proposed_at desc, t.id desc`,
  dueAt: sql`t.due_at asc nulls last, t.id asc`,
  '-dueAt': sql`t.due_at desc nulls last, t.id desc`,
  number: sql`left(t.number, 7) asc, length(t.number) asc, t.number asc`,
  '-number': sql`left(t.number, 7) desc, length(t.number) desc, t.number desc`,
} as const satisfies Record<NonNullable<TopicListInput['sort']>, unknown>

/** A page of the pool of topics, with the counts behind its chips. */
export async function listTopics(work: Work, input: TopicListInput): Promise<z.output<typeof topicList>> {
  const { page, size, sort, chip, ...filter } = input
  const { closed, ...open } = await chipConditions(work)
  const [every, { all: _, ...waiting }, rows] = await Promise.all([
    countBy(work, topics, filtered(filter, work.scope), { closed }),
    countBy(work, topics, filtered(filter, work.scope, amongOpen), open),
    rowsOf(work, { ...filter, sort, chip }, { limit: size, offset: (page - 1) * size }),
  ])
  const chips: Record<TopicChip, number> = { ...waiting, closed: every.closed }
  const total = chip ? chips[chip] : every.all
  return { rows, total, chips, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work, topics, inScope(work.scope, byLevel)) }
}

/** Rows of the list in its order: which ones they are, the index of the place's level mostly says alone; only those are read. */
export async function rowsOf(work: Work, { sort = '-proposedAt', chip, ...filter }: Omit<TopicListInput, 'page' | 'size'>, { limit, offset }: { limit: number; offset: number }): Promise<TopicRow[]> {
  const found = filtered(filter, work.scope, placingFor({ chip, state: filter.state }))
  const condition = chip ? all([found, (await chipConditions(work))[chip]]) : found
  return listed(work, is`t.id = any (array(select t.id from topic t where ${condition} order by ${orders[sort]} limit ${limit} offset ${offset}))`, sort)
}

async function listed(work: Work, condition: Condition, sort: keyof typeof orders = '-proposedAt'): Promise<TopicRow[]> {
  const { rows } = await sql<Listed>`select ${columns} from topic t left join body b on b.id = t.body where ${condition} order by ${orders[sort]}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, bodyId: id, bodyName: name, kind, proposedAt, dueAt, ...row }) => ({
    ...row, place: names.place(area), body: id && name && kind ? { id, name, kind } : null, proposedAt: iso(proposedAt), dueAt: isoOr(dueAt),
  }))
}

/** Topics that came from a record of another module, the newest first. */
export const topicsBySource = (work: Work, { kind, id }: { kind: TopicSource; id: string }): Promise<TopicRow[]> =>
  listed(work, is`t.source = ${kind} and t.source_id = ${id} and ${inScope(work.scope, byLevel)}`)

/** Open topics of one place that are looked at for a duplicate; a compound has tens. */
const mostCompared = 500
const mostShown = 5

/** Open topics like these words, in the compound of the place or where it lies, the likest first: a hint at a duplicate. */
export async function similarTopics(work: Work, { area, words, but = null }: { area: string; words: string; but?: string | null }): Promise<z.output<typeof similarTopic>[]> {
  const around = prefixAt(area, 'compound') ?? area
  const { rows } = await sql<Pick<Topic, 'id' | 'title' | 'words'>>`select t.id, t.title, t.words from topic t
    where t.closed_at is null and ((t.area >= ${around} and t.area < ${upperBound(around)}) or t.area = any (${selfAndAncestors(around)})) and t.id is distinct from ${but}::uuid and ${inScope(work.scope, amongOpen)}
    order by t.proposed_at desc limit ${mostCompared}`.execute(work.db)
  const like = rows
    .map(({ id, title, words: theirs }) => ({ id, likeness: similarity(words, `${title}\n${theirs}`) }))
    .filter(({ likeness }) => likeness >= similarFrom)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostShown)
    .map(({ id }) => id)
  const found = await listed(work, is`t.id = any (${like}::uuid[])`)
  return found
    .sort((one, other) => like.indexOf(one.id) - like.indexOf(other.id))
    .map(({ id, number, title, state, proposedAt, body }) => ({ id, number, title, state, proposedAt, body }))
}

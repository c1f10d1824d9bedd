import { similarity, similarFrom } from '@wuxin/meetings/similar.rules'
import type { TopicChip, TopicListInput } from '@wuxin/meetings/topic-input.schema'
import type { similarTopic, topicList, TopicRow } from '@wuxin/meetings/topic-view.schema'
import type { TopicSource } from '@wuxin/meetings/topic.schema'
import { prefixAt, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Body } from '../body/body.entity.ts'
import type { Topic } from './topic.entity.ts'
import { chipConditions, filtered, isOpenOnly, topics, type TopicFilter } from './topic.queries.ts'

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

const sorted = orders({ proposedAt: by('t.proposed_at'), dueAt: by('t.due_at', { isNullable: true }), number: byNumber('t.number') })
const beside = sql`left join body b on b.id = t.body`

/** A page of the pool of topics, with the counts behind its chips. */
export async function listTopics(work: Work, { page, size, sort, ...question }: TopicListInput): Promise<z.output<typeof topicList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<TopicListInput, 'page' | 'size'>, window: Window): Promise<TopicRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

const chipList = async (work: Work, { chip, ...filter }: TopicFilter & Pick<TopicListInput, 'chip'>): Promise<ChipList<TopicChip>> => ({
  table: topics, chips: await chipConditions(work), past: 'closed', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<TopicChip>, sort: TopicListInput['sort'] = '-proposedAt', window: Window): Promise<TopicRow[]> =>
  rowViews(work, await rowsInOrder<Listed>(work, topics, { columns, beside, condition: shownBy(list), order: sorted[sort] }, window))

/** Topics of which a condition holds, the newest first. */
async function listed(work: Work, condition: Condition): Promise<TopicRow[]> {
  const { rows } = await sql<Listed>`select ${columns} from ${topics.from} ${beside} where ${condition} order by ${sorted['-proposedAt']}`.execute(work.db)
  return rowViews(work, rows)
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<TopicRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, bodyId: id, bodyName: name, kind, proposedAt, dueAt, ...row }) => ({
    ...row, place: names.place(area), body: id && name && kind ? { id, name, kind } : null, proposedAt: iso(proposedAt), dueAt: isoOr(dueAt),
  }))
}

/** Topics that came from a record of another module, the newest first. */
export const topicsBySource = (work: Work, { kind, id }: { kind: TopicSource; id: string }): Promise<TopicRow[]> =>
  listed(work, is`t.source = ${kind} and t.source_id = ${id} and ${topics.inScope(work.scope, topics.byLevel)}`)

/** Open topics of one place that are looked at for a duplicate; a compound has tens. */
const mostCompared = 500
const mostShown = 5

/** Open topics like these words, in the compound of the place or where it lies, the likest first: a hint at a duplicate. */
export async function similarTopics(work: Work, { area, words, but = null }: { area: string; words: string; but?: string | null }): Promise<z.output<typeof similarTopic>[]> {
  const around = prefixAt(area, 'compound') ?? area
  const { rows } = await sql<Pick<Topic, 'id' | 'title' | 'words'>>`select t.id, t.title, t.words from topic t
    where t.closed_at is null and ((t.area >= ${around} and t.area < ${upperBound(around)}) or t.area = any (${selfAndAncestors(around)})) and t.id is distinct from ${but}::uuid and ${topics.inScope(work.scope, topics.amongOpen)}
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

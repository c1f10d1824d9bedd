import type { TopicFigure } from '@wuxin/meetings/figure.rules'
import { isOpen } from '@wuxin/meetings/topic.rules'
import type { TopicChip, TopicListInput } from '@wuxin/meetings/topic-input.schema'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { dueSoonAt, homeOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { convenedBy } from '@wuxin/service/life/convened'
import { searched } from '../search.queries.ts'

/** Topics, which every query calls `t`. */
export const topics = listedTable({ name: 'topic', as: 't', open: is`t.closed_at is null` })

/** What a list or a figure of topics is asked for beside its chip. */
export type TopicFilter = Partial<Omit<TopicListInput, 'chip'>>

/** Whether a filter leaves open topics alone. */
export const isOpenOnly = ({ state }: TopicFilter): boolean => state !== undefined && isOpen(state)

/** Every filter of the list but its chip. */
export function filtered(filter: TopicFilter, scope: readonly ScopePart[], placing = isOpenOnly(filter) ? topics.amongOpen : topics.byLevel): Condition {
  const { q, state, area, body, bodyKind, source, figure } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    topics.inScope(places, placing),
    ...(state ? [is`t.state = ${state}`] : []),
    ...(body === 'none' ? [is`t.body is null`] : body ? [is`t.body = ${body}`] : []),
    ...(bodyKind ? [is`t.body_kind = ${bodyKind}`] : []),
    ...(source ? [is`t.source = ${source}`] : []),
    ...during('t.proposed_at', filter),
    ...(figure ? [counted[figure]] : []),
    ...(q ? [is`t.id in ${searched.found(q, places)}`] : []),
  ])
}

/** An open topic whose clock ran out; one that waits for its proposer is never overdue. */
export const isOverdue = (now: Date): Condition => is`(t.closed_at is null and t.state <> 'verify' and t.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<TopicChip, Condition>> {
  const home = await homeOf(work)
  const soon = dueSoonAt(work, home)
  return {
    mine: waitsFor(work.caller, home),
    open: is`t.closed_at is null`,
    to_screen: is`t.state = 'screen'`,
    queued: is`t.state in ('queue', 'convene')`,
    under_way: is`t.state in ('minute', 'assign', 'answer')`,
    to_verify: is`t.state = 'verify'`,
    due_soon: is`(t.closed_at is null and t.state <> 'verify' and t.due_at between ${work.now} and ${soon})`,
    overdue: isOverdue(work.now),
    closed: is`t.state = 'closed'`,
  }
}

/** What each figure counts of the topics proposed in a place and time. */
export const counted: Record<TopicFigure, Condition> = {
  proposed: is`true`,
  tabled: is`t.tabled_at is not null`,
  adopted: is`t.adopted_at is not null`,
  confirmed: is`t.confirmed`,
  closed: is`t.state = 'closed'`,
}

/** What waits for somebody to act: proposed by them and to be confirmed, to be screened, called back or answered by their post, handed up to their level. */
export function waitsFor({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition {
  return any([is`(t.closed_at is null and t.state = 'verify' and t.proposer_id = ${id})`, ...grants.flatMap((each) => waitsForPost(each, directory))])
}

function waitsForPost(grant: Grant, directory: Directory | null): Condition[] {
  const { role, area } = grant
  return [
    is`(t.closed_at is null and (t.state in ('screen', 'answer') or (t.state = 'verify' and t.proposer_id is null)) and ${convenedBy(topics, grant, directory)})`,
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${topics.amongOpen(area)})`] : []),
  ]
}

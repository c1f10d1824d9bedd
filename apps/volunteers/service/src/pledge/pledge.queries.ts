import { narrow, type Caller } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, containing, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { PledgeChip, PledgeListInput } from '@wuxin/volunteers/pledge-input.schema'
import { sql } from 'kysely'
import { isCounted } from '../figure/counted.queries.ts'

/** Pledges, which every query calls `p`; open are those that nobody reviewed or withdrew yet. */
export const pledges = listedTable({ name: 'pledge', as: 'p', open: is`p.closed_at is null` })

/** What a list of pledges is asked for beside its chip. */
export type PledgeFilter = Partial<Omit<PledgeListInput, 'chip'>>

/** The pledges that the caller may see: those of their places; who is there for a unit sees their own alone. */
export const seenBy = ({ caller, scope }: Pick<Work, 'caller' | 'scope'>, area: string | undefined, placing: Placing): Condition =>
  any(narrow([...scope], area ?? null).map((part) => (part.unit === null ? placing(part.area) : is`(${placing(part.area)} and p.person_id = ${caller.id})`)))

/** Every filter of the list but its chip. A few words of the title, or the member's name. */
export function filtered({ q, state, verdict, figure, area, ...days }: PledgeFilter, work: Pick<Work, 'caller' | 'scope'>, placing: Placing): Condition {
  return all([
    seenBy(work, area, placing),
    ...(state ? [is`p.state = ${state}`] : []),
    ...(verdict ? [is`p.verdict = ${verdict}`] : []),
    ...(figure ? [isCounted(figure, { list: 'pledges', as: 'p', days })] : during('p.pledged_at', days)),
    ...containing(sql`p.title || ' ' || p.name`, q),
  ])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<PledgeChip, Condition>> {
  return {
    mine: any([waitsFor(work.caller, await homeOf(work)), is`(p.person_id = ${work.caller.id} and p.closed_at is null)`]),
    to_publish: is`p.state = 'publish'`,
    under_way: is`p.state = 'keep'`,
    to_review: is`p.state = 'review'`,
    closed: is`p.state = 'closed'`,
  }
}

/** What waits for somebody to act: the publication and review of others' pledges where they organise, what was handed up to their level, their own to be kept. */
export function waitsFor({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition {
  const others = grants.map((grant) => {
    const level = handedUpTo[grant.role]
    return any([convenedBy(pledges, grant, directory, 'p.person_id'), ...(level ? [is`(p.escalated_to = ${level} and ${pledges.amongOpen(grant.area)})`] : [])])
  })
  return any([is`(p.state = 'keep' and p.person_id = ${id})`, is`(p.state in ('publish', 'review') and p.person_id <> ${id} and ${any(others)})`])
}

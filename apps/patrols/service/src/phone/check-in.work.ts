import { proofOf, type Proof } from '@wuxin/patrols/checkpoint.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Action } from '@wuxin/patrols/sync.schema'
import type { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { Shift } from '../shift/shift.entity.ts'
import { CheckIn } from '../shift/shift.table.ts'
import type { Moment } from './deed.work.ts'
import { checkpointOn, type Walk } from './walk.queries.ts'

type Deed = Extract<Action, { kind: 'checkIn' }>

/** 签到: throws CHECKPOINT_UNKNOWN, CODE_MISSING and what the code says, ITEM_UNKNOWN, and ACTION_CLASHES where this check-in was written down before. */
export async function checkIn(part: Work, walk: Walk, deed: Deed, { phoneAt, at, receivedAt }: Moment): Promise<'done'> {
  const { checkIn: id, checkpoint, way, code, reason, checklist, answers, seq } = deed
  const { area, name } = checkpointOn(walk, checkpoint)
  assertThere(walk, deed, { name, at })
  assertListed(walk, deed)
  if (await part.em.findOne(CheckIn, { id })) throw patrolError('ACTION_CLASHES', { seq })
  const { caller } = part
  part.em.create(CheckIn, {
    id, area, shift: part.em.getReference(Shift, walk.shift.id), checkpoint, way, checklist, answers, reason: code === null || way === 'without' ? reason : null, byId: caller.id, by: caller.name, phoneAt, at, receivedAt,
  })
  return 'done'
}

/** Whether the code shows that somebody was there; one that was replaced while they walked was good until then. */
function assertThere({ codes, shift, checkpoints }: Walk, { checkpoint, way, code, reason }: Deed, { name, at }: { name: string; at: Date }): void {
  if (way === 'without' ? reason === null : code === null) throw patrolError('CODE_MISSING', {})
  if (way === 'without' || code === null) return
  const asOf = codes.filter(({ madeAt }) => madeAt <= at || madeAt <= shift.begins)
  const proof = proofOf(code, checkpoint, codes)
  if (proof === 'here' || proofOf(code, checkpoint, asOf) === 'here') return
  const found = codes.find((each) => proofOf(code, each.checkpoint, codes) !== 'elsewhere')
  throw refusals[proof]({ name, edition: found?.edition ?? 1, owner: (found && checkpoints.get(found.checkpoint)?.name) ?? name })
}

const refusals: Record<Exclude<Proof, 'here'>, (of: { name: string; edition: number; owner: string }) => DomainError> = {
  mistyped: () => patrolError('CODE_MISTYPED', {}),
  forged: ({ name: checkpoint }) => patrolError('CODE_FORGED', { checkpoint }),
  replaced: ({ name: checkpoint, edition }) => patrolError('CODE_REPLACED', { checkpoint, edition }),
  elsewhere: ({ owner: checkpoint }) => patrolError('CODE_ELSEWHERE', { checkpoint }),
}

/** What was looked at stands on a list that the shift keeps. */
function assertListed({ items }: Walk, { checklist, answers }: Deed): void {
  const list = checklist === null ? new Set<string>() : items.get(checklist)
  if (list === undefined) throw patrolError('ITEM_UNKNOWN', { item: checklist ?? '' })
  const unknown = answers.find(({ item }) => !list.has(item))
  if (unknown) throw patrolError('ITEM_UNKNOWN', { item: unknown.item })
}

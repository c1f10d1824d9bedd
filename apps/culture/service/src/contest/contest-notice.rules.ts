import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, type Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'
import type { ContestJudge } from './contest-part.table.ts'
import type { Contest } from './contest.entity.ts'

const page = (id: string) => `/m/culture/contests/${id}`

/** Who is told of a step on a contest: its judges where a round opens or all is called off, its convener of the result. */
export function noticesOf({ id, area, title, state }: Pick<Contest, 'id' | 'area' | 'title' | 'state'>, judges: readonly Pick<ContestJudge, 'person' | 'outFrom'>[], { action, actorId }: Pick<Step, 'action' | 'actorId'>, directory: Directory): Notice[] {
  const text = `notice.contest.${action}`
  const params = { title }
  const those: Addressee[] = judges.flatMap(({ person, outFrom }) => (person === null || outFrom !== null ? [] : [{ user: person }]))
  const opens = action === 'begin' || action === 'reopen' || (action === 'settle' && state === 'scoring')
  if (opens || action === 'cancel') return [{ to: butFor(actorId, those), text, params, link: opens ? `/m/culture/judging/${id}` : page(id) }]
  return action === 'publish' ? [{ to: butFor(actorId, convenerAt(area, directory)), text, params, link: page(id) }] : []
}

/** All sheets of the round are there: it may be settled, or equals wait for their extra round. */
export const completeNotice = ({ id, area, title }: Pick<Contest, 'id' | 'area' | 'title'>, isComplete: boolean, directory: Directory): Notice => ({
  to: convenerAt(area, directory), text: isComplete ? 'notice.contest.complete' : 'notice.contest.extra', params: { title }, link: page(id),
})

import type { Addressee } from '@wuxin/events/notice'
import type { PledgeAction } from '@wuxin/volunteers/pledge.schema'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import { convenerAt } from '@wuxin/service/life/convener'
import type { Step } from '../step/step.table.ts'
import type { Pledge } from './pledge.entity.ts'

type Kept = Pick<Pledge, 'id' | 'area' | 'personId' | 'title' | 'escalatedTo'>
type Told = (pledge: Kept, directory: Directory) => Addressee[]

const member: Told = ({ personId }) => [{ user: personId }]
const organiser: Told = ({ area, personId }, directory) => convenerAt(area, directory, personId)

/** Whom each step gives something to do, or word of it. */
const told: Record<PledgeAction | 'pledge', Told> = {
  pledge: organiser,
  publish: member,
  note: () => [],
  finish: organiser,
  review: member,
  withdraw: organiser,
  fallDue: (pledge, directory) => [...member(pledge, directory), ...organiser(pledge, directory)],
  escalate: (pledge, directory) => [...levelAbove(pledge.escalatedTo, pledge.area, directory), ...organiser(pledge, directory)],
}

/** What a step tells to whom but the one who took it. */
export function noticesOf(pledge: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as PledgeAction | 'pledge'](pledge, directory)) // a pledge's own steps
  return [{ to, text: `notice.pledge.${action}`, params: { title: pledge.title, ...(typeof params.level === 'string' && { level: params.level }) }, link: `/m/volunteers/pledges/${pledge.id}` }]
}

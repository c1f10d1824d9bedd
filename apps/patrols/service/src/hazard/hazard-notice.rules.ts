import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { hazardLines } from '@wuxin/patrols/hazard.schema'
import type { Step } from '../step/step.table.ts'
import type { Hazard } from './hazard.entity.ts'

type Kept = Pick<Hazard, 'id' | 'area' | 'state' | 'ownerUnit' | 'ownerRole' | 'finderIds' | 'rectifierIds' | 'escalatedTo'>
type Told = (hazard: Kept, directory: Directory) => Addressee[]

const nobody: Told = () => []
const organiser: Told = ({ area }, directory) => convenerAt(area, directory)
const finders: Told = ({ finderIds }) => finderIds.map((user) => ({ user }))
const owner: Told = ({ area, ownerUnit, ownerRole }, directory) => {
  if (ownerUnit !== null) return [{ unit: ownerUnit }]
  return ownerRole === null ? [] : directory.holders(area, ownerRole).map(({ user }) => ({ user }))
}
/** Whoever convenes at the place and neither found nor mended it. */
const inspector: Told = ({ area, finderIds, rectifierIds }, directory) => convenerAt(area, directory, [...finderIds, ...rectifierIds])
const closer: Told = ({ area, rectifierIds }, directory) => convenerAt(area, directory, rectifierIds)
/** Whose turn it is. */
const turn: Told = (hazard, directory) => {
  if (hazard.state === 'rectify') return owner(hazard, directory)
  return (hazard.state === 'inspect' ? inspector : hazard.state === 'close' ? closer : organiser)(hazard, directory)
}
const both: Told = (hazard, directory) => [...turn(hazard, directory), ...organiser(hazard, directory)]

/** Whom each step hands responsibility to, or gives word of it. */
const told: Record<(typeof hazardLines)[number], Told> = {
  find: organiser,
  grade: nobody,
  plan: nobody,
  dispatch: owner,
  rectify: inspector,
  pass: closer,
  sendBack: owner,
  close: finders,
  regrade: organiser,
  refuse: organiser,
  handOn: owner,
  decline: finders,
  merge: finders,
  reopen: organiser,
  askExtension: organiser,
  grantExtension: owner,
  refuseExtension: owner,
  whistle: nobody,
  table: nobody,
  supervise: both,
  relocate: organiser,
  answer: organiser,
  escalate: (hazard, directory) => [...levelAbove(hazard.escalatedTo, hazard.area, directory), ...turn(hazard, directory)],
}

const isSame = (one: Addressee, other: Addressee): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a step tells to whom but the one who took it; nobody twice. */
export function noticesOf(hazard: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const all = butFor(actorId, told[action as (typeof hazardLines)[number]](hazard, directory)) // a hazard's own lines
  const to = all.filter((each, at) => all.findIndex((other) => isSame(each, other)) === at)
  return [{ to, text: `notice.hazard.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/patrols/hazards/${hazard.id}` }]
}

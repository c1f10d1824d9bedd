import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'

/** A shift (班次): 待巡查, 巡查中, 已完成, 漏巡, 已取消. */
export const shiftStates = ['planned', 'under_way', 'done', 'missed', 'cancelled'] as const
export type ShiftState = (typeof shiftStates)[number]

/** What moves a shift or is noted on it; the rows of its lifecycle. */
export const shiftActions = ['start', 'finish', 'assign', 'cancel', 'arrive', 'miss', 'close'] as const
export type ShiftAction = (typeof shiftActions)[number]
/** The lines of a shift's history: its making and its steps. */
export const shiftLines = ['plan', ...shiftActions] as const

/** How somebody showed that they were at a checkpoint: 扫码, 输码, 无码 (the sheet is torn or gone: with reason and photo). */
export const checkInWays = ['scanned', 'typed', 'without'] as const
export type CheckInWay = (typeof checkInWays)[number]
/** What was seen of an item: 正常, 有问题, 未查. */
export const itemResults = ['fine', 'wrong', 'not_seen'] as const
export type ItemResult = (typeof itemResults)[number]

/**
 * 待巡查 → 巡查中 → 已完成. What a phone did without network is true whatever was thought here meanwhile: `arrive` opens a shift again
 * that was missed or cancelled, and says so. `close` ends one whose phone never said that it is over.
 */
export const shiftLifecycle = defineLifecycle({
  states: shiftStates,
  initial: 'planned',
  final: ['done', 'missed', 'cancelled'],
  actions: {
    start: { from: ['planned'], to: ['under_way'], by: 'shift:walk' },
    finish: { from: ['under_way'], to: ['done'], by: 'shift:walk' },
    assign: { from: ['planned', 'under_way'], to: ['planned', 'under_way'], by: 'shift:edit', requires: ['walkers'] },
    cancel: { from: ['planned'], to: ['cancelled'], by: 'shift:edit', requires: ['reason'] },
    arrive: { from: ['missed', 'cancelled'], to: ['under_way'], by: null },
    miss: { from: ['planned'], to: ['missed'], by: null },
    close: { from: ['under_way'], to: ['done'], by: 'shift:edit', requires: ['reason'] },
  },
})

/** What the rules look at. */
export interface ShiftFacts extends Standing<ShiftState> {
  /** The accounts that walk it. */
  walkers: readonly string[]
}

const isWalker = ({ walkers }: ShiftFacts, { id }: Who): boolean => walkers.includes(id)

/** A shift is walked by those who are on it, wherever in the county their post is. */
export const shiftRules = stepRules<ShiftFacts, ShiftAction>({
  lifecycle: shiftLifecycle,
  permissions,
  actions: shiftActions,
  anywhere: ['start', 'finish'],
  guards: { start: isWalker, finish: isWalker },
  main: { planned: ['start'], under_way: ['finish', 'close'] },
})

/**
 * The step that a phone's 开始 or 结束, or anything else that it did, takes a shift through; null where the shift stands there already, because another phone on
 * it was first or the office closed it. What came is written down all the same: nobody can walk a shift again because of what was thought here.
 */
export function stepOfDeed(kind: string, state: ShiftState): 'start' | 'arrive' | 'finish' | null {
  if (state === 'missed' || state === 'cancelled') return 'arrive'
  if (state === 'planned') return 'start'
  return kind === 'finish' && state === 'under_way' ? 'finish' : null
}

/**
 * Whether what a phone did may still be written down: a shift is never too old for it, and one that was closed here takes what comes late. Somebody
 * who was on it once may have walked it before their phone could hear that it was given to others.
 */
export const takesActions = ({ walkers, everWalkers }: Pick<ShiftFacts, 'walkers'> & { everWalkers: readonly string[] }, who: Pick<Who, 'id'>): boolean => walkers.includes(who.id) || everWalkers.includes(who.id)

/** The checkpoints that nobody was at and that nobody gave a reason for: the phone asks before it finishes, the shift's page shows them; what came is refused for none. */
export function leftOut(checkpoints: readonly string[], visited: readonly string[], skipped: readonly { checkpoint: string }[]): string[] {
  const told = new Set([...visited, ...skipped.map(({ checkpoint }) => checkpoint)])
  return checkpoints.filter((each) => !told.has(each))
}

/** Checkpoints visited of those on the route; being there twice counts once. */
export const visitedOf = (checkpoints: readonly string[], visited: readonly string[]): { visited: number; of: number } => ({
  visited: checkpoints.filter((each) => visited.includes(each)).length, of: checkpoints.length,
})

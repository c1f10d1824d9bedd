import { isWithin } from '@wuxin/platform/area'
import { mayAt, type Caller } from '@wuxin/platform/caller'
import { allows, defineLifecycle } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { permissions, type Permission } from './permissions.ts'
import { taskActions, taskStates, type TaskAction, type TaskState } from './task.schema.ts'

/** 交办 → 办理 → 办结; a dispute of the proposer opens it again. */
export const taskLifecycle = defineLifecycle({
  states: taskStates,
  initial: 'handle',
  final: ['done'],
  actions: {
    finish: { from: ['handle'], to: ['done'], by: 'task:handle', requires: ['result'] },
    handBack: { from: ['handle'], to: ['returned'], by: 'task:handle', requires: ['reason'] },
    reassign: { from: ['handle', 'returned'], to: ['handle'], by: 'task:reassign', requires: ['owner', 'reason'], clock: 'task' },
    askExtension: { from: ['handle'], to: ['handle'], by: 'task:handle', requires: ['until', 'reason'] },
    grantExtension: { from: ['handle'], to: ['handle'], by: 'task:grant-extension' },
    refuseExtension: { from: ['handle'], to: ['handle'], by: 'task:grant-extension', requires: ['reason'] },
    reopen: { from: ['done'], to: ['handle'], by: null, requires: ['reason'], clock: 'task' },
    supervise: { from: ['handle', 'returned'], to: ['handle', 'returned'], by: 'task:supervise', requires: ['words'] },
    escalate: { from: ['handle', 'returned'], to: ['handle', 'returned'], by: null },
  },
})

/** What the rules look at. A task is owned by a unit, or by those who hold a post at its place. */
export interface TaskFacts {
  state: TaskState
  area: string
  units: readonly string[]
  ownerUnit: string | null
  ownerRole: Role | null
  extensionAsked: boolean
}

type Who = Pick<Caller, 'grants'>

/** Does the caller act for the task's owner: for the unit, or in the post at the place or nearest above it. */
export function actsForOwner({ area, ownerUnit, ownerRole }: TaskFacts, who: Who): boolean {
  const allowed: readonly Role[] = permissions['task:handle']
  return who.grants.some((each) => isWithin(area, each.area) && allowed.includes(each.role) && (ownerUnit === null ? each.role === ownerRole : each.unit === ownerUnit))
}

const guards: Partial<Record<TaskAction, (facts: TaskFacts, who: Who) => boolean>> = {
  finish: actsForOwner,
  handBack: actsForOwner,
  askExtension: (facts, who) => !facts.extensionAsked && actsForOwner(facts, who),
  grantExtension: (facts) => facts.extensionAsked,
  refuseExtension: (facts) => facts.extensionAsked,
}

/** May the caller do this to the task, as it stands now. */
export function mayDo(action: TaskAction, facts: TaskFacts, who: Who): boolean {
  const { by } = taskLifecycle.actions[action]
  if (by === null || !allows(taskLifecycle, facts.state, action)) return false
  const allowed: readonly Role[] = permissions[by as Permission] // `by` names a row of `permissions`: tested
  return mayAt(who, allowed, facts.area, facts.units) && (guards[action]?.(facts, who) ?? true)
}

/** Everything that the caller may do to the task now, in the order of the steps. */
export const actionsFor = (facts: TaskFacts, who: Who): TaskAction[] => taskActions.filter((action) => mayDo(action, facts, who))

const mainActions: Record<TaskState, readonly TaskAction[]> = { handle: ['grantExtension', 'finish'], returned: ['reassign'], done: [] }

/** The one main action that the page offers the caller; an asked extension is decided first. */
export const nextAction = (facts: TaskFacts, who: Who): TaskAction | null => mainActions[facts.state].find((action) => mayDo(action, facts, who)) ?? null

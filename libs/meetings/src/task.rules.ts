import { actsForUnit, holdsAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
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
export interface TaskFacts extends Standing<TaskState> {
  ownerUnit: string | null
  ownerRole: Role | null
  extensionAsked: boolean
}

/** Does the caller act for the task's owner: for the unit, or in the post at the place or nearest above it. */
export function actsForOwner({ area, ownerUnit, ownerRole }: TaskFacts, who: Who): boolean {
  const allowed: readonly Role[] = permissions['task:handle']
  return ownerUnit === null ? holdsAt(who, allowed.filter((role) => role === ownerRole), area) : actsForUnit(who, allowed, area, ownerUnit)
}

const isAsked = ({ extensionAsked }: TaskFacts) => extensionAsked

/** Who may take which step of a task; an asked extension is decided first. */
export const taskRules = stepRules<TaskFacts, TaskAction>({
  lifecycle: taskLifecycle,
  permissions,
  actions: taskActions,
  guards: {
    finish: actsForOwner,
    handBack: actsForOwner,
    askExtension: (facts, who) => !facts.extensionAsked && actsForOwner(facts, who),
    grantExtension: isAsked,
    refuseExtension: isAsked,
  },
  main: { handle: ['grantExtension', 'finish'], returned: ['reassign'] },
})

import type { Addressee } from '@wuxin/events/notice'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import { convenerAt } from '@wuxin/service/life/convener'
import type { Step } from '../step/step.table.ts'
import type { Task } from './task.entity.ts'

type Kept = Pick<Task, 'id' | 'area' | 'ownerUnit' | 'ownerRole' | 'escalatedTo'>
type Told = (task: Kept, directory: Directory) => Addressee[]

const owner: Told = ({ area, ownerUnit, ownerRole }, directory) => {
  if (ownerUnit !== null) return [{ unit: ownerUnit }]
  return ownerRole === null ? [] : directory.holders(area, ownerRole).map(({ user }) => ({ user }))
}

const convener: Told = ({ area }, directory) => convenerAt(area, directory)

/** Whom each step hands responsibility to, or gives word of it. Whether a topic's last task is done the topic tells. */
const told: Record<TaskAction | 'give', Told> = {
  give: owner,
  finish: () => [],
  handBack: convener,
  reassign: owner,
  askExtension: convener,
  grantExtension: owner,
  refuseExtension: owner,
  reopen: owner,
  supervise: (task, directory) => [...owner(task, directory), ...convener(task, directory)],
  escalate: (task, directory) => [...levelAbove(task.escalatedTo, task.area, directory), ...owner(task, directory)],
}

/** What a step tells to whom but the one who took it. */
export function noticesOf(task: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as TaskAction | 'give'](task, directory)) // a task's own steps
  return [{ to, text: `notice.task.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/meetings/tasks/${task.id}` }]
}

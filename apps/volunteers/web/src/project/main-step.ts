import { leftToDeliver, projectRules, type ProjectAction } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import type { Caller } from '@wuxin/platform/caller'

/** What the page offers first: with all delivered, the giving side hands the project over rather than deliver more. */
export function mainStepOf(record: ProjectRecord, caller: Caller): ProjectAction | null {
  const next = projectRules.nextAction(record, caller)
  return next === 'deliver' && leftToDeliver(record.parts).every(({ left }) => left === 0) ? 'finish' : next
}

import { leftToDeliver, projectRules, type ProjectAction } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import type { Who } from '@wuxin/platform/step.rules'
import { joined } from '@wuxin/web/i18n'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for. */
export const projectStepNames = ['agree', 'draft', 'sign', 'deliver', 'finish', 'accept', 'sendBack', 'evaluate', 'decline', 'withdraw', 'terminate', 'supervise'] as const
export type ProjectStepName = (typeof projectStepNames)[number]

const isAllDelivered = ({ parts }: ProjectRecord): boolean => leftToDeliver(parts).every(({ left }) => left === 0)

/** With all delivered, the giving side hands the project over and delivers no more; before that it has nothing to hand over. */
const isInTime = (action: ProjectAction, record: ProjectRecord): boolean => (action === 'deliver' ? !isAllDelivered(record) : action !== 'finish' || isAllDelivered(record))

const rules = {
  actionsFor: (record: ProjectRecord, who: Who) => projectRules.actionsFor(record, who).filter((action) => isInTime(action, record)),
  nextAction(record: ProjectRecord, who: Who) {
    const next = projectRules.nextAction(record, who)
    return next === 'deliver' && isAllDelivered(record) ? 'finish' : next
  },
}

/** Those for whom each state waits, by name. */
function awaited({ state, parties, edition }: ProjectRecord): string {
  const waits = parties.filter(({ agreed, signed, sides, evaluated }) => {
    if (state === 'claim') return !agreed
    if (state === 'sign') return edition === 0 || signed !== edition
    if (state === 'carry') return sides.includes('resource')
    return state === 'check' ? sides.includes('need') : !evaluated
  })
  return joined(waits.map(({ name }) => name))
}

const over: readonly string[] = ['closed', 'declined', 'withdrawn', 'terminated']

/** Projects, as the parts of their page know them. */
export const projectNoun: Noun<ProjectRecord, ProjectStepName> = { texts: 'projects', rules, names: projectStepNames, awaited, isOpen: ({ state }) => !over.includes(state) }

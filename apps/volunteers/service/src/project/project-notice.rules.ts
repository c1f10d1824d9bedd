import type { Addressee } from '@wuxin/events/notice'
import type { Owner, Side } from '@wuxin/volunteers/listing.rules'
import type { Party, ProjectAction, ProjectFacts } from '@wuxin/volunteers/project.rules'
import type { EscalationLevel } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'

/** A project as its notices look at it, after the step. */
export interface Announced extends ProjectFacts {
  id: string
  title: string
  escalatedTo: EscalationLevel | null
}

type Wanted = (party: Party) => boolean

const all: Wanted = () => true
const onSide = (side: Side): Wanted => ({ sides }) => sides.includes(side)

/** The parties that each step is told: those who act next, or whom it takes something from. */
const told: Record<ProjectAction | 'claim', Wanted> = {
  claim: ({ agreed }) => !agreed,
  agree: all,
  draft: all,
  sign: all,
  deliver: onSide('need'),
  finish: onSide('need'),
  accept: all,
  sendBack: onSide('resource'),
  evaluate: ({ evaluated }) => !evaluated,
  decline: all,
  withdraw: all,
  terminate: all,
  supervise: all,
  lapseClaim: all,
  lapse: () => false,
  escalate: all,
}

/** Whoever acts for an owner: the unit's people, or who organises the place. */
export const ownersPeople = ({ unit, area }: Owner, directory: Directory): Addressee[] => (unit === null ? convenerAt(area, directory) : [{ unit }])

/** What a step tells to whom but the one who took it. */
export function noticesOf(project: Announced, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const taken = action as ProjectAction | 'claim' // a project's own steps
  const parties = project.parties.filter(told[taken]).flatMap((party) => ownersPeople(party, directory))
  const to = taken === 'escalate' ? [...levelAbove(project.escalatedTo, project.area, directory), ...parties] : parties
  const begun = taken === 'sign' && project.state === 'carry' ? 'begin' : taken
  return [{ to: butFor(actorId, to), text: `notice.project.${begun}`, params: { title: project.title, ...(typeof params.level === 'string' && { level: params.level }) }, link: `/m/volunteers/projects/${project.id}` }]
}

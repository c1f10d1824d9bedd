import type { publishChecklistInput } from '@wuxin/patrols/checklist.schema'
import type { addRuleInput } from '@wuxin/patrols/dispatch.schema'
import type { FindingOutcome } from '@wuxin/patrols/finding.schema'
import type * as hazard from '@wuxin/patrols/hazard-input.schema'
import type { HazardGrade, HazardKind } from '@wuxin/patrols/hazard.schema'
import type { addPlanInput } from '@wuxin/patrols/plan.schema'
import type { addRouteInput } from '@wuxin/patrols/route.schema'
import type { z } from 'zod'
import type { County } from '../places.ts'

/** Somebody does something at an instant. */
interface Done {
  by: string
  at: Date
}

/** A list of what is looked at in a county. */
export type PlannedList = Done & { given: z.input<typeof publishChecklistInput> }
/** Who mends what; a unit goes by its key. */
export type PlannedRule = Done & { given: z.input<typeof addRuleInput> }

/** A route with its checkpoints. */
export type PlannedRoute = Done & { key: string; county: County; given: z.input<typeof addRouteInput> }

/** A team; members by user name, residents without one by name alone. */
export interface PlannedTeam extends Done {
  key: string
  county: County
  area: string
  name: string
  words: string
  members: readonly { person: string | null; name: string; position: 'leader' | 'member' }[]
}

/** A route that is walked again and again. */
export type PlannedRound = Done & { key: string; route: string; team: string; given: Omit<z.input<typeof addPlanInput>, 'route' | 'team'> }

/** What somebody saw on a shift. */
export interface PlannedFinding {
  key: string
  /** By its place on the route, from 0. */
  checkpoint: number
  kind: HazardKind
  grade: HazardGrade
  words: string
  outcome: FindingOutcome
}

/** A shift: beside all plans, or the one that a plan made for the day. */
export interface PlannedShift {
  key: string
  county: County
  area: string
  route: string
  day: string
  of: { plan: string } | (Done & { team: string; begins: string; ends: string; walkers: readonly string[] })
  /** Who walked it, from when until when everything had arrived; null where nobody has. An unfinished one is under way. */
  walked: { by: string; from: Date; sent: Date; isFinished: boolean; stops: number } | null
  found: readonly PlannedFinding[]
}

/** Steps of a hazard by their procedures; units by their keys, photos by their stage. */
export interface HazardInputs {
  grade: z.input<typeof hazard.gradeHazardInput>
  plan: z.input<typeof hazard.planHazardInput>
  dispatch: z.input<typeof hazard.dispatchHazardInput>
  rectify: z.input<typeof hazard.rectifyHazardInput>
  askExtension: z.input<typeof hazard.askExtensionInput>
  pass: z.input<typeof hazard.passHazardInput>
  sendBack: z.input<typeof hazard.sendBackHazardInput>
  close: z.input<typeof hazard.closeHazardInput>
  decline: z.input<typeof hazard.declineHazardInput>
  supervise: z.input<typeof hazard.superviseHazardInput>
}
/** One of them. */
export type PlannedStep = { [Call in keyof HazardInputs]: Done & { call: Call; given: Omit<HazardInputs[Call], 'id' | 'version' | 'photos'>; shows?: 'after' } }[keyof HazardInputs]

/** A hazard: found on a shift, or reported beside any. */
export interface PlannedHazard {
  key: string
  county: County
  area: string
  kind: HazardKind
  from: { finding: string; shift: string } | (Done & { grade: HazardGrade; words: string; spot: string })
  steps: readonly PlannedStep[]
}

/** What the sample tells of this module. */
export interface PatrolPlan {
  lists: readonly PlannedList[]
  rules: readonly PlannedRule[]
  routes: readonly PlannedRoute[]
  teams: readonly PlannedTeam[]
  rounds: readonly PlannedRound[]
  shifts: readonly PlannedShift[]
  hazards: readonly PlannedHazard[]
}

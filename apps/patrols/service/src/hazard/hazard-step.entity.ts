import { areRelated, levelOf } from '@wuxin/platform/area'
import { assertAllows } from '@wuxin/platform/lifecycle'
import { deadline, endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import { askedFor, deadlineOn, type Extension } from '@wuxin/service/life/extension'
import type { Trace } from '@wuxin/service/life/history'
import type { planHazardInput } from '@wuxin/patrols/hazard-input.schema'
import { clockOf, hazardLifecycle, hazardRules, isOpenHazard, spotKey, type HazardFacts, type MajorPlan } from '@wuxin/patrols/hazard.rules'
import type { HazardAction, HazardGrade } from '@wuxin/patrols/hazard.schema'
import { fenOf, yuanOf } from '@wuxin/platform/money.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Role } from '@wuxin/platform/role'
import type { Acting } from '../patrols.work.ts'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import { isPassedOn } from './passing.entity.ts'
import type { HazardSchema } from './hazard.table.ts'

/** What is kept of a hazard, which every step reads and changes. */
type Kept = InstanceType<typeof HazardSchema.class>

/** Whoever mends a hazard: a unit, or those who hold a post; and what they are called. */
export interface Owner {
  unit: string | null
  role: Role | null
  name: string
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: HazardAction, by: Acting): void {
  hazardRules.assertMayDo(action, factsOf(found), by.caller)
}

function factsOf({ state, area, units, grade, finderIds, rectifierIds, ownerUnit, ownerRole, extension, reopened, passings }: Kept): HazardFacts {
  const passedOn = passings.getItems().filter(isPassedOn).map(({ to }) => to)
  return { state, area, units, grade, finderIds, rectifierIds, ownerUnit, ownerRole, extensionAsked: extension !== null, reopened, passedOn }
}

/** The five fields (五落实), as far as they are told; money in yuan. */
export const fiveFieldsOf = ({ measure, funds, person, deadline: day, precaution }: Kept): MajorPlan => ({ measure, funds: yuanOf(funds), person, deadline: day, precaution })

/** Writes down what an inspection found. Throws SELF_VERIFICATION for whoever found the hazard, OWN_WORK for whoever mended it. */
export function inspect(found: Kept, action: 'pass' | 'sendBack', { words, photos }: { words: string | null; photos: string[] }, by: Acting): void {
  const { id, name } = by.caller
  if (found.finderIds.includes(id)) throw patrolError('SELF_VERIFICATION', {})
  if (found.rectifierIds.includes(id)) throw patrolError('OWN_WORK', {})
  allow(found, action, by)
  Object.assign(found, { passed: action === 'pass', inspection: words, inspectedBy: name, inspectedAt: by.now, photosInspected: photos })
}

/** Throws MERGE_TARGET_WRONG, and HAZARD_MERGED with where a merged one goes on. */
export function assertMergeable(found: Kept, into: Kept, onward: string | null): void {
  if (into.state === 'merged') throw patrolError('HAZARD_MERGED', { number: onward ?? into.number })
  if (into.id === found.id || !isOpenHazard(into.state) || !areRelated(found.area, into.area)) throw patrolError('MERGE_TARGET_WRONG', { number: into.number })
}

/** How a hazard moves; its clocks are its grade's. */
export const hazardWay = { record: 'Hazard', lifecycle: hazardLifecycle } as const

/** Starts the clock of the state that a hazard stands in, by its grade; what is to be mended has its deadline by hand where one was set. */
export function wait(found: Kept, by: Acting, until: Date | null = null): void {
  const name = clockOf(found.state, found.grade)
  startClock(found, by, name && by.settings[name], until ?? undefined)
  if (found.state === 'rectify') found.rectifyBy = found.dueAt
}

/** The end of the day that the plan of a major hazard names; null of all others. */
export const plannedEnd = ({ grade, deadline }: Kept): Date | null => (grade === 'major' && deadline !== null ? endOf(deadline) : null)

/**
 * Moves a hazard and starts the clock of the state that it enters. A step that leaves it
 * where it stands leaves its clock alone. `until` where its deadline was set by hand. Throws TRANSITION_NOT_ALLOWED.
 */
export function move(found: Kept, action: HazardAction, by: Acting, { until = null, ...trace }: Trace & { until?: Date | null } = {}): Step {
  const from = found.state
  const line = take(hazardWay, found, action, by, trace)
  if (found.state !== from) {
    wait(found, by, until)
    found.extension = null
  }
  return line
}

/** Puts it to another place, with all that lies there because of it; answers both by their names. Throws PLACE_TOO_WIDE. */
export function moveTo(found: Kept, to: Pick<Kept, 'area' | 'spot'>, { directory }: Acting): { from: string; place: string } {
  if (levelOf(to.area) === 'county') throw patrolError('PLACE_TOO_WIDE', { area: to.area })
  const named = ({ area, spot }: Pick<Kept, 'area' | 'spot'>) => [directory.path(area), spot].filter(Boolean).join(' ')
  const from = named(found)
  Object.assign(found, { area: to.area, spot: to.spot })
  found.spotKey = spotKey(found)
  for (const passing of found.passings) passing.area = to.area
  return { from, place: named(found) }
}

/** Gives it to a unit or post, or takes it from whoever had it. A unit that once had it goes on seeing it. */
export function give(found: Kept, owner: Owner | null): void {
  Object.assign(found, { ownerUnit: owner?.unit ?? null, ownerRole: owner?.role ?? null })
  if (owner?.unit) found.units = [...new Set([...found.units, owner.unit])]
}

/** Answers whether the photo is shown: none is of what was declined. */
export function showPhoto(found: Kept, photo: string, now: Date): boolean {
  if (found.state === 'declined') return false
  Object.assign(found, { photos: [...new Set([...found.photos, photo])], updatedAt: now })
  return true
}

/** What it was graded as, where it may be graded as something else. Throws GRADE_SAME. */
export function gradeBefore(found: Kept, grade: HazardGrade, by: Acting): string {
  allow(found, 'regrade', by)
  if (found.grade === grade) throw patrolError('GRADE_SAME', {})
  return found.grade ?? ''
}

/** Nobody has it any more, and what was called mended is not: what was said and shown of it stays in the history. */
export function undo(found: Kept): void {
  give(found, null)
  Object.assign(found, { result: null, rectifiedBy: null, rectifiedAt: null, photosAfter: [] })
  forgetInspection(found)
}

/** Before it is inspected anew. */
export function forgetInspection(found: Kept): void {
  Object.assign(found, { passed: null, inspection: null, inspectedBy: null, inspectedAt: null, photosInspected: [] })
}

/** The deadline by hand of a hazard that is given to somebody: its plan's where it is major, else what was chosen within its clock. Throws DATE_IN_PAST and DEADLINE_TOO_FAR. */
export function deadlineFor({ grade, deadline: planned }: Kept, chosen: string | null, { now, settings, directory }: Acting): Date | null {
  const [day, clock] = grade === 'major' ? [planned, settings.majorRectify] : [chosen, settings.hazardRectify]
  return day === null ? null : deadlineOn(day, deadline(now, clock, directory.calendar), now)
}

/** Writes the five fields down, as far as they are told anew. Throws DATE_IN_PAST and DEADLINE_TOO_FAR. */
export function tellPlan(found: Kept, { funds, deadline: day, ...told }: Told<typeof planHazardInput>, by: Acting): void {
  if (day !== undefined && day !== found.deadline) {
    const latest = found.state === 'rectify' && found.dueAt !== null ? found.dueAt : deadline(by.now, by.settings.majorRectify, by.directory.calendar)
    const end = deadlineOn(day, latest, by.now)
    found.deadline = day
    if (found.state === 'rectify') wait(found, by, end)
  }
  if (funds !== undefined) found.funds = fenOf(funds)
  for (const field of ['measure', 'person', 'precaution'] as const) found[field] = told[field] ?? found[field]
}

/** The extension that is asked for, for whoever may decide on it. Throws EXTENSION_NOT_PENDING. */
export function decideOn(found: Kept, action: 'grantExtension' | 'refuseExtension', by: Acting): Extension {
  assertAllows(hazardLifecycle, found.state, action)
  const asked = askedFor(found)
  allow(found, action, by)
  return asked
}

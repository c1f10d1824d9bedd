import { actsForUnit, holdsAt, holdsForPlace, mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { endOfDay, type Day } from '@wuxin/platform/working-day'
import { hazardActions, hazardStates, majorFields, type HazardAction, type HazardGrade, type HazardState, type HazardStep, type MajorField } from './hazard.schema.ts'
import { permissions } from './permissions.ts'
import type { ClockName, PatrolSettings } from './settings.schema.ts'

const open = ['grade', 'dispatch', 'rectify', 'inspect', 'close'] as const
const graded = ['dispatch', 'rectify', 'inspect', 'close'] as const
const inHand = ['rectify'] as const

/**
 * 发现 → 定级 → 派单 → 整改 → 复查 → 销号. Its clocks depend on its grade (`clockOf`), so the table names none. Another grade has it
 * dispatched anew, with the five fields where it is now a major one; `relocate` follows the finding whose place was put right, until
 * somebody is sent there; `answer` is what came of its whistle or topic.
 */
export const hazardLifecycle = defineLifecycle({
  states: hazardStates,
  initial: 'grade',
  final: ['closed', 'declined', 'merged'],
  actions: {
    grade: { from: ['grade'], to: ['dispatch'], by: 'hazard:grade', requires: ['grade'] },
    plan: { from: ['dispatch', 'rectify'], to: ['dispatch', 'rectify'], by: 'hazard:plan', requires: [...majorFields] },
    dispatch: { from: ['dispatch'], to: ['rectify'], by: 'hazard:dispatch', requires: ['owner'] },
    rectify: { from: inHand, to: ['inspect'], by: 'hazard:rectify', requires: ['words', 'photos'] },
    pass: { from: ['inspect'], to: ['close'], by: 'hazard:inspect', requires: ['photos'] },
    sendBack: { from: ['inspect'], to: ['rectify'], by: 'hazard:inspect', requires: ['reason'] },
    close: { from: ['close'], to: ['closed'], by: 'hazard:close' },
    regrade: { from: ['dispatch', 'rectify', 'inspect', 'close'], to: ['dispatch'], by: 'hazard:grade', requires: ['grade', 'reason'] },
    refuse: { from: inHand, to: ['dispatch'], by: 'hazard:rectify', requires: ['reason'] },
    handOn: { from: inHand, to: ['rectify'], by: 'hazard:dispatch', requires: ['owner', 'reason'] },
    decline: { from: ['grade', 'dispatch'], to: ['declined'], by: 'hazard:grade', requires: ['reason'] },
    merge: { from: ['grade', 'dispatch', 'rectify'], to: ['merged'], by: 'hazard:grade', requires: ['into'] },
    reopen: { from: ['closed'], to: ['dispatch'], by: 'hazard:close', requires: ['reason'] },
    askExtension: { from: inHand, to: inHand, by: 'hazard:rectify', requires: ['until', 'reason'] },
    grantExtension: { from: inHand, to: inHand, by: 'hazard:dispatch' },
    refuseExtension: { from: inHand, to: inHand, by: 'hazard:dispatch', requires: ['reason'] },
    whistle: { from: graded, to: graded, by: 'hazard:pass-on' },
    table: { from: graded, to: graded, by: 'hazard:pass-on' },
    supervise: { from: open, to: open, by: 'hazard:supervise', requires: ['words'] },
    relocate: { from: ['grade', 'dispatch'], to: ['grade', 'dispatch'], by: null },
    answer: { from: hazardStates, to: hazardStates, by: null },
    escalate: { from: open, to: open, by: null },
  },
})

/** What the rules look at; the entity and the record on the page both have it. A hazard is owned by a unit, or by those who hold a post at its place. */
export interface HazardFacts extends Standing<HazardState> {
  grade: HazardGrade | null
  /** The accounts that found it. */
  finderIds: readonly string[]
  /** Every account that ever told that it is mended, since it was found. */
  rectifierIds: readonly string[]
  ownerUnit: string | null
  ownerRole: Role | null
  extensionAsked: boolean
  /** How often it was opened again. */
  reopened: number
  /** Its whistle while that is under way, and its topic for good: a meeting takes a matter up once. */
  passedOn: readonly ('whistle' | 'topic')[]
}

/** Does the caller act for whoever mends it: for the unit, or in the post at the place or nearest above it. */
export function actsForOwner({ area, ownerUnit, ownerRole }: HazardFacts, who: Who): boolean {
  const allowed: readonly Role[] = permissions['hazard:rectify']
  if (ownerUnit !== null) return actsForUnit(who, allowed, area, ownerUnit)
  return ownerRole !== null && holdsAt(who, allowed.filter((role) => role === ownerRole), area)
}

/** Whose a hazard is to read: of those who list it, by place and unit, and of whoever found it. */
export const mayReadHazard = ({ area, units, finderIds }: Pick<HazardFacts, 'area' | 'units' | 'finderIds'>, who: Who): boolean =>
  finderIds.includes(who.id) || mayAt(who, permissions['hazard:list'], area, units)

/** Whether the caller did none of it: whoever found or mended a hazard inspects it not. */
export const isImpartial = ({ finderIds, rectifierIds }: Pick<HazardFacts, 'finderIds' | 'rectifierIds'>, { id }: Pick<Who, 'id'>): boolean => !finderIds.includes(id) && !rectifierIds.includes(id)
/** Whoever mended it closes nothing by that; whoever found it may. */
const isNotRectifier = ({ rectifierIds }: HazardFacts, { id }: Who): boolean => !rectifierIds.includes(id)
/** What was closed once was a hazard: it is counted, also where it is opened again. */
const wasNeverClosed = ({ reopened }: HazardFacts): boolean => reopened === 0
const isAsked = ({ extensionAsked }: HazardFacts): boolean => extensionAsked
/** The place's people, or whoever mends it. */
const mayPlan = (facts: HazardFacts, who: Who): boolean => facts.grade === 'major' && (holdsForPlace(who, permissions['hazard:dispatch'], facts.area) || actsForOwner(facts, who))

/** Who may take which step of a hazard; an asked extension is decided first. */
export const hazardRules = stepRules<HazardFacts, HazardAction>({
  lifecycle: hazardLifecycle,
  permissions,
  actions: hazardActions,
  guards: {
    plan: mayPlan,
    decline: wasNeverClosed,
    rectify: actsForOwner,
    refuse: actsForOwner,
    pass: isImpartial,
    sendBack: isImpartial,
    close: isNotRectifier,
    askExtension: (facts, who) => !facts.extensionAsked && actsForOwner(facts, who),
    grantExtension: isAsked,
    refuseExtension: isAsked,
    whistle: ({ passedOn }) => !passedOn.includes('whistle'),
    table: ({ passedOn }) => !passedOn.includes('topic'),
  },
  main: { grade: ['grade'], dispatch: ['dispatch'], rectify: ['grantExtension', 'rectify'], inspect: ['pass'], close: ['close'] },
})

/** The five fields of a major hazard, as far as they are told. */
export type MajorPlan = { [Field in MajorField]: string | number | null }
/** What is still to be told before a hazard is given to somebody; nothing of a general one. */
export const missingOf = (grade: HazardGrade | null, plan: MajorPlan | null): MajorField[] =>
  grade === 'major' ? majorFields.filter((field) => plan?.[field] === null || plan?.[field] === undefined || plan[field] === '') : []

type Timed = 'grade' | 'dispatch' | 'rectify' | 'inspect' | 'close'
const clocks: Record<Timed, Record<HazardGrade, ClockName>> = {
  grade: { general: 'hazardGrade', major: 'hazardGrade' },
  dispatch: { general: 'hazardDispatch', major: 'majorDispatch' },
  rectify: { general: 'hazardRectify', major: 'majorRectify' },
  inspect: { general: 'hazardInspect', major: 'majorInspect' },
  close: { general: 'hazardClose', major: 'majorClose' },
}
/** The clock of a state by the hazard's grade; null where nothing waits. An ungraded one is timed as a general one. */
export const clockOf = (state: HazardState, grade: HazardGrade | null): ClockName | null => (state in clocks ? clocks[state as Timed][grade ?? 'general'] : null) // `in` says that it is one of them
/** How long until an overdue hazard is handed up again. */
export const stepUpOf = (grade: HazardGrade | null): 'escalationStep' | 'majorEscalationStep' => (grade === 'major' ? 'majorEscalationStep' : 'escalationStep')

/** Whether it may still be opened again: calendar days, the day of its end not counted. */
export const mayReopenUntil = (closedAt: Date, { reopenWithin }: Pick<PatrolSettings, 'reopenWithin'>): Date => endOfDay(new Date(closedAt.getTime() + reopenWithin * 86_400_000))

/** Still on its way. */
export const isOpenHazard = (state: HazardState): boolean => !hazardLifecycle.final.includes(state)

const stepOfState: Record<HazardState, HazardStep> = { grade: 'grade', dispatch: 'dispatch', rectify: 'rectify', inspect: 'inspect', close: 'close', closed: 'close', declined: 'grade', merged: 'grade' }
/** Where on the six steps a hazard stands; one that left the way stands where it was judged. */
export const stepOfHazard = (state: HazardState): HazardStep => stepOfState[state]

/** What hazards have in common that come back: `spot` as it was written. */
export interface Occurrence {
  id: string
  area: string
  spot: string | null
  checkpoint: string | null
  kind: string
  foundOn: Day
}

/** The place of an occurrence for counting: its checkpoint where there is one, else the place with its spot, spaces and case aside. */
export const spotKey = ({ area, spot, checkpoint, kind }: Omit<Occurrence, 'id' | 'foundOn'>): string =>
  `${kind} ${checkpoint ?? `${area} ${(spot ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase()}`}`

/**
 * Hazards that come back (反复隐患): of one kind at one place, as often as the settings say within their days. Each group in order of
 * the days; a hazard stands in one group at most.
 */
export function recurring(found: readonly Occurrence[], { recurWithin, recurTimes }: Pick<PatrolSettings, 'recurWithin' | 'recurTimes'>): Occurrence[][] {
  const groups = new Map<string, Occurrence[]>()
  for (const each of found) groups.set(spotKey(each), [...(groups.get(spotKey(each)) ?? []), each])
  const daysBetween = (one: Occurrence, other: Occurrence) => Math.round((Date.parse(other.foundOn) - Date.parse(one.foundOn)) / 86_400_000)
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((one, other) => one.foundOn.localeCompare(other.foundOn) || one.id.localeCompare(other.id))
    const isOften = inOrder.some((first, at) => {
      const last = inOrder[at + recurTimes - 1]
      return last !== undefined && daysBetween(first, last) <= recurWithin
    })
    return isOften ? [inOrder] : []
  })
}

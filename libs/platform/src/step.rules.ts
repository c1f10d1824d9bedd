import { holdsAt, holdsInCounty, mayAt, type Caller, type PermissionTable } from './caller.ts'
import { DomainError } from './error.ts'
import { allows, assertAllows, type Lifecycle } from './lifecycle.ts'
import type { Role } from './role.ts'

/** Who wants to take a step. */
export type Who = Pick<Caller, 'id' | 'grants'>

/** What the rules of every record look at: its state, its place, and the units that have business in it. Persons and units are ids. */
export interface Standing<State extends string = string> {
  state: State
  area: string
  units?: readonly string[]
}

/** What stands beside a lifecycle's table. */
interface Rules<Facts extends Standing, Action extends string> {
  lifecycle: Lifecycle<Facts['state'], Action>
  permissions: PermissionTable
  /** All actions, in the order in which they are offered. */
  actions: readonly Action[]
  /** What stands between a permission and an action on this very record. */
  guards?: Partial<Record<Action, (facts: Facts, who: Who) => boolean>>
  /** The units that have business in a record whose facts do not carry them as `units`. */
  unitsOf?: (facts: Facts) => readonly string[]
  /** Actions that the permission at the place is enough for, also where the caller's unit has no business in the record yet. */
  open?: readonly Action[]
  /** Actions of whomever the record names, such as its own, wherever in its county they hold the permission: their guard alone says who that is. */
  anywhere?: readonly Action[]
  /** The actions that each state waits for; the first that the caller may take is the main one. */
  main: Partial<Record<Facts['state'], readonly Action[]>>
}

/** Answers about the steps of one kind of record, for its service and its pages alike. */
export interface StepRules<Facts extends Standing, Action extends string> {
  /** May the caller do this to the record, as it stands now. What only the system does is nobody's. */
  mayDo(action: Action, facts: Facts, who: Who): boolean
  /** Throws TRANSITION_NOT_ALLOWED where the record is in no state for it, FORBIDDEN where the caller may not. */
  assertMayDo(action: Action, facts: Facts, who: Who): void
  /** Everything that the caller may do to the record now. */
  actionsFor(facts: Facts, who: Who): Action[]
  /** The one main action that a page offers the caller; null if the record waits for somebody else. */
  nextAction(facts: Facts, who: Who): Action | null
  /** The actions that each state waits for. */
  main: Partial<Record<Facts['state'], readonly Action[]>>
}

/** For guards: taken with another record, no button of this one's own. */
export const never = (): boolean => false

/** The questions about steps that every kind of record answers alike, from its lifecycle, its permissions and what guards each step. */
export function stepRules<Facts extends Standing, Action extends string>(rules: Rules<Facts, Action>): StepRules<Facts, Action> {
  const { lifecycle, permissions, actions, guards, open = [], anywhere = [], main, unitsOf = ({ units = [] }) => units } = rules
  const reaches = (action: Action, allowed: readonly Role[], facts: Facts, who: Who): boolean => {
    if (anywhere.includes(action)) return guards?.[action] !== undefined && holdsInCounty(who, allowed, facts.area)
    return open.includes(action) ? holdsAt(who, allowed, facts.area) : mayAt(who, allowed, facts.area, unitsOf(facts))
  }
  const mayDo = (action: Action, facts: Facts, who: Who): boolean => {
    const { by } = lifecycle.actions[action]
    if (by === null || !allows(lifecycle, facts.state, action)) return false
    const allowed = permissions[by] ?? []
    return reaches(action, allowed, facts, who) && (guards?.[action]?.(facts, who) ?? true)
  }
  return {
    mayDo,
    main,
    assertMayDo(action, facts, who) {
      assertAllows(lifecycle, facts.state, action)
      if (!mayDo(action, facts, who)) throw new DomainError('FORBIDDEN', { action })
    },
    actionsFor: (facts, who) => actions.filter((action) => mayDo(action, facts, who)),
    nextAction: (facts, who) => main[facts.state as Facts['state']]?.find((action) => mayDo(action, facts, who)) ?? null,
  }
}

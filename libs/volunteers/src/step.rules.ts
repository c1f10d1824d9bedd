import { isWithin } from '@wuxin/platform/area'
import { mayAt, type Caller } from '@wuxin/platform/caller'
import { allows, type Lifecycle } from '@wuxin/platform/lifecycle'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import { permissions, type Permission } from './permissions.ts'

/** Who wants to take a step. */
export type Who = Pick<Caller, 'id' | 'grants'>

/** What every rule looks at: the state, the place, and the units that have business in the record. */
export interface Standing<State extends string = string> {
  state: State
  area: string
  units: readonly string[]
}

/** What stands beside a lifecycle's table. */
interface Rules<Facts extends Standing, Action extends string> {
  lifecycle: Lifecycle<Facts['state'], Action>
  /** All actions, in the order in which buttons stand. */
  actions: readonly Action[]
  /** What stands between a permission and an action on this very record. */
  guards?: Partial<Record<Action, (facts: Facts, who: Who) => boolean>>
  /** Actions that whoever holds the permission at the place may take, also where their unit has no business in the record yet. */
  open?: readonly Action[]
  /** The actions that each state waits for, the first that the caller may take being the main one. */
  main: Partial<Record<Facts['state'], readonly Action[]>>
}

/** Answers about one noun's steps, for its service and its pages alike. */
export interface StepRules<Facts extends Standing, Action extends string> {
  /** May the caller do this to the record, as it stands now. What only the system does is nobody's. */
  mayDo(action: Action, facts: Facts, who: Who): boolean
  /** Everything that the caller may do to the record now. */
  actionsFor(facts: Facts, who: Who): Action[]
  /** The one main action that the page offers the caller; null if the record waits for somebody else. */
  nextAction(facts: Facts, who: Who): Action | null
  /** The actions that each state waits for. */
  main: Partial<Record<Facts['state'], readonly Action[]>>
}

/** The questions about a lifecycle that every noun answers alike. */
export function stepRules<Facts extends Standing, Action extends string>({ lifecycle, actions, guards = {}, open = [], main }: Rules<Facts, Action>): StepRules<Facts, Action> {
  const mayDo = (action: Action, facts: Facts, who: Who): boolean => {
    const { by } = lifecycle.actions[action]
    if (by === null || !allows(lifecycle, facts.state, action)) return false
    const permission = by as Permission // `by` names a row of `permissions`: tested
    const reaches = open.includes(action) ? holdsAt(who, permission, facts.area) : mayAt(who, permissions[permission], facts.area, facts.units)
    return reaches && (guards[action]?.(facts, who) ?? true)
  }
  return {
    mayDo,
    main,
    actionsFor: (facts, who) => actions.filter((action) => mayDo(action, facts, who)),
    nextAction: (facts, who) => main[facts.state as Facts['state']]?.find((action) => mayDo(action, facts, who)) ?? null,
  }
}

/** Does the caller hold the permission at this place, whichever unit they are of. */
export function holdsAt(who: Who, permission: Permission, area: string): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return who.grants.some((each) => allowed.includes(each.role) && isWithin(area, each.area))
}

/** Does the caller hold the permission at this place for the place itself, not for a unit. */
export function holdsForPlace(who: Who, permission: Permission, area: string): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return who.grants.some((each) => allowed.includes(each.role) && !isUnitBound(each.role) && isWithin(area, each.area))
}

/** Does the caller act for this unit, in an area that holds the place. */
export function actsForUnit(who: Who, permission: Permission, area: string, unit: string): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return who.grants.some((each) => each.unit === unit && allowed.includes(each.role) && isWithin(area, each.area))
}

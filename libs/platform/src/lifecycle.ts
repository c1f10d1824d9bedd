import { DomainError } from './error.ts'

/** One row of a lifecycle: from which states, by which permission, to which states an action may lead. */
export interface Transition<State extends string> {
  from: readonly State[]
  /** Where it leads; several when the record decides (all units reported in, or not yet). */
  to: readonly State[]
  /** The permission that it needs; null where only the system acts (a clock ran out). */
  by: string | null
  /** Fields that the step needs. */
  requires?: readonly string[]
  /** The setting that holds the clock of the state it leads to. */
  clock?: string
}

/** A record's way from first to last state, as data. */
export interface Lifecycle<State extends string, Action extends string> {
  states: readonly State[]
  initial: State
  final: readonly State[]
  actions: Readonly<Record<Action, Transition<State>>>
}

/** Declares a lifecycle; the table is what entities ask, pages draw and tests walk. */
export const defineLifecycle = <const State extends string, const Action extends string>(
  table: Lifecycle<State, Action>,
): Lifecycle<State, Action> => table

/** Whether the table allows an action in a state. */
export const allows = <State extends string, Action extends string>(table: Lifecycle<State, Action>, state: State, action: Action): boolean =>
  table.actions[action].from.includes(state)

/** Throws TRANSITION_NOT_ALLOWED where the table does not allow an action in a state. */
export function assertAllows<State extends string, Action extends string>(table: Lifecycle<State, Action>, state: State, action: Action): void {
  if (!allows(table, state, action)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state, action }, 'conflict')
}

/** The state after an action. Throws TRANSITION_NOT_ALLOWED where the table has no such way. */
export function advance<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
  state: State,
  action: Action,
  to: State = table.actions[action].to[0] ?? state,
): State {
  const row = table.actions[action]
  if (!row.from.includes(state) || !row.to.includes(to)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state, action }, 'conflict')
  return to
}

/** Every fault of a lifecycle: states never reached, dead ends, actions that nobody may do. Empty when it is sound. */
export function lifecycleFaults<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
  permissions: Readonly<Record<string, readonly unknown[]>>,
): string[] {
  const rows = Object.entries<Transition<State>>(table.actions)
  const reached = new Set<State>([table.initial])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const [, row] of rows) if (row.from.some((state) => reached.has(state))) row.to.forEach((state) => reached.add(state))
  }
  const isDeadEnd = (state: State) => !table.final.includes(state) && !rows.some(([, row]) => row.from.includes(state) && row.to.some((to) => to !== state))
  return [
    ...table.states.filter((state) => !reached.has(state)).map((state) => `state ${state} is never reached`),
    ...table.states.filter(isDeadEnd).map((state) => `state ${state} is a dead end`),
    ...rows.filter(([, row]) => row.by !== null && !permissions[row.by]?.length).map(([action]) => `action ${action} is permitted to nobody`),
  ]
}

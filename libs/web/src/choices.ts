import type { Choice } from './list-parts.ts'

/** The values of a closed list as choices, each with its word. */
export const choicesOf = <Value extends string>(values: readonly Value[], say: (value: Value) => string): (Choice & { value: Value })[] =>
  values.map((value) => ({ value, label: say(value) }))

import type { Shape } from './contract-shape.rules.ts'

type Limits = Shape['limits']

const numbers = (limits: Limits, word: string): number[] => (limits[word] ?? []).map(Number)

const atLeast = (word: string) => (has: Limits, limit: number) => numbers(has, word).some((value) => value >= limit)
const atMost = (word: string) => (has: Limits, limit: number) => numbers(has, word).some((value) => value <= limit)

/** Whether what keeps the limits `has` keeps this limit too, by its keyword. */
const kept: Readonly<Record<string, (has: Limits, limit: number) => boolean>> = {
  minLength: atLeast('minLength'),
  maxLength: atMost('maxLength'),
  minItems: atLeast('minItems'),
  maxItems: atMost('maxItems'),
  minProperties: atLeast('minProperties'),
  maxProperties: atMost('maxProperties'),
  minimum: (has, limit) => [...numbers(has, 'minimum'), ...numbers(has, 'exclusiveMinimum')].some((value) => value >= limit),
  maximum: (has, limit) => [...numbers(has, 'maximum'), ...numbers(has, 'exclusiveMaximum')].some((value) => value <= limit),
  exclusiveMinimum: (has, limit) => numbers(has, 'exclusiveMinimum').some((value) => value >= limit) || numbers(has, 'minimum').some((value) => value > limit),
  exclusiveMaximum: (has, limit) => numbers(has, 'exclusiveMaximum').some((value) => value <= limit) || numbers(has, 'maximum').some((value) => value < limit),
  multipleOf: (has, limit) => numbers(has, 'multipleOf').some((value) => value % limit === 0),
}

/** Limits that an integer keeps because it is one. */
const asInteger: Limits = { multipleOf: [1], minimum: [Number.MIN_SAFE_INTEGER], maximum: [Number.MAX_SAFE_INTEGER] }

/** Whether everything that keeps the limits of `offer` keeps those of `need`: patterns and formats only where they are the same. */
export function keepsLimits(offer: Shape, need: Shape): boolean {
  const has: Limits = offer.type === 'integer' ? joined(offer.limits, asInteger) : offer.limits
  return Object.entries(need.limits).every(([word, limits]) =>
    limits.every((limit) => kept[word]?.(has, Number(limit)) ?? offer.limits[word]?.includes(limit) ?? false),
  )
}

const joined = (one: Limits, other: Limits): Limits =>
  Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((word) => [word, [...(one[word] ?? []), ...(other[word] ?? [])]]))

/** Whether one text, number or other simple value keeps the limits of `need`. A format is judged by the pattern that zod writes beside it. */
export function valueKeepsLimits(value: unknown, need: Shape): boolean {
  const size = typeof value === 'string' ? value.length : 0
  const own: Limits = typeof value === 'number' ? { minimum: [value], maximum: [value], multipleOf: [value] } : { minLength: [size], maxLength: [size] }
  return Object.entries(need.limits).every(([word, limits]) =>
    limits.every((limit) => {
      if (word === 'pattern') return typeof value === 'string' && expression(String(limit)).test(value)
      if (word === 'format') return need.limits['pattern'] !== undefined
      return kept[word]?.(own, Number(limit)) ?? false
    }),
  )
}

/** A pattern as its author wrote it: not every one is fit for Unicode mode. */
function expression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return new RegExp(pattern)
  }
}

/*
 * Shapes of what is loaded at run time. Everything else is checked by zod; here it would weigh 19 KB on the residents' page,
 * most of what that page can spare.
 */

/** Says what is wrong with a value, as `path: reason`; empty when nothing is. */
export type Shape = (value: unknown, path: string) => string[]

const fault = (isSound: (value: unknown) => boolean, reason: string): Shape => (value, path) => (isSound(value) ? [] : [`${path}: ${reason}`])

/** A text that says something. */
export const aText = fault((value) => typeof value === 'string' && value !== '', 'a text is needed')
/** Yes or no. */
export const aFlag = fault((value) => typeof value === 'boolean', 'true or false is needed')
/** A text, be it empty. */
export const aPath = fault((value) => typeof value === 'string', 'a path is needed')
/** Something that can be called. */
export const aFunction = fault((value) => typeof value === 'function', 'a function is needed')
/** A text of this pattern. */
export const matching = (pattern: RegExp): Shape => fault((value) => typeof value === 'string' && pattern.test(value), `must match ${pattern.source}`)
/** One of these names. */
export const oneOf = (names: readonly (string | null)[]): Shape => fault((value) => names.includes(value as string | null), `one of ${names.join(', ')}`) // includes compares, whatever it is

/** Either nothing at all or a sound value. */
export const maybe = (shape: Shape): Shape => (value, path) => (value === undefined || value === null ? [] : shape(value, path))

/** A list, each of this shape. */
export const several = (shape: Shape): Shape => (value, path) =>
  Array.isArray(value) ? value.flatMap((each: unknown, index) => shape(each, `${path}.${index}`)) : [`${path}: a list is needed`]

const entriesOf = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null) // any object can be read by keys

/** An object with these parts; it may have others. */
export const withParts = (parts: Readonly<Record<string, Shape>>): Shape => (value, path) => {
  const read = entriesOf(value)
  if (!read) return [`${path}: an object is needed`]
  return Object.entries(parts).flatMap(([key, shape]) => shape(read[key], `${path}.${key}`))
}

/** An object whose every value has a shape. */
export const eachOf = (shape: Shape): Shape => (value, path) => {
  const read = entriesOf(value)
  return read ? Object.entries(read).flatMap(([key, each]) => shape(each, `${path}.${key}`)) : [`${path}: an object is needed`]
}

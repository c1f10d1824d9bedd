/** The one in the middle; of an even number, the lower of the two. Throws where there is none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

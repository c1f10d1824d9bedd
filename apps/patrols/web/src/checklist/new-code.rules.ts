/** A code for a new item, which no item of any edition bears: what is found under it is counted over years. */
export function newCode(taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(/^item-(\d+)$/.exec(code)?.[1] ?? 0))
  return `item-${Math.max(0, ...numbers) + 1}`
}

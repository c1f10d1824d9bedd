/** How many of a figure one part has: a place by code, or a month. */
interface Part<Figure extends string> {
  figure: Figure
  key: string
  count: number
}

/** Puts the counts of each figure together by their parts; what nothing was counted of is 0. */
export function talliesOf<Figure extends string>(counts: readonly Part<Figure>[], { figures, keys, nameOf }: { figures: readonly Figure[]; keys: readonly string[]; nameOf: (key: string) => string }) {
  const found = new Map(counts.map(({ figure, key, count }) => [`${figure} ${key}`, count]))
  const tally = (key: string) => Object.fromEntries(figures.map((figure) => [figure, found.get(`${figure} ${key}`) ?? 0])) as Record<Figure, number> // exactly these figures
  return keys.map((key) => ({ key, name: nameOf(key), tally: tally(key) }))
}

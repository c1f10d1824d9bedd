/** Something that happens at an instant. */
export interface Deed {
  at: Date
  /** What it belongs to: its deeds follow one another. */
  of: unknown
  /** Further rows that it keeps its place in, or `all`: it waits for everything before it, and everything after waits for it. */
  after: unknown[] | 'all'
  run(): Promise<void>
}

/** Deeds under way at the same time: enough to keep a processor and a database busy. */
const most = 6

/** Does everything in the order of time; what belongs to different things may overlap. Throws the first fault, and begins nothing after it. */
export async function inOrder(deeds: Deed[]): Promise<void> {
  const rows = new Map<unknown, Promise<void>>()
  const underWay = new Set<Promise<void>>()
  for (const deed of deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (deed.after === 'all') {
      await Promise.all(underWay)
      await deed.run()
      continue
    }
    while (underWay.size >= most) await Promise.race(underWay)
    const own = [deed.of, ...deed.after]
    const running = Promise.all(own.map((row) => rows.get(row))).then(() => deed.run())
    const ended = running.finally(() => underWay.delete(ended))
    underWay.add(ended)
    for (const row of own) rows.set(row, ended)
  }
  await Promise.all(underWay)
}
